package touchstone.connector.salesforce.sandbox.soql;

import java.util.List;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * A field as a query names it, possibly over references: {@code Account.Owner.Name}.
 *
 * @param steps the references to follow first, in order
 * @param owner the type that has the field; a {@link #NAMES} type behind a reference to several
 * @param field the field itself
 * @param position the field's position in its owner
 */
record FieldPath(List<Step> steps, ObjectType owner, FieldDefinition field, int position) {

  /** What can be asked of a record whose type is known only when it is read. */
  static final ObjectType NAMES = names();

  /**
   * One reference followed.
   *
   * @param relationship its name in Salesforce's spelling
   * @param position of the reference field
   * @param target the type it leads to; {@link #NAMES} when it may lead to several
   */
  record Step(String relationship, int position, ObjectType target) {}

  /** The record that has the field; empty when a reference on the way is empty. */
  Optional<StoredRecord> owner(SandboxOrganisation organisation, StoredRecord record) {
    StoredRecord current = record;
    for (Step step : steps) {
      Object id = valueAt(current, step.position());
      Optional<StoredRecord> next =
          id == null ? Optional.empty() : organisation.find(id.toString());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      current = next.get();
    }
    return Optional.of(current);
  }

  /** The field's value; null when it or a reference on the way is empty. */
  Object read(SandboxOrganisation organisation, StoredRecord record) {
    if (steps.isEmpty()) {
      return valueAt(record, position);
    }
    Optional<StoredRecord> found = owner(organisation, record);
    return found.isEmpty() ? null : readFrom(found.get());
  }

  /** The field's value on the record that has it; null when empty. */
  Object readFrom(StoredRecord record) {
    if (owner != NAMES) {
      return valueAt(record, position);
    }
    return switch (field.name()) {
      case "Type" -> record.type().name();
      case "Name" -> nameOf(record).orElse(null);
      default -> record.value(field.name()).orElse(null);
    };
  }

  /** The path as Salesforce writes it. */
  String text() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append(step.relationship()).append('.'));
    return text.append(field.name()).toString();
  }

  static Object valueAt(StoredRecord record, int position) {
    Object[] values = record.snapshot();
    return position < values.length ? values[position] : null;
  }

  private static Optional<Object> nameOf(StoredRecord record) {
    return record.type().fields().stream()
        .filter(candidate -> candidate.is(FieldTrait.NAME))
        .findFirst()
        .flatMap(name -> record.value(name.name()));
  }

  private static ObjectType names() {
    ObjectType names = new ObjectType("Name", "Name", "Names", "", false);
    for (String field : List.of("Id", "Name", "Type", "FirstName", "LastName", "Email", "Title")) {
      names.add(FieldDefinition.customText(field, 255));
    }
    return names;
  }
}
