package touchstone.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value to write into a CRM field. */
public sealed interface FieldValue {

  /** A text, or a picklist's value. */
  record Text(String value) implements FieldValue {}

  /** A number; percents are given as the CRM shows them, 0 to 100. */
  record Number(BigDecimal value) implements FieldValue {}

  /** A calendar day. */
  record Day(LocalDate value) implements FieldValue {}

  /** A moment. */
  record Moment(Instant value) implements FieldValue {}

  /** Empties the field. */
  record Clear() implements FieldValue {}
}
