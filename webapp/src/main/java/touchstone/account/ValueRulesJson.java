package touchstone.account;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import touchstone.value.IndicatorWeights;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.fact.Scale;
import touchstone.value.indicator.TenureStart;
import touchstone.value.indicator.ValueSettings;

/**
 * The JSON form of rules, stored and sent: {@code {"channels": [{"source", "channel",
 * "channelClass"}], "weights": {"version", "byIndicator", "unlisted"}, "caseScale": {"worst",
 * "best"}, "tenureStart", "minimumTenureDays", "equalAgeDays", "costPerSupportHourMinorUnits"}}.
 * What is absent keeps its default.
 */
final class ValueRulesJson {

  private ValueRulesJson() {}

  static JsonObject write(ValueRules rules) {
    JsonArrayBuilder channels = Json.createArrayBuilder();
    new TreeMap<>(rules.channels())
        .forEach(
            (source, channel) ->
                channels.add(
                    Json.createObjectBuilder()
                        .add("source", source)
                        .add("channel", channel.name())
                        .add("channelClass", channel.channelClass().name())));
    JsonObjectBuilder weights = Json.createObjectBuilder();
    rules.weights().byIndicator().forEach(weights::add);
    ValueSettings settings = rules.settings();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("channels", channels)
            .add(
                "weights",
                Json.createObjectBuilder()
                    .add("version", rules.weights().version())
                    .add("byIndicator", weights)
                    .add("unlisted", rules.weights().unlisted()))
            .add(
                "caseScale",
                Json.createObjectBuilder()
                    .add("worst", rules.caseScale().worst())
                    .add("best", rules.caseScale().best()))
            .add("tenureStart", settings.tenureStart().name())
            .add("minimumTenureDays", settings.minimumTenureDays())
            .add("equalAgeDays", settings.equalAgeDays());
    settings.costPerSupportHour().ifPresent(cost -> json.add("costPerSupportHourMinorUnits", cost));
    return json.build();
  }

  /**
   * Reads rules.
   *
   * @throws IllegalArgumentException with a sentence, if a value is out of its range
   * @throws ClassCastException if a member is of another type
   */
  static ValueRules read(JsonObject json) {
    ValueSettings settings = ValueSettings.defaults();
    settings =
        settings
            .withTenure(
                TenureStart.valueOf(json.getString("tenureStart", settings.tenureStart().name())),
                json.getInt("minimumTenureDays", settings.minimumTenureDays()))
            .withEqualAgeDays(json.getInt("equalAgeDays", settings.equalAgeDays()));
    if (json.containsKey("costPerSupportHourMinorUnits")) {
      settings =
          settings.withCostPerSupportHour(
              json.getJsonNumber("costPerSupportHourMinorUnits").longValueExact());
    }
    return new ValueRules(
        channels(json), weights(json), settings, scale(json, ValueRules.DEFAULTS.caseScale()));
  }

  private static Map<String, Channel> channels(JsonObject json) {
    Map<String, Channel> channels = new LinkedHashMap<>();
    for (JsonValue value :
        json.getOrDefault("channels", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
      JsonObject entry = value.asJsonObject();
      channels.put(
          entry.getString("source"),
          new Channel(
              entry.getString("channel"), ChannelClass.valueOf(entry.getString("channelClass"))));
    }
    return channels;
  }

  private static IndicatorWeights weights(JsonObject json) {
    if (!json.containsKey("weights")) {
      return IndicatorWeights.defaults();
    }
    JsonObject weights = json.getJsonObject("weights");
    Map<String, Double> byIndicator = new LinkedHashMap<>();
    JsonObject listed = weights.getJsonObject("byIndicator");
    listed.keySet().forEach(key -> byIndicator.put(key, listed.getJsonNumber(key).doubleValue()));
    return new IndicatorWeights(
        weights.getInt("version"), byIndicator, weights.getJsonNumber("unlisted").doubleValue());
  }

  private static Scale scale(JsonObject json, Scale usual) {
    if (!json.containsKey("caseScale")) {
      return usual;
    }
    JsonObject scale = json.getJsonObject("caseScale");
    return new Scale(
        scale.getJsonNumber("worst").doubleValue(), scale.getJsonNumber("best").doubleValue());
  }
}
