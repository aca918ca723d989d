package touchstone.connector;

import java.util.Optional;
import touchstone.connector.model.RecordType;

/**
 * A row, or one value of it, that could not be used or is worth a look.
 *
 * @param type the record type
 * @param place where to look, like {@code deals.csv line 7} or {@code Opportunity 006...}
 * @param id the record's id, if it has one
 * @param field the source field; empty if the whole row
 * @param code a stable name for counting, like {@code unreadable-date}
 * @param message what is wrong and what to do, in one sentence
 * @param severity whether the row was kept without the value, left out, or kept as it is
 */
public record RowProblem(
    RecordType type,
    String place,
    Optional<String> id,
    Optional<String> field,
    String code,
    String message,
    Severity severity) {

  /** What became of the row. */
  public enum Severity {
    /** The row was kept; the value counts as unknown. */
    VALUE_UNKNOWN,
    /** The row was left out. */
    ROW_LEFT_OUT,
    /** Nothing was lost; the row is worth a look. */
    NOTED
  }
}
