package touchstone.connector.salesforce.sandbox.rest;

import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.soql.QueryResult;

/** The answer to {@code columns=true}: what a query would select, without its records. */
final class ColumnMetadata {

  private ColumnMetadata() {}

  static byte[] of(QueryResult result) {
    JsonOutput out = new JsonOutput().beginObject().key("columnMetadata").beginArray();
    result.columns().forEach((name, field) -> write(name, field, out));
    out.endArray();
    out.key("entityName").value(result.from().name());
    out.key("groupBy").value(result.grouped());
    out.key("idSelected").value(result.columns().containsKey("Id"));
    out.key("keyPrefix").value(result.from().keyPrefix());
    return out.endObject().toBytes();
  }

  private static void write(String name, FieldDefinition field, JsonOutput out) {
    out.beginObject();
    out.key("aggregate").value(false);
    out.key("apexType").value(apexType(field));
    out.key("booleanType").value(field.type() == FieldType.BOOLEAN);
    out.key("columnName").value(name);
    out.key("custom").value(field.custom());
    out.key("displayName").value(name);
    out.key("foreignKeyName");
    if (field.relationship().isPresent()) {
      out.value(field.references().get(0));
    } else {
      out.nothing();
    }
    out.key("insertable").value(field.createable());
    out.key("joinColumns").beginArray().endArray();
    out.key("numberType").value(field.type().isNumber());
    out.key("textType").value(field.type().isText());
    out.key("updatable").value(field.updateable());
    out.endObject();
  }

  private static String apexType(FieldDefinition field) {
    return switch (field.type()) {
      case ID, REFERENCE -> "Id";
      case BOOLEAN -> "Boolean";
      case INT -> "Integer";
      case DOUBLE, CURRENCY, PERCENT -> "Double";
      case DATE -> "Date";
      case DATETIME -> "Datetime";
      case ADDRESS -> "Address";
      case STRING, TEXTAREA, PICKLIST, MULTIPICKLIST, EMAIL, PHONE, URL -> "String";
      case ANYTYPE -> "Object";
    };
  }
}
