package touchstone.reporting;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import touchstone.json.JsonBuilders;

/** The channels under every touch model side by side, made of the stored reports of each. */
final class ModelComparison {

  private static final List<String> COUNTS = List.of("accounts", "customers", "won", "totalValue");

  private ModelComparison() {}

  /**
   * Puts the lines of all accounts side by side.
   *
   * @param reports the report of each touch model, by its name
   */
  static JsonObject of(Map<String, JsonObject> reports) {
    Map<String, JsonObject> channels = new LinkedHashMap<>();
    Map<String, Map<String, JsonObject>> lines = new TreeMap<>();
    reports.forEach(
        (model, report) -> {
          for (JsonObject item : report.getJsonArray("items").getValuesAs(JsonObject.class)) {
            if (item.getString("group").equals("ALL")) {
              channels.putIfAbsent(item.getString("channel"), item);
              lines
                  .computeIfAbsent(item.getString("channel"), key -> new LinkedHashMap<>())
                  .put(model, item);
            }
          }
        });
    JsonArrayBuilder items = JsonBuilders.array();
    channels.forEach(
        (key, item) -> {
          JsonObjectBuilder line =
              JsonBuilders.object()
                  .add("channel", key)
                  .add("label", item.getString("label"))
                  .add("channelClass", item.getString("channelClass"));
          JsonObjectBuilder models = JsonBuilders.object();
          for (String model : reports.keySet()) {
            models.add(model, counts(lines.get(key).get(model)));
          }
          items.add(line.add("models", models));
        });
    JsonObject any = reports.values().iterator().next();
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("connection", any.getJsonNumber("connection"))
            .add("ownEffort", any.getBoolean("ownEffort"));
    if (any.containsKey("period")) {
      json.add("period", any.getJsonObject("period"));
    }
    return json.add("items", items).build();
  }

  private static JsonObjectBuilder counts(JsonObject line) {
    JsonObjectBuilder json = JsonBuilders.object();
    for (String count : COUNTS) {
      if (line == null) {
        json.add(count, 0);
      } else if (count.equals("totalValue")) {
        JsonObject value = line.getJsonObject(count);
        json.add(count, value.getBoolean("known") ? value.get("value") : Json.createValue(0));
      } else {
        json.add(count, line.get(count));
      }
    }
    return json;
  }

  static String csv(JsonObject comparison) {
    CsvText csv =
        new CsvText(
            List.of(
                "channel",
                "channelClass",
                "touchModel",
                "accounts",
                "customers",
                "won",
                "totalValue"));
    for (JsonObject item : comparison.getJsonArray("items").getValuesAs(JsonObject.class)) {
      JsonObject models = item.getJsonObject("models");
      for (String model : models.keySet()) {
        csv.text(item.getString("label")).text(item.getString("channelClass")).text(model);
        COUNTS.forEach(count -> csv.member(models.getJsonObject(model), count));
        csv.end();
      }
    }
    return csv.toString();
  }
}
