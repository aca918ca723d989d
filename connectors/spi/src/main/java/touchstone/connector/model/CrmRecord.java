package touchstone.connector.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One record of a CRM: its standard fields with types, and every other field as the source spells
 * it. Immutable. An absent value is unknown, never a default.
 */
public final class CrmRecord {

  private final RecordType type;
  private final String id;
  private final Optional<Instant> modifiedAt;
  private final boolean deleted;
  private final Object[] values;
  private final Map<String, String> customFields;

  private CrmRecord(Builder builder) {
    this.type = builder.type;
    this.id = builder.id;
    this.modifiedAt = builder.modifiedAt;
    this.deleted = builder.deleted;
    this.values = builder.values.clone();
    this.customFields =
        builder.customFields.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.customFields));
  }

  /** Starts a record of a type with its id in the source, not blank. */
  public static Builder of(RecordType type, String id) {
    return new Builder(type, id, new Object[type.fields().size()]);
  }

  /** Starts a record of which only some fields are read. */
  public static Builder of(RecordShape shape, String id) {
    return new Builder(shape.type(), id, shape.values());
  }

  public RecordType type() {
    return type;
  }

  /** The id in the source. */
  public String id() {
    return id;
  }

  /** When the source last changed it, by the source's clock; empty if the source does not tell. */
  public Optional<Instant> modifiedAt() {
    return modifiedAt;
  }

  /** Whether the source has deleted it, or merged it into another. */
  public boolean deleted() {
    return deleted;
  }

  /**
   * The value of a standard field; empty if unknown.
   *
   * @throws IllegalStateException if the field was not read; see {@link RecordShape}
   */
  public <T> Optional<T> get(Field<T> field) {
    if (field.type() != type) {
      return Optional.empty();
    }
    Object value = values[field.position()];
    if (value == RecordShape.NOT_READ) {
      throw new IllegalStateException(field + " was not read: add it to the fields that are.");
    }
    return Optional.ofNullable(field.kind().javaType().cast(value));
  }

  /** Fields without a standard meaning, by the source's own names; blanks are absent. */
  public Map<String, String> customFields() {
    return customFields;
  }

  /** The same record with other custom fields in the place of its own. */
  public CrmRecord withCustomFields(Map<String, String> fields) {
    Builder builder = new Builder(type, id, values.clone()).deleted(deleted);
    builder.modifiedAt = modifiedAt;
    fields.forEach(builder::custom);
    return builder.build();
  }

  /** Type and id only: values may be personal. */
  @Override
  public String toString() {
    return type + " " + id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrmRecord record
        && type == record.type
        && id.equals(record.id)
        && modifiedAt.equals(record.modifiedAt)
        && deleted == record.deleted
        && Arrays.equals(values, record.values)
        && customFields.equals(record.customFields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, id);
  }

  /** Builds a record. Not thread-safe. */
  public static final class Builder {

    private final RecordType type;
    private final String id;
    private final Object[] values;
    private Map<String, String> customFields = Map.of();
    private Optional<Instant> modifiedAt = Optional.empty();
    private boolean deleted;

    private Builder(RecordType type, String id, Object[] values) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("A record of " + type.plural() + " has no id.");
      }
      this.type = type;
      this.id = id;
      this.values = values;
    }

    public Builder modifiedAt(Instant moment) {
      this.modifiedAt = Optional.of(moment);
      return this;
    }

    public Builder deleted(boolean isDeleted) {
      this.deleted = isDeleted;
      return this;
    }

    /**
     * Sets a standard field.
     *
     * @throws IllegalArgumentException if the field belongs to another type
     */
    public <T> Builder set(Field<T> field, T value) {
      if (field.type() != type) {
        throw new IllegalArgumentException(field + " is not a field of " + type.plural() + ".");
      }
      values[field.position()] = Objects.requireNonNull(value);
      return this;
    }

    /** Keeps a field without a standard meaning; a blank value is left out. */
    public Builder custom(String sourceField, String value) {
      if (!value.isBlank()) {
        if (customFields.isEmpty()) {
          customFields = new LinkedHashMap<>();
        }
        customFields.put(sourceField, value);
      }
      return this;
    }

    public CrmRecord build() {
      return new CrmRecord(this);
    }
  }
}
