package touchstone.connector.salesforce.sandbox.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;

/**
 * Puts results of earlier requests where later ones name them: {@code @{newAccount.id}},
 * {@code @{found.records[0].Id}}.
 *
 * @param results answers by the reference id of their request
 */
record References(Map<String, JsonValue> results) {

  private static final Pattern REFERENCE = Pattern.compile("@\\{([^}]+)}");
  private static final Pattern INDEXED = Pattern.compile("([^\\[]*)\\[(\\d+)]");

  String inText(String text) {
    Matcher found = REFERENCE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(resolved, Matcher.quoteReplacement(value(found.group(1))));
    }
    return found.appendTail(resolved).toString();
  }

  JsonValue inJson(JsonValue value) {
    if (value instanceof JsonString text) {
      return Json.createValue(inText(text.getString()));
    }
    if (value instanceof JsonObject object) {
      JsonObjectBuilder resolved = Json.createObjectBuilder();
      object.forEach((name, member) -> resolved.add(name, inJson(member)));
      return resolved.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder resolved = Json.createArrayBuilder();
      array.forEach(element -> resolved.add(inJson(element)));
      return resolved.build();
    }
    return value;
  }

  static JsonValue parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }

  private String value(String path) {
    String[] names = path.split("\\.");
    JsonValue current = results.get(names[0]);
    for (int at = 1; at < names.length && current != null; at++) {
      current = step(current, names[at]);
    }
    if (current == null) {
      throw new Refusal(
          ErrorCode.PROCESSING_HALTED,
          "Invalid reference specified. No value for " + path + " found in " + names[0]);
    }
    return CompositeEndpoint.textOf(current);
  }

  private static JsonValue step(JsonValue from, String name) {
    Matcher indexed = INDEXED.matcher(name);
    String member = indexed.matches() ? indexed.group(1) : name;
    JsonValue value = from;
    if (!member.isEmpty()) {
      value = from instanceof JsonObject object ? object.get(member) : null;
    }
    if (indexed.matches()) {
      int position = Integer.parseInt(indexed.group(2));
      value =
          value instanceof JsonArray array && position < array.size() ? array.get(position) : null;
    }
    return value;
  }
}
