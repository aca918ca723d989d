package touchstone.connector.model;

/**
 * A standard field of a record type. Compared by identity; the constants are in the classes named
 * after the types, like {@link Deal#AMOUNT}.
 *
 * @param <T> the Java type of the values
 */
public final class Field<T> {

  private final RecordType type;
  private final String name;
  private final FieldKind<T> kind;
  private final String meaning;
  private final int position;

  Field(RecordType type, String name, FieldKind<T> kind, String meaning, int position) {
    this.type = type;
    this.name = name;
    this.kind = kind;
    this.meaning = meaning;
    this.position = position;
  }

  /** Its place among the fields of its type, from 0. */
  public int position() {
    return position;
  }

  /** The record type it belongs to. */
  public RecordType type() {
    return type;
  }

  /** The name in camelCase, stable: CSV columns, API and (in snake case) the mirror use it. */
  public String name() {
    return name;
  }

  public FieldKind<T> kind() {
    return kind;
  }

  /** What it means, with unit and range: a sentence for documents and forms. */
  public String meaning() {
    return meaning;
  }

  @Override
  public String toString() {
    return type.plural() + "." + name;
  }
}
