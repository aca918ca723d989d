package touchstone.store;

import java.util.List;
import touchstone.connector.RowProblem;

/**
 * How often one thing was wrong in the rows of a step.
 *
 * @param step the step, like {@code deals}
 * @param code a stable name, like {@code unreadable-date}
 * @param severity what became of the rows
 * @param count how many rows
 * @param examples up to {@value #EXAMPLES} sentences that name the row
 */
public record ProblemCount(
    String step, String code, RowProblem.Severity severity, long count, List<String> examples) {

  /** So many examples are kept. */
  public static final int EXAMPLES = 5;

  public ProblemCount {
    examples = List.copyOf(examples);
  }
}
