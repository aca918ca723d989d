package touchstone.value.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number field of accounts that an administrator mapped as a value: it is read as an outcome.
 *
 * @param key the attribute's key
 * @param label the words people read
 */
public record OutcomeField(String key, String label) {

  /** The name its numbers go by among outcomes, which no record of an outcome has. */
  public String measureName() {
    return "account field " + key;
  }

  /**
   * The measures with these fields in them. A field whose key or label is a name of a measure is
   * that measure; of a standard one that is a share only as recorded, because a CRM may hold 62 or
   * 0.62. Any other field is a measure of its own, the higher the better.
   */
  static List<OutcomeMeasure> join(List<OutcomeMeasure> measures, List<OutcomeField> fields) {
    List<OutcomeMeasure> joined = new ArrayList<>(measures);
    for (OutcomeField field : fields) {
      int place = field.placeIn(joined);
      if (place < 0) {
        joined.add(field.asRecorded(OutcomeMeasure.keyOf(field.key, "")));
        continue;
      }
      OutcomeMeasure measure = joined.get(place);
      boolean shareNobodyDescribed =
          measure.unit() == Unit.SHARE && OutcomeMeasure.standard().contains(measure);
      joined.set(
          place,
          shareNobodyDescribed
              ? field.asRecorded(measure.key())
              : measure.alsoNamed(field.measureName()));
    }
    return joined;
  }

  private int placeIn(List<OutcomeMeasure> measures) {
    for (int i = 0; i < measures.size(); i++) {
      OutcomeMeasure measure = measures.get(i);
      if (measure.goesBy(key) || measure.goesBy(label)) {
        return i;
      }
    }
    return -1;
  }

  private OutcomeMeasure asRecorded(String measureKey) {
    return new OutcomeMeasure(
        measureKey, label, Set.of(measureName()), Unit.NUMBER, BetterWhen.HIGHER);
  }
}
