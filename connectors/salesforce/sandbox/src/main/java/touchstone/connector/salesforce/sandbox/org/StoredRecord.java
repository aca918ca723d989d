package touchstone.connector.salesforce.sandbox.org;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * One record. Its values change as a whole, so that a reader never sees half a change. Thread-safe.
 *
 * <p>Inside this sandbox an empty value is a null element of an array that never leaves it.
 */
public final class StoredRecord {

  private final ObjectType type;
  private volatile Object[] values;

  StoredRecord(ObjectType type, Object[] values) {
    this.type = type;
    this.values = values;
  }

  /** The record's object type. */
  public ObjectType type() {
    return type;
  }

  /** Its id in 18 characters. */
  public String id() {
    return (String) values[0];
  }

  /** The value at a field's position, if the field holds one. */
  public Optional<Object> value(int position) {
    return Optional.ofNullable(at(position));
  }

  /** The value of a field by its name in any case; empty when there is no such field. */
  public Optional<Object> value(String field) {
    return type.position(field).isPresent()
        ? value(type.position(field).getAsInt())
        : Optional.empty();
  }

  /** Whether it lies in the recycle bin. */
  public boolean deleted() {
    return value("IsDeleted").map(Boolean.TRUE::equals).orElse(false);
  }

  /** When Salesforce last touched it. */
  public Instant systemModstamp() {
    return (Instant) value("SystemModstamp").orElse(Instant.EPOCH);
  }

  /**
   * The values by position, for readers in a hurry: shorter than the field list when fields were
   * added later, null where a field is empty. Nobody may change it.
   */
  public Object[] snapshot() {
    return values;
  }

  Object at(int position) {
    Object[] now = values;
    return position < now.length ? now[position] : null;
  }

  Object[] copy() {
    return Arrays.copyOf(values, Math.max(values.length, type.fields().size()));
  }

  void replace(Object[] changed) {
    values = changed;
  }
}
