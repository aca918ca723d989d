package touchstone.connector.salesforce.sandbox.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One object type with its fields. Field names are found in any case; a field keeps its position
 * for ever, so that a record can be an array. Thread-safe: reading never waits, and fields are only
 * ever added.
 */
public final class ObjectType {

  private final String name;
  private final String label;
  private final String plural;
  private final String keyPrefix;
  private final boolean writable;
  private volatile Columns columns = new Columns(List.of());

  /**
   * @param keyPrefix the first three characters of its records' ids
   * @param writable whether records can be created, changed and deleted over the API
   */
  public ObjectType(String name, String label, String plural, String keyPrefix, boolean writable) {
    this.name = name;
    this.label = label;
    this.plural = plural;
    this.keyPrefix = keyPrefix;
    this.writable = writable;
  }

  /** API name. */
  public String name() {
    return name;
  }

  /** What people see. */
  public String label() {
    return label;
  }

  /** What people see for several. */
  public String plural() {
    return plural;
  }

  /** The first three characters of its records' ids. */
  public String keyPrefix() {
    return keyPrefix;
  }

  /** Whether records can be created, changed and deleted over the API. */
  public boolean writable() {
    return writable;
  }

  /** Whether an organisation added the type. */
  public boolean custom() {
    return name.endsWith("__c");
  }

  /** Its fields in order; the index in this list is the position in a record. */
  public List<FieldDefinition> fields() {
    return columns.fields;
  }

  /** A field by its name in any case. */
  public Optional<FieldDefinition> field(String fieldName) {
    OptionalInt position = position(fieldName);
    return position.isPresent()
        ? Optional.of(columns.fields.get(position.getAsInt()))
        : Optional.empty();
  }

  /** A field's position by its name in any case. */
  public OptionalInt position(String fieldName) {
    Integer position = columns.positions.get(fieldName.toLowerCase(Locale.ROOT));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The reference field a relationship name follows ({@code Owner} to {@code OwnerId}). */
  public Optional<FieldDefinition> relationship(String relationshipName) {
    return columns.fields.stream()
        .filter(field -> field.relationship().map(relationshipName::equalsIgnoreCase).orElse(false))
        .findFirst();
  }

  /**
   * Adds a field at the end.
   *
   * @throws IllegalArgumentException if a field of that name exists
   */
  public synchronized void add(FieldDefinition field) {
    if (position(field.name()).isPresent()) {
      throw new IllegalArgumentException(
          "There is already a field named " + field.name() + " on " + name + ".");
    }
    List<FieldDefinition> more = new ArrayList<>(columns.fields);
    more.add(field);
    columns = new Columns(more);
  }

  /**
   * Replaces the definition of a field, which keeps its position.
   *
   * @throws IllegalArgumentException if there is no field of that name
   */
  public synchronized void replace(FieldDefinition field) {
    int position =
        position(field.name())
            .orElseThrow(
                () -> new IllegalArgumentException("No field " + field.name() + " on " + name));
    FieldDefinition[] changed = columns.fields.toArray(new FieldDefinition[0]);
    changed[position] = field;
    columns = new Columns(Arrays.asList(changed));
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class Columns {
    private final List<FieldDefinition> fields;
    private final Map<String, Integer> positions = new HashMap<>();

    private Columns(List<FieldDefinition> fields) {
      this.fields = List.copyOf(fields);
      for (int at = 0; at < fields.size(); at++) {
        positions.put(fields.get(at).name().toLowerCase(Locale.ROOT), at);
      }
    }
  }
}
