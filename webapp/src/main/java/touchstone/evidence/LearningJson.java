package touchstone.evidence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import touchstone.icp.discovery.Notice;
import touchstone.icp.discovery.SetAside;
import touchstone.icp.learning.LearnedAttribute;
import touchstone.icp.learning.LearningResult;
import touchstone.icp.learning.OutOfSample;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;

/** What learning found, as the API shows it. */
final class LearningJson {

  private LearningJson() {}

  static JsonObjectBuilder of(LearningResult result) {
    JsonObjectBuilder json = JsonBuilders.object().add("sentence", result.sentence());
    if (result instanceof LearningResult.Learned learned) {
      OutOfSample tried = learned.scorecard().outOfSample();
      json.add("verdict", learned.beyondChance() ? "BEYOND_CHANCE" : "MAY_BE_CHANCE")
          .add("target", learned.scorecard().targetLabel())
          .add("accounts", learned.scorecard().accounts())
          .add("good", learned.scorecard().good())
          .add("auc", KnownJson.of(tried.auc()))
          .add("gain", KnownJson.number(tried.gain()))
          .add("calibration", BacktestJson.calibration(tried.calibration()))
          .add("attributes", attributes(learned.attributes()))
          .add("setAside", setAside(learned.setAside()))
          .add("notices", notices(learned.notices()));
    } else if (result instanceof LearningResult.NothingFound nothing) {
      json.add("verdict", "NOTHING_FOUND")
          .add("setAside", setAside(nothing.setAside()))
          .add("notices", notices(nothing.notices()));
    } else if (result instanceof LearningResult.NotEnough few) {
      json.add("verdict", "NOT_ENOUGH_EVIDENCE")
          .add("good", few.good())
          .add("others", few.others())
          .add("required", few.required());
    }
    return json;
  }

  private static JsonArrayBuilder attributes(List<LearnedAttribute> attributes) {
    JsonArrayBuilder array = JsonBuilders.array();
    attributes.forEach(
        one ->
            array.add(
                JsonBuilders.object()
                    .add("attribute", one.attribute().key())
                    .add("label", one.attribute().label())
                    .add("part", one.part().name())
                    .add("sentence", one.attribute().label() + ": " + one.part().text() + ".")
                    .add("swing", KnownJson.plain(one.swing().value()))));
    return array;
  }

  private static JsonArrayBuilder setAside(List<SetAside> found) {
    JsonArrayBuilder array = JsonBuilders.array();
    found.forEach(
        one ->
            array.add(
                JsonBuilders.object()
                    .add("attribute", one.attribute().key())
                    .add("reason", one.reason().name())
                    .add("sentence", one.sentence())
                    .add("overruled", one.overruled())));
    return array;
  }

  private static JsonArrayBuilder notices(List<Notice> notices) {
    return JsonBuilders.array(notices.stream().map(Notice::sentence).toList());
  }
}
