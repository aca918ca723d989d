package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import touchstone.json.JsonBuilders;
import touchstone.store.RulesStore;
import touchstone.value.IndicatorWeights;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.fact.Scale;
import touchstone.value.indicator.FormulaDefinition;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.outlook.LifetimeOutlook;

/**
 * The JSON form of rules, stored and sent: {@code {"channels": [{"source", "channel",
 * "channelClass"}], "weights": {"byIndicator", "unlisted"}, "caseScale": {"worst", "best"}}}, the
 * indicators of {@link FormulasJson} and the settings of {@link ValueSettingsJson} and {@link
 * ChannelRulesJson}. What is absent keeps its default.
 */
final class ValueRulesJson {

  private static final int MOST_CHANNELS = 10_000;

  /** What an answer says about the version; sent back, it is ignored. */
  static final Set<String> ABOUT = Set.of("version", "madeAt", "madeBy", "restoredFrom");

  private static final Set<String> MEMBERS =
      Set.of("channels", "weights", "caseScale", "indicators");

  private ValueRulesJson() {}

  static JsonObject write(ValueRules rules) {
    JsonArrayBuilder channels = JsonBuilders.array();
    new TreeMap<>(rules.channels())
        .forEach(
            (source, channel) ->
                channels.add(
                    JsonBuilders.object()
                        .add("source", source)
                        .add("channel", channel.name())
                        .add("channelClass", channel.channelClass().name())));
    JsonObjectBuilder weights = JsonBuilders.object();
    Set<String> defined =
        rules.settings().formulas().stream()
            .map(FormulaDefinition::key)
            .collect(Collectors.toSet());
    rules
        .weights()
        .byIndicator()
        .forEach(
            (key, weight) -> {
              if (!defined.contains(key)) {
                weights.add(key, weight);
              }
            });
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("channels", channels)
            .add(
                "weights",
                JsonBuilders.object()
                    .add("byIndicator", weights)
                    .add("unlisted", rules.weights().unlisted()))
            .add(
                "caseScale",
                JsonBuilders.object()
                    .add("worst", rules.caseScale().worst())
                    .add("best", rules.caseScale().best()));
    ValueSettingsJson.write(rules.settings(), json);
    json.add("indicators", FormulasJson.write(rules.settings().formulas(), rules.weights()));
    ChannelRulesJson.write(rules.channelRules(), json);
    return json.build();
  }

  /** What was stored as a version. */
  static ValueRules load(int version, JsonObject json) {
    try {
      return read(json).atVersion(version);
    } catch (InvalidRulesException e) {
      throw new IllegalStateException("Stored rules cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * What somebody sent.
   *
   * @throws InvalidRulesException naming the member that is wrong
   */
  static ValueRules read(JsonObject json) throws InvalidRulesException {
    Set<String> known = new HashSet<>(MEMBERS);
    known.addAll(ValueSettingsJson.MEMBERS);
    known.addAll(ChannelRulesJson.MEMBERS);
    JsonObjectBuilder rest = JsonBuilders.object(json);
    ABOUT.forEach(rest::remove);
    RuleMembers.requireKnown("", rest.build(), known);
    ValueRules rules =
        new ValueRules(
            channels(json),
            weights(json),
            ValueSettingsJson.read(json).withFormulas(FormulasJson.read(json)),
            scale(json),
            ChannelRulesJson.read(json));
    requireDistinctKeys(rules);
    return rules;
  }

  private static void requireDistinctKeys(ValueRules rules) throws InvalidRulesException {
    Set<String> keys = new HashSet<>();
    List<IndicatorDescription> all = new ArrayList<>();
    all.addAll(LifetimeOutlook.descriptions(rules.settings()));
    all.addAll(IndicatorCatalogue.of(rules.settings()).withFormulas(1).descriptions());
    Set<String> defined =
        rules.settings().formulas().stream()
            .map(FormulaDefinition::key)
            .collect(Collectors.toSet());
    for (IndicatorDescription indicator : all) {
      if (!keys.add(indicator.key())) {
        throw new InvalidRulesException(
            defined.contains(indicator.key()) ? "indicators" : "outcomes",
            "There is an indicator \"" + indicator.key() + "\" already: choose another key.");
      }
    }
  }

  private static Map<String, Channel> channels(JsonObject json) throws InvalidRulesException {
    Map<String, Channel> channels = new LinkedHashMap<>();
    JsonArray array = RuleMembers.list("channels", json, "channels", MOST_CHANNELS);
    for (int i = 0; i < array.size(); i++) {
      String field = "channels[" + i + "]";
      JsonObject entry = RuleMembers.object(field, array.get(i));
      channels.put(
          RuleMembers.text(field + ".source", entry, "source"),
          new Channel(
              RuleMembers.text(field + ".channel", entry, "channel"),
              RuleMembers.constant(
                  field + ".channelClass",
                  RuleMembers.text(field + ".channelClass", entry, "channelClass"),
                  ChannelClass.class)));
    }
    return channels;
  }

  private static IndicatorWeights weights(JsonObject json) throws InvalidRulesException {
    JsonObject weights =
        RuleMembers.object("weights", json.getOrDefault("weights", JsonValue.EMPTY_JSON_OBJECT));
    RuleMembers.requireKnown("weights", weights, Set.of("version", "byIndicator", "unlisted"));
    // Over the defaults, so that what counts 0 unless somebody says so is not counted by the way.
    Map<String, Double> byIndicator =
        new LinkedHashMap<>(IndicatorWeights.defaults().byIndicator());
    byIndicator.putAll(RuleMembers.numbers("weights.byIndicator", weights, "byIndicator"));
    byIndicator.putAll(FormulasJson.weights(json));
    double unlisted = RuleMembers.number("weights.unlisted", weights, "unlisted", 1);
    try {
      return new IndicatorWeights(RulesStore.DEFAULTS, byIndicator, unlisted);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException("weights", e.getMessage());
    }
  }

  private static Scale scale(JsonObject json) throws InvalidRulesException {
    if (!json.containsKey("caseScale")) {
      return ValueRules.DEFAULTS.caseScale();
    }
    JsonObject scale = RuleMembers.object("caseScale", json.get("caseScale"));
    double worst = RuleMembers.number("caseScale.worst", scale, "worst");
    double best = RuleMembers.number("caseScale.best", scale, "best");
    try {
      return new Scale(worst, best);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException("caseScale", e.getMessage());
    }
  }
}
