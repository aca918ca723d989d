package touchstone.connector.salesforce.sandbox.rest;

import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/** A custom field as the Metadata and Tooling APIs describe it. */
final class CustomFieldMetadata {

  private static final int TEXT = 255;

  private CustomFieldMetadata() {}

  static FieldDefinition read(String name, JsonObject metadata) {
    String type = metadata.getString("type", "");
    FieldType kind = kind(type);
    int length =
        switch (type) {
          case "Text", "LongTextArea", "Html" -> required(metadata, "length");
          case "Email", "Phone" -> 80;
          default -> kind.isText() ? metadata.getInt("length", TEXT) : 0;
        };
    boolean decimal = kind.isDecimal();
    return new FieldDefinition(
        name,
        label(name, metadata),
        kind,
        kind == FieldType.REFERENCE ? 18 : length,
        decimal ? required(metadata, "precision") : 0,
        decimal ? required(metadata, "scale") : 0,
        kind == FieldType.REFERENCE ? List.of(metadata.getString("referenceTo", "")) : List.of(),
        kind == FieldType.REFERENCE
            ? Optional.of(name.replaceAll("__c$", "__r"))
            : Optional.empty(),
        traits(metadata),
        values(metadata),
        metadata.getString("description", ""),
        metadata.getString("inlineHelpText", ""));
  }

  private static FieldType kind(String type) {
    return switch (type) {
      case "Text" -> FieldType.STRING;
      case "TextArea", "LongTextArea", "Html" -> FieldType.TEXTAREA;
      case "Number" -> FieldType.DOUBLE;
      case "Currency" -> FieldType.CURRENCY;
      case "Percent" -> FieldType.PERCENT;
      case "Date" -> FieldType.DATE;
      case "DateTime" -> FieldType.DATETIME;
      case "Checkbox" -> FieldType.BOOLEAN;
      case "Picklist" -> FieldType.PICKLIST;
      case "MultiselectPicklist" -> FieldType.MULTIPICKLIST;
      case "Email" -> FieldType.EMAIL;
      case "Phone" -> FieldType.PHONE;
      case "Url" -> FieldType.URL;
      case "Lookup" -> FieldType.REFERENCE;
      default ->
          throw new Refusal(
              ErrorCode.INVALID_TYPE, "The sandbox makes no custom field of type " + type);
    };
  }

  private static Set<FieldTrait> traits(JsonObject metadata) {
    Set<FieldTrait> traits = EnumSet.noneOf(FieldTrait.class);
    if (metadata.getBoolean("required", false)) {
      traits.add(FieldTrait.REQUIRED);
    }
    if (metadata.getBoolean("externalId", false)) {
      traits.add(FieldTrait.EXTERNAL_ID);
    }
    if (metadata.getBoolean("unique", false)) {
      traits.add(FieldTrait.UNIQUE);
    }
    JsonObject valueSet = metadata.getJsonObject("valueSet");
    if (valueSet != null && valueSet.getBoolean("restricted", false)) {
      traits.add(FieldTrait.RESTRICTED);
    }
    return traits;
  }

  private static List<String> values(JsonObject metadata) {
    JsonObject valueSet = metadata.getJsonObject("valueSet");
    if (valueSet == null || valueSet.getJsonObject("valueSetDefinition") == null) {
      return List.of();
    }
    return valueSet
        .getJsonObject("valueSetDefinition")
        .getJsonArray("value")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(value -> value.getString("valueName", value.getString("fullName", "")))
        .toList();
  }

  private static String label(String name, JsonObject metadata) {
    if (!metadata.containsKey("label")) {
      throw missing(name, "label");
    }
    return metadata.getString("label");
  }

  private static int required(JsonObject metadata, String property) {
    if (!metadata.containsKey(property)) {
      throw missing(metadata.getString("label", ""), property);
    }
    return metadata.getInt(property);
  }

  private static Refusal missing(String field, String property) {
    return new Refusal(
        ErrorCode.REQUIRED_FIELD_MISSING,
        "Must specify '" + property + "' for a CustomField: " + field,
        List.of(property));
  }
}
