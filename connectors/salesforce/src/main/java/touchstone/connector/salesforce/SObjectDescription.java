package touchstone.connector.salesforce;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the organisation says about one sObject. A field that field-level security hides from the
 * integration user is absent.
 */
final class SObjectDescription {

  private final boolean available;
  private final Map<String, SObjectField> fields;
  private final Map<String, String> recordTypes;

  private SObjectDescription(
      boolean available, List<SObjectField> fields, Map<String, String> recordTypes) {
    this.available = available;
    this.fields = new LinkedHashMap<>();
    fields.forEach(field -> this.fields.put(field.name().toLowerCase(Locale.ROOT), field));
    this.recordTypes = Map.copyOf(recordTypes);
  }

  /** An sObject that this organisation does not have, or hides altogether. */
  static SObjectDescription absent() {
    return new SObjectDescription(false, List.of(), Map.of());
  }

  /** Reads the answer of {@code GET /sobjects/X/describe}. */
  static SObjectDescription read(JsonParser parser) {
    parser.next();
    JsonObject body = parser.getObject();
    List<SObjectField> fields = new ArrayList<>();
    for (JsonObject field : objects(body, "fields")) {
      String name = text(field, "name");
      if (!name.isEmpty()) {
        fields.add(
            new SObjectField(
                name,
                text(field, "label"),
                text(field, "type"),
                field.get("length") instanceof JsonNumber length ? length.intValue() : 0,
                field.getBoolean("custom", false),
                field.getBoolean("updateable", false),
                field.getBoolean("filterable", true),
                field.getBoolean("sortable", true)));
      }
    }
    Map<String, String> recordTypes = new HashMap<>();
    for (JsonObject info : objects(body, "recordTypeInfos")) {
      String id = text(info, "recordTypeId");
      String name = text(info, "developerName");
      if (!id.isEmpty()) {
        recordTypes.put(id, name.isEmpty() ? text(info, "name") : name);
      }
    }
    return new SObjectDescription(body.getBoolean("queryable", true), fields, recordTypes);
  }

  boolean available() {
    return available;
  }

  /** Every visible field, in Salesforce's order. */
  List<SObjectField> fields() {
    return List.copyOf(fields.values());
  }

  /** The field of that API name, in any case. */
  Optional<SObjectField> field(String name) {
    return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The developer name of a record type, which stays when its label is translated or changed. */
  Optional<String> recordType(String id) {
    return Optional.ofNullable(recordTypes.get(id)).filter(name -> !name.isEmpty());
  }

  private static List<JsonObject> objects(JsonObject body, String name) {
    return body.get(name) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList()
        : List.of();
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString string ? string.getString() : "";
  }
}
