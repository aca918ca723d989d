package touchstone.connector.salesforce.sandbox.rest;

import java.util.List;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;
import touchstone.connector.salesforce.sandbox.soql.ChildRelationship;
import touchstone.connector.testkit.http.HttpAnswer;

/** {@code /sobjects} and {@code /sobjects/X/describe}, as the integration user may see them. */
final class DescribeEndpoint {

  private final SandboxOrganisation organisation;

  DescribeEndpoint(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  HttpAnswer all(ApiRequest request) {
    JsonOutput out = new JsonOutput(16_384).beginObject();
    out.key("encoding").value("UTF-8");
    out.key("maxBatchSize").value(200);
    out.key("sobjects").beginArray();
    for (ObjectType type : visibleTypes()) {
      out.beginObject();
      writeType(type, request, out);
      out.endObject();
    }
    return HttpAnswer.json(200, out.endArray().endObject().toBytes());
  }

  /** A type without its fields, as {@code /sobjects/X} answers. */
  HttpAnswer basics(ObjectType type, ApiRequest request) {
    JsonOutput out = new JsonOutput().beginObject().key("objectDescribe").beginObject();
    writeType(type, request, out);
    out.endObject().key("recentItems").beginArray().endArray();
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  HttpAnswer one(ObjectType type, ApiRequest request) {
    JsonOutput out = new JsonOutput(65_536).beginObject();
    writeType(type, request, out);
    out.key("childRelationships").beginArray();
    for (ObjectType child : visibleTypes()) {
      for (FieldDefinition reference : visibleFields(child)) {
        ChildRelationship.name(type, child, reference)
            .ifPresent(name -> writeChild(name, child, reference, out));
      }
    }
    out.endArray();
    out.key("recordTypeInfos").beginArray().endArray();
    out.key("fields").beginArray();
    visibleFields(type).forEach(field -> writeField(type, field, out));
    return HttpAnswer.json(200, out.endArray().endObject().toBytes());
  }

  private List<ObjectType> visibleTypes() {
    return organisation.schema().types().stream()
        .filter(type -> organisation.access().sees(type))
        .toList();
  }

  private List<FieldDefinition> visibleFields(ObjectType type) {
    return type.fields().stream().filter(field -> organisation.access().sees(type, field)).toList();
  }

  private void writeType(ObjectType type, ApiRequest request, JsonOutput out) {
    boolean writable = organisation.access().writes(type);
    out.key("name").value(type.name());
    out.key("label").value(type.label());
    out.key("labelPlural").value(type.plural());
    out.key("keyPrefix").value(type.keyPrefix());
    out.key("custom").value(type.custom());
    out.key("queryable").value(true);
    out.key("retrieveable").value(true);
    out.key("replicateable").value(true);
    out.key("searchable").value(false);
    out.key("createable").value(writable);
    out.key("updateable").value(writable);
    out.key("deletable").value(writable);
    out.key("undeletable").value(writable);
    out.key("mergeable").value(writable && type.field("MasterRecordId").isPresent());
    String sobject = request.servicePath() + "/sobjects/" + type.name();
    out.key("urls").beginObject();
    out.key("sobject").value(sobject);
    out.key("describe").value(sobject + "/describe");
    out.key("rowTemplate").value(sobject + "/{ID}");
    out.endObject();
  }

  private static void writeChild(
      String name, ObjectType child, FieldDefinition reference, JsonOutput out) {
    out.beginObject();
    out.key("cascadeDelete").value(false);
    out.key("childSObject").value(child.name());
    out.key("deprecatedAndHidden").value(false);
    out.key("field").value(reference.name());
    out.key("relationshipName").value(name);
    out.key("restrictedDelete").value(false);
    out.endObject();
  }

  private void writeField(ObjectType type, FieldDefinition field, JsonOutput out) {
    boolean writes = organisation.access().writes(type, field);
    FieldType kind = field.type();
    out.beginObject();
    out.key("aggregatable").value(field.filterable());
    out.key("autoNumber").value(field.name().endsWith("Number") && !field.createable());
    out.key("byteLength").value(field.length() * 3L);
    out.key("calculated").value(false);
    out.key("createable").value(field.createable() && writes);
    out.key("custom").value(field.custom());
    out.key("defaultedOnCreate").value(field.defaultedOnCreate());
    out.key("deprecatedAndHidden").value(false);
    out.key("digits").value(kind == FieldType.INT ? 8 : 0);
    out.key("externalId").value(field.is(FieldTrait.EXTERNAL_ID));
    out.key("filterable").value(field.filterable());
    out.key("groupable").value(field.groupable());
    out.key("idLookup").value(kind == FieldType.ID || field.is(FieldTrait.EXTERNAL_ID));
    out.key("inlineHelpText");
    if (field.help().isEmpty()) {
      out.nothing();
    } else {
      out.value(field.help());
    }
    out.key("label").value(field.label());
    out.key("length").value(kind.isText() ? field.length() : 0);
    out.key("name").value(field.name());
    out.key("nameField").value(field.is(FieldTrait.NAME));
    out.key("nillable").value(field.nillable());
    out.key("permissionable")
        .value(!field.is(FieldTrait.REQUIRED) && !field.is(FieldTrait.NEVER_NULL));
    out.key("picklistValues").beginArray();
    field.picklist().forEach(value -> writeChoice(value, out));
    out.endArray();
    out.key("precision").value(field.precision());
    out.key("referenceTo").beginArray();
    field.references().forEach(out::value);
    out.endArray();
    out.key("relationshipName").value(field.relationship());
    out.key("restrictedPicklist").value(field.is(FieldTrait.RESTRICTED));
    out.key("scale").value(field.scale());
    out.key("soapType").value(kind.soapType());
    out.key("sortable").value(field.sortable());
    out.key("type").value(kind.wireName());
    out.key("unique").value(field.is(FieldTrait.UNIQUE));
    out.key("updateable").value(field.updateable() && writes);
    out.endObject();
  }

  private static void writeChoice(String value, JsonOutput out) {
    out.beginObject();
    out.key("active").value(true);
    out.key("defaultValue").value(false);
    out.key("label").value(value);
    out.key("validFor").nothing();
    out.key("value").value(value);
    out.endObject();
  }
}
