package touchstone.connector.salesforce.sandbox.soql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Finds the fields a query names, as far as the integration user may see them. */
final class FieldResolver {

  private static final String HINT =
      " Please reference your WSDL or the describe call for the appropriate names.";
  private static final int MOST_STEPS = 5;

  private final SandboxOrganisation organisation;
  private final ObjectType from;
  private final Optional<String> alias;

  FieldResolver(SandboxOrganisation organisation, ObjectType from, Optional<String> alias) {
    this.organisation = organisation;
    this.from = from;
    this.alias = alias;
  }

  /** The type a query asks for. */
  static ObjectType object(
      SandboxOrganisation organisation, SoqlParser.IdentifierContext identifier) {
    return organisation
        .schema()
        .type(identifier.getText())
        .filter(type -> organisation.access().sees(type))
        .orElseThrow(
            () ->
                ErrorPlace.of(identifier)
                    .refusal(
                        ErrorCode.INVALID_TYPE,
                        "sObject type '"
                            + identifier.getText()
                            + "' is not supported. If you are attempting to use a custom object,"
                            + " be sure to append the '__c' after the entity name."
                            + HINT));
  }

  ObjectType from() {
    return from;
  }

  FieldPath resolve(SoqlParser.FieldPathContext path) {
    List<String> names = new ArrayList<>();
    path.identifier().forEach(part -> names.add(part.getText()));
    if (names.size() > 1 && isThisObject(names.get(0))) {
      names.remove(0);
    }
    if (names.size() > MOST_STEPS + 1) {
      throw ErrorPlace.of(path)
          .refusal(
              ErrorCode.INVALID_FIELD,
              "Cannot follow more than " + MOST_STEPS + " relationships in a field path.");
    }
    return resolve(names, path);
  }

  /** A field of the queried type itself. */
  FieldPath own(FieldDefinition field) {
    return new FieldPath(List.of(), from, field, from.position(field.name()).orElseThrow());
  }

  private FieldPath resolve(List<String> names, ParserRuleContext place) {
    ObjectType current = from;
    List<FieldPath.Step> steps = new ArrayList<>();
    for (String name : names.subList(0, names.size() - 1)) {
      ObjectType on = current;
      FieldDefinition reference =
          on.relationship(name)
              .filter(field -> organisation.access().sees(on, field))
              .orElseThrow(() -> unknownRelationship(name, place));
      ObjectType target = target(reference);
      steps.add(
          new FieldPath.Step(
              reference.relationship().orElseThrow(),
              on.position(reference.name()).orElseThrow(),
              target));
      current = target;
    }
    String name = names.get(names.size() - 1);
    ObjectType owner = current;
    FieldDefinition field =
        owner
            .field(name)
            .filter(found -> organisation.access().sees(owner, found))
            .orElseThrow(
                () ->
                    ErrorPlace.of(place)
                        .refusal(
                            ErrorCode.INVALID_FIELD,
                            "No such column '"
                                + name
                                + "' on entity '"
                                + owner.name()
                                + "'. If you are attempting to use a custom field, be sure to"
                                + " append the '__c' after the custom field name."
                                + HINT));
    return new FieldPath(steps, owner, field, owner.position(name).orElseThrow());
  }

  private ObjectType target(FieldDefinition reference) {
    if (reference.references().size() > 1) {
      return FieldPath.NAMES;
    }
    return organisation.schema().type(reference.references().get(0)).orElseThrow();
  }

  private boolean isThisObject(String name) {
    return alias.map(name::equalsIgnoreCase).orElse(false)
        || (name.equalsIgnoreCase(from.name()) && from.relationship(name).isEmpty());
  }

  private static RuntimeException unknownRelationship(String name, ParserRuleContext place) {
    return ErrorPlace.of(place)
        .refusal(
            ErrorCode.INVALID_FIELD,
            "Didn't understand relationship '"
                + name
                + "' in field path. If you are attempting to use a custom relationship, be sure"
                + " to append the '__r' after the custom relationship name."
                + HINT);
  }
}
