package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import touchstone.json.JsonBuilders;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.OutcomeMeasure;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;

/**
 * Measures of outcomes among the members of rules: {@code "outcomes": [{"key": "adoption", "label",
 * "names": ["Adoption"], "unit": "SHARE", "recordedIn": "PERCENT", "betterWhen": "HIGHER", "side":
 * "TO_CUSTOMER"}]}. One with the key of a standard measure takes its place; names are those of
 * recorded outcomes, or keys or labels of mapped number fields.
 */
final class OutcomeMeasuresJson {

  private static final int MOST = 200;
  private static final Set<String> MEMBERS =
      Set.of("key", "label", "names", "unit", "recordedIn", "betterWhen", "side");

  /** How numbers are recorded. */
  private enum RecordedIn {
    UNIT(1),
    PERCENT(0.01);

    private final double factor;

    RecordedIn(double factor) {
      this.factor = factor;
    }
  }

  private OutcomeMeasuresJson() {}

  /** Only what differs from the standard measures. */
  static JsonArrayBuilder write(List<OutcomeMeasure> measures) {
    JsonArrayBuilder array = JsonBuilders.array();
    measures.stream()
        .filter(measure -> !OutcomeMeasure.standard().contains(measure))
        .forEach(
            measure ->
                array.add(
                    JsonBuilders.object()
                        .add("key", measure.key())
                        .add("label", measure.label())
                        .add("names", JsonBuilders.array(new TreeSet<>(measure.names())))
                        .add("unit", measure.unit().name())
                        .add(
                            "recordedIn",
                            measure.factor() == RecordedIn.PERCENT.factor ? "PERCENT" : "UNIT")
                        .add("betterWhen", measure.betterWhen().name())
                        .add("side", measure.side().name())));
    return array;
  }

  static List<OutcomeMeasure> read(JsonObject json) throws InvalidRulesException {
    Map<String, OutcomeMeasure> byKey = new LinkedHashMap<>();
    OutcomeMeasure.standard().forEach(measure -> byKey.put(measure.key(), measure));
    Set<String> sent = new TreeSet<>();
    JsonArray array = RuleMembers.list("outcomes", json, "outcomes", MOST);
    for (int i = 0; i < array.size(); i++) {
      String field = "outcomes[" + i + "]";
      OutcomeMeasure measure = measure(field, RuleMembers.object(field, array.get(i)));
      if (!sent.add(measure.key())) {
        throw new InvalidRulesException(
            field + ".key", "Two measures have the key \"" + measure.key() + "\": rename one.");
      }
      byKey.put(measure.key(), measure);
    }
    return new ArrayList<>(byKey.values());
  }

  private static OutcomeMeasure measure(String field, JsonObject json)
      throws InvalidRulesException {
    RuleMembers.requireKnown(field, json, MEMBERS);
    String key = RuleMembers.key(field, json);
    Set<String> names = RuleMembers.texts(field + ".names", json, "names", MOST);
    RecordedIn recorded =
        RuleMembers.constant(field + ".recordedIn", json, "recordedIn", RecordedIn.UNIT);
    Unit unit = RuleMembers.constant(field + ".unit", json, "unit", Unit.NUMBER);
    if (unit == Unit.MONEY_MINOR_UNITS || unit == Unit.MONEY_MINOR_UNITS_PER_YEAR) {
      throw new InvalidRulesException(
          field + ".unit",
          "An outcome is no amount of ours: leave the unit out for a plain number.");
    }
    return new OutcomeMeasure(
        key,
        RuleMembers.text(field + ".label", json, "label"),
        names.isEmpty() ? Set.of(key) : names,
        unit,
        RuleMembers.constant(field + ".betterWhen", json, "betterWhen", BetterWhen.HIGHER),
        RuleMembers.constant(field + ".side", json, "side", Side.TO_CUSTOMER),
        recorded.factor);
  }
}
