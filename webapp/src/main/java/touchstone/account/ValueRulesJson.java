package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.json.JsonBuilders;
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

  private static final int MOST_DAYS = 36_500;
  private static final int MOST_CHANNELS = 10_000;
  private static final Set<String> MEMBERS =
      Set.of(
          "channels",
          "weights",
          "caseScale",
          "tenureStart",
          "minimumTenureDays",
          "equalAgeDays",
          "costPerSupportHourMinorUnits");

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
    ValueSettings settings = rules.settings();
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("channels", channels)
            .add(
                "weights",
                JsonBuilders.object()
                    .add("version", rules.weights().version())
                    .add("byIndicator", weights)
                    .add("unlisted", rules.weights().unlisted()))
            .add(
                "caseScale",
                JsonBuilders.object()
                    .add("worst", rules.caseScale().worst())
                    .add("best", rules.caseScale().best()))
            .add("tenureStart", settings.tenureStart().name())
            .add("minimumTenureDays", settings.minimumTenureDays())
            .add("equalAgeDays", settings.equalAgeDays());
    settings.costPerSupportHour().ifPresent(cost -> json.add("costPerSupportHourMinorUnits", cost));
    return json.build();
  }

  /** What was stored. */
  static ValueRules load(JsonObject json) {
    try {
      return read(json);
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
    for (String member : new TreeSet<>(json.keySet())) {
      if (!MEMBERS.contains(member)) {
        throw new InvalidRulesException(
            member,
            "There is no such member here; there are "
                + String.join(", ", new TreeSet<>(MEMBERS))
                + ".");
      }
    }
    return new ValueRules(channels(json), weights(json), settings(json), scale(json));
  }

  private static ValueSettings settings(JsonObject json) throws InvalidRulesException {
    ValueSettings usual = ValueSettings.defaults();
    TenureStart start = usual.tenureStart();
    if (json.containsKey("tenureStart")) {
      start = constant("tenureStart", text("tenureStart", json, "tenureStart"), TenureStart.class);
    }
    int tenure = count("minimumTenureDays", json, usual.minimumTenureDays());
    int equalAge = count("equalAgeDays", json, usual.equalAgeDays());
    ValueSettings settings = usual.withTenure(start, tenure).withEqualAgeDays(equalAge);
    if (!json.containsKey("costPerSupportHourMinorUnits")) {
      return settings;
    }
    double cost = number("costPerSupportHourMinorUnits", json, "costPerSupportHourMinorUnits");
    if (!(cost >= 0 && cost <= CorporateMoney.LARGEST_MINOR_UNITS && cost == Math.rint(cost))) {
      throw new InvalidRulesException(
          "costPerSupportHourMinorUnits",
          "The cost of an hour is in whole minor units, 0 or more.");
    }
    return settings.withCostPerSupportHour((long) cost);
  }

  private static int count(String member, JsonObject json, int usual) throws InvalidRulesException {
    if (!json.containsKey(member)) {
      return usual;
    }
    double count = number(member, json, member);
    if (!(count >= 1 && count <= MOST_DAYS && count == Math.rint(count))) {
      throw new InvalidRulesException(member, "This is a whole number, 1 to 36500.");
    }
    return (int) count;
  }

  private static Map<String, Channel> channels(JsonObject json) throws InvalidRulesException {
    Map<String, Channel> channels = new LinkedHashMap<>();
    if (!json.containsKey("channels")) {
      return channels;
    }
    if (!(json.get("channels") instanceof JsonArray array) || array.size() > MOST_CHANNELS) {
      throw new InvalidRulesException(
          "channels", "Give a list of at most " + MOST_CHANNELS + " lead sources.");
    }
    for (int i = 0; i < array.size(); i++) {
      String field = "channels[" + i + "]";
      JsonObject entry = object(field, array.get(i));
      channels.put(
          text(field + ".source", entry, "source"),
          new Channel(
              text(field + ".channel", entry, "channel"),
              constant(
                  field + ".channelClass",
                  text(field + ".channelClass", entry, "channelClass"),
                  ChannelClass.class)));
    }
    return channels;
  }

  private static IndicatorWeights weights(JsonObject json) throws InvalidRulesException {
    if (!json.containsKey("weights")) {
      return IndicatorWeights.defaults();
    }
    JsonObject weights = object("weights", json.get("weights"));
    JsonObject listed =
        object(
            "weights.byIndicator",
            weights.getOrDefault("byIndicator", JsonValue.EMPTY_JSON_OBJECT));
    Map<String, Double> byIndicator = new LinkedHashMap<>();
    for (String key : listed.keySet()) {
      byIndicator.put(key, number("weights.byIndicator." + key, listed, key));
    }
    int version = count("version", weights, 1);
    double unlisted =
        weights.containsKey("unlisted") ? number("weights.unlisted", weights, "unlisted") : 1;
    try {
      return new IndicatorWeights(version, byIndicator, unlisted);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException("weights", e.getMessage());
    }
  }

  private static Scale scale(JsonObject json) throws InvalidRulesException {
    if (!json.containsKey("caseScale")) {
      return ValueRules.DEFAULTS.caseScale();
    }
    JsonObject scale = object("caseScale", json.get("caseScale"));
    double worst = number("caseScale.worst", scale, "worst");
    double best = number("caseScale.best", scale, "best");
    try {
      return new Scale(worst, best);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException("caseScale", e.getMessage());
    }
  }

  private static JsonObject object(String field, JsonValue value) throws InvalidRulesException {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new InvalidRulesException(field, "This must be an object.");
  }

  private static String text(String field, JsonObject json, String member)
      throws InvalidRulesException {
    if (json.get(member) instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString().strip();
    }
    throw new InvalidRulesException(field, "This must be a text that is not blank.");
  }

  private static double number(String field, JsonObject json, String member)
      throws InvalidRulesException {
    if (json.get(member) instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new InvalidRulesException(field, "This must be a number.");
  }

  private static <E extends Enum<E>> E constant(String field, String text, Class<E> type)
      throws InvalidRulesException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new InvalidRulesException(
        field,
        "This is one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "))
            + ".");
  }
}
