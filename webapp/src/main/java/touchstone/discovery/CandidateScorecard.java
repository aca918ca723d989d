package touchstone.discovery;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import touchstone.icp.Points;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;

/**
 * The scorecard that says what a candidate says: its conditions share the hundred points evenly,
 * for the find is the conjunction and no condition alone. All met is A, all but one of three is B.
 */
final class CandidateScorecard {

  private static final int A = 90;
  private static final int B_AND_C = 60;
  private static final BigDecimal MINIMUM_COVERAGE = new BigDecimal("0.6");

  private CandidateScorecard() {}

  /**
   * As {@code POST /profiles/{id}/versions} takes it.
   *
   * @param candidate as a discovery's document shows it
   */
  static JsonObject of(JsonObject candidate) {
    List<JsonObject> criteria = candidate.getJsonArray("criteria").getValuesAs(JsonObject.class);
    JsonArrayBuilder asked = JsonBuilders.array();
    int left = Points.HUNDRED.hundredths();
    for (int i = 0; i < criteria.size(); i++) {
      int share = left / (criteria.size() - i);
      left -= share;
      JsonObjectBuilder criterion = JsonBuilders.object(criteria.get(i)).remove("words");
      asked.add(criterion.add("points", KnownJson.plain(new Points(share).value())));
    }
    return JsonBuilders.object()
        .add("base", 0)
        .add("criteria", asked)
        .add("tierCuts", JsonBuilders.object().add("a", A).add("b", B_AND_C).add("c", B_AND_C))
        .add("minimumCoverage", MINIMUM_COVERAGE)
        .build();
  }
}
