package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.json.JsonBuilders;
import touchstone.value.IndicatorWeights;
import touchstone.value.formula.Formula;
import touchstone.value.formula.FormulaException;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.FormulaDefinition;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;

/**
 * Indicators defined by formula among the members of rules: {@code "indicators": [{"key":
 * "hours_a_deal", "label", "formula": "sum(case_hours) / count(won_deals)", "unit": "NUMBER",
 * "betterWhen": "LOWER", "side": "TO_US", "weight": 1, "minimumSample": 1}]}.
 */
final class FormulasJson {

  private static final int MOST = 50;
  private static final int LARGEST_SAMPLE = 1_000_000;
  private static final Set<String> MEMBERS =
      Set.of("key", "label", "formula", "unit", "betterWhen", "side", "weight", "minimumSample");

  private FormulasJson() {}

  static JsonArrayBuilder write(List<FormulaDefinition> definitions, IndicatorWeights weights) {
    JsonArrayBuilder array = JsonBuilders.array();
    definitions.forEach(
        definition ->
            array.add(
                JsonBuilders.object()
                    .add("key", definition.key())
                    .add("label", definition.label())
                    .add("formula", definition.formula().text())
                    .add("unit", definition.unit().name())
                    .add("betterWhen", definition.betterWhen().name())
                    .add("side", definition.side().name())
                    .add("weight", weights.of(definition.key()))
                    .add("minimumSample", definition.minimumSample())));
    return array;
  }

  static List<FormulaDefinition> read(JsonObject json) throws InvalidRulesException {
    List<FormulaDefinition> definitions = new ArrayList<>();
    JsonArray array = RuleMembers.list("indicators", json, "indicators", MOST);
    for (int i = 0; i < array.size(); i++) {
      String field = "indicators[" + i + "]";
      definitions.add(definition(field, RuleMembers.object(field, array.get(i))));
    }
    return definitions;
  }

  /** The weight of each, 1 unless it says another. */
  static Map<String, Double> weights(JsonObject json) throws InvalidRulesException {
    Map<String, Double> weights = new LinkedHashMap<>();
    JsonArray array = RuleMembers.list("indicators", json, "indicators", MOST);
    for (int i = 0; i < array.size(); i++) {
      String field = "indicators[" + i + "]";
      JsonObject one = RuleMembers.object(field, array.get(i));
      weights.put(RuleMembers.text(field + ".key", one, "key"), weight(field, one));
    }
    return weights;
  }

  private static double weight(String field, JsonObject json) throws InvalidRulesException {
    double weight = RuleMembers.number(field + ".weight", json, "weight", 1);
    if (weight < 0) {
      throw new InvalidRulesException(field + ".weight", "A weight is 0 or more.");
    }
    return weight;
  }

  private static FormulaDefinition definition(String field, JsonObject json)
      throws InvalidRulesException {
    RuleMembers.requireKnown(field, json, MEMBERS);
    String key = RuleMembers.key(field, json);
    double sample = RuleMembers.number(field + ".minimumSample", json, "minimumSample", 1);
    if (!(sample >= 1 && sample <= LARGEST_SAMPLE && sample == Math.rint(sample))) {
      throw new InvalidRulesException(
          field + ".minimumSample",
          "A minimum sample is a whole number, 1 to " + LARGEST_SAMPLE + ".");
    }
    return new FormulaDefinition(
        key,
        RuleMembers.text(field + ".label", json, "label"),
        formula(field, json),
        RuleMembers.constant(field + ".unit", json, "unit", Unit.NUMBER),
        RuleMembers.constant(field + ".betterWhen", json, "betterWhen", BetterWhen.HIGHER),
        RuleMembers.constant(field + ".side", json, "side", Side.TO_US),
        (int) sample);
  }

  private static Formula formula(String field, JsonObject json) throws InvalidRulesException {
    Formula formula;
    try {
      formula = Formula.read(RuleMembers.longText(field + ".formula", json, "formula"));
    } catch (FormulaException e) {
      throw new InvalidRulesException(field + ".formula", e.getMessage());
    }
    if (formula.growsWithAge() && weight(field, json) > 0) {
      throw new InvalidRulesException(
          field + ".formula",
          "It changes with the age of a customer, so an older one would pass for a better or a"
              + " worse one: use per_year(...), divide by another sum, or give it weight 0.");
    }
    return formula;
  }
}
