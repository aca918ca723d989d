package touchstone.connector.salesforce.sandbox.rest;

import jakarta.json.JsonObject;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.RecordId;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;
import touchstone.connector.testkit.http.HttpAnswer;

/**
 * {@code POST /tooling/sobjects/CustomField}: makes a field. As in Salesforce nobody may see it
 * until a permission set grants it, unless the field is required.
 */
final class ToolingEndpoint {

  private final SandboxOrganisation organisation;
  private final Resources resources;
  private long fields;

  ToolingEndpoint(SandboxOrganisation organisation, Resources resources) {
    this.organisation = organisation;
    this.resources = resources;
  }

  HttpAnswer answer(ApiRequest request) {
    if (!request.isAt(2, "sobjects", "CustomField")) {
      throw ErrorBody.notFound();
    }
    if (!request.method().equals("POST")) {
      throw ErrorBody.methodNotAllowed(request.method());
    }
    JsonObject body = request.object();
    String[] names = body.getString("FullName", "").split("\\.", 2);
    if (names.length != 2 || !names[1].matches("[A-Za-z]\\w*__c")) {
      throw new Refusal(
          ErrorCode.REQUIRED_FIELD_MISSING,
          "FullName must name an object and a field, for example Account.Size__c");
    }
    JsonObject metadata = body.getJsonObject("Metadata");
    if (metadata == null) {
      throw new Refusal(
          ErrorCode.REQUIRED_FIELD_MISSING, "Required fields are missing: [Metadata]");
    }
    ObjectType type = resources.type(names[0]);
    FieldDefinition field = CustomFieldMetadata.read(names[1], metadata);
    return HttpAnswer.json(201, created(type, field).toBytes());
  }

  private synchronized JsonOutput created(ObjectType type, FieldDefinition field) {
    if (type.field(field.name()).isPresent()) {
      throw new Refusal(
          ErrorCode.DUPLICATE_DEVELOPER_NAME,
          "There is already a field named " + field.label() + " on " + type.name() + ".");
    }
    if (field.nillable()) {
      organisation.access().hide(type.name(), field.name());
    }
    type.add(field);
    fields++;
    JsonOutput out = new JsonOutput().beginObject();
    out.key("id").value(RecordId.of("00N", fields));
    out.key("success").value(true);
    out.key("errors").beginArray().endArray();
    out.key("warnings").beginArray().endArray();
    out.key("infos").beginArray().endArray();
    return out.endObject();
  }
}
