package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The type of a standard field's value.
 *
 * @param <T> the Java type
 */
public final class FieldKind<T> {

  /** Any text, as the source spells it. */
  public static final FieldKind<String> TEXT = new FieldKind<>("text", String.class);

  /** The id of another record in the same source. */
  public static final FieldKind<String> REFERENCE = new FieldKind<>("reference", String.class);

  /** An exact decimal number; money is in the record's currency. */
  public static final FieldKind<BigDecimal> DECIMAL = new FieldKind<>("decimal", BigDecimal.class);

  /** A whole number. */
  public static final FieldKind<Long> INTEGER = new FieldKind<>("integer", Long.class);

  /** True or false. */
  public static final FieldKind<Boolean> BOOLEAN = new FieldKind<>("boolean", Boolean.class);

  /** A calendar day without a time zone. */
  public static final FieldKind<LocalDate> DATE = new FieldKind<>("date", LocalDate.class);

  /** A moment in UTC. */
  public static final FieldKind<Instant> INSTANT = new FieldKind<>("instant", Instant.class);

  private final String name;
  private final Class<T> javaType;

  private FieldKind(String name, Class<T> javaType) {
    this.name = name;
    this.javaType = javaType;
  }

  /** The name used in documents and in the API. */
  public String name() {
    return name;
  }

  /** The Java type of the values. */
  public Class<T> javaType() {
    return javaType;
  }

  @Override
  public String toString() {
    return name;
  }
}
