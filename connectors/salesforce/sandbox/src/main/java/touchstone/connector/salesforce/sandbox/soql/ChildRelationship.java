package touchstone.connector.salesforce.sandbox.soql;

import java.util.Map;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** The name by which a record's children are asked for: an account's {@code Contacts}. */
public final class ChildRelationship {

  private static final Map<String, String> PLURALS =
      Map.of("Opportunity", "Opportunities", "OpportunityHistory", "OpportunityHistories");

  private ChildRelationship() {}

  /** The name of the relationship a reference makes, seen from the parent, if it has one. */
  public static Optional<String> name(
      ObjectType parent, ObjectType child, FieldDefinition reference) {
    if (!reference.references().contains(parent.name())) {
      return Optional.empty();
    }
    if (reference.name().equals("ParentId") && child.name().equals(parent.name())) {
      return Optional.of("Child" + plural(child));
    }
    boolean plain = reference.name().equals(parent.name() + "Id");
    boolean activity = reference.name().equals("WhatId") || reference.name().equals("WhoId");
    return plain || activity ? Optional.of(plural(child)) : Optional.empty();
  }

  static Optional<FieldDefinition> reference(
      ObjectType parent, ObjectType child, String relationship) {
    return child.fields().stream()
        .filter(
            field -> name(parent, child, field).map(relationship::equalsIgnoreCase).orElse(false))
        .findFirst();
  }

  private static String plural(ObjectType type) {
    return PLURALS.getOrDefault(type.name(), type.name() + "s");
  }
}
