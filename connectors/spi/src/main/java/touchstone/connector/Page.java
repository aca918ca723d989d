package touchstone.connector;

import java.util.List;
import java.util.OptionalLong;
import touchstone.connector.model.CrmRecord;

/**
 * One page of records.
 *
 * @param records what could be read
 * @param problems what could not, or only in part; nothing is dropped silently
 * @param next where to go on; after the last page, the watermark for the next incremental read
 * @param more whether another page follows now
 * @param total how many records this read will bring in all, if the source tells
 */
public record Page(
    List<CrmRecord> records,
    List<RowProblem> problems,
    Cursor next,
    boolean more,
    OptionalLong total) {

  public Page {
    records = List.copyOf(records);
    problems = List.copyOf(problems);
  }

  /** An empty last page. */
  public static Page empty(Cursor next) {
    return new Page(List.of(), List.of(), next, false, OptionalLong.of(0));
  }
}
