package touchstone.connector.model;

import java.util.Collection;
import java.util.List;

/**
 * Which fields of a type are read, where not all are needed. Asking a record of this shape for
 * another field is a mistake of the program and is refused, so that what was not read never passes
 * for unknown. Immutable.
 */
public final class RecordShape {

  /** In the place of a value that was not read. */
  static final Object NOT_READ = new Object();

  private final RecordType type;
  private final List<Field<?>> fields;
  private final Object[] template;

  private RecordShape(RecordType type, Collection<? extends Field<?>> fields) {
    this.type = type;
    this.fields = type.fields().stream().filter(fields::contains).toList();
    this.template = new Object[type.fields().size()];
    for (Field<?> field : type.fields()) {
      template[field.position()] = this.fields.contains(field) ? null : NOT_READ;
    }
  }

  /** All fields of a type. */
  public static RecordShape all(RecordType type) {
    return new RecordShape(type, type.fields());
  }

  /**
   * Some fields of a type.
   *
   * @throws IllegalArgumentException if one is of another type
   */
  public static RecordShape of(RecordType type, Collection<? extends Field<?>> fields) {
    for (Field<?> field : fields) {
      if (field.type() != type) {
        throw new IllegalArgumentException(field + " is not a field of " + type.plural() + ".");
      }
    }
    return new RecordShape(type, fields);
  }

  public RecordType type() {
    return type;
  }

  /** The fields, in the order of the type. */
  public List<Field<?>> fields() {
    return fields;
  }

  Object[] values() {
    return template.clone();
  }
}
