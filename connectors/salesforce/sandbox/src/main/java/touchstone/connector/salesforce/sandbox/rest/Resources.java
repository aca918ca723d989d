package touchstone.connector.salesforce.sandbox.rest;

import java.util.List;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Finds what an address names, as far as the integration user may see it. */
final class Resources {

  private final SandboxOrganisation organisation;

  Resources(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  /** The type a request body names. */
  ObjectType type(String name) {
    return organisation
        .schema()
        .type(name)
        .filter(type -> organisation.access().sees(type))
        .orElseThrow(
            () ->
                new Refusal(
                    ErrorCode.INVALID_TYPE, "sObject type '" + name + "' is not supported."));
  }

  /** The type an address names; one that does not exist is a resource that does not exist. */
  ObjectType typeInAddress(String name) {
    return organisation
        .schema()
        .type(name)
        .filter(type -> organisation.access().sees(type))
        .orElseThrow(ErrorBody::notFound);
  }

  FieldDefinition visibleField(ObjectType type, String name) {
    return type.field(name)
        .filter(field -> organisation.access().sees(type, field))
        .orElseThrow(
            () ->
                new Refusal(
                    ErrorCode.INVALID_FIELD,
                    "No such column '" + name + "' on sobject of type " + type.name(),
                    List.of()));
  }

  /** A field records can be addressed by. */
  FieldDefinition externalKey(ObjectType type, String name) {
    return type.field(name)
        .filter(field -> organisation.access().sees(type, field))
        .filter(field -> field.is(FieldTrait.EXTERNAL_ID) || field.type() == FieldType.ID)
        .orElseThrow(
            () ->
                new Refusal(
                    ErrorCode.NOT_FOUND,
                    "Provided external ID field does not exist or is not accessible: " + name));
  }
}
