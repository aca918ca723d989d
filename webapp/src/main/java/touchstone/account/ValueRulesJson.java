package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import touchstone.json.JsonBuilders;
import touchstone.store.RulesStore;
import touchstone.value.IndicatorWeights;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.fact.Scale;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorDescription;

/**
 * The JSON form of rules, stored and sent: {@code {"channels": [{"source", "channel",
 * "channelClass"}], "weights": {"byIndicator", "unlisted"}, "caseScale": {"worst", "best"}}} and
 * the settings of {@link ValueSettingsJson} and {@link ChannelRulesJson}. What is absent keeps its
 * default.
 */
final class ValueRulesJson {

  private static final int MOST_CHANNELS = 10_000;

  /** What an answer says about the version; sent back, it is ignored. */
  static final Set<String> ABOUT = Set.of("version", "madeAt", "madeBy", "restoredFrom");

  private static final Set<String> MEMBERS = Set.of("channels", "weights", "caseScale");

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
    rules.weights().byIndicator().forEach(weights::add);
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
            ValueSettingsJson.read(json),
            scale(json),
            ChannelRulesJson.read(json));
    requireDistinctKeys(rules);
    return rules;
  }

  private static void requireDistinctKeys(ValueRules rules) throws InvalidRulesException {
    Set<String> keys = new HashSet<>();
    for (IndicatorDescription indicator : IndicatorCatalogue.of(rules.settings()).descriptions()) {
      if (!keys.add(indicator.key())) {
        throw new InvalidRulesException(
            "outcomes",
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
    if (!json.containsKey("weights")) {
      return IndicatorWeights.defaults();
    }
    JsonObject weights = RuleMembers.object("weights", json.get("weights"));
    RuleMembers.requireKnown("weights", weights, Set.of("version", "byIndicator", "unlisted"));
    Map<String, Double> byIndicator =
        RuleMembers.numbers("weights.byIndicator", weights, "byIndicator");
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
