package touchstone.value.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.stats.Estimate;

/**
 * Every indicator of every account as of a day. Immutable and thread-safe.
 *
 * @param timeline who is a customer, and since when
 * @param revenueBasis what was counted as revenue
 * @param recorded what was asked about all accounts together, and the answers: on another answer
 *     every account is measured otherwise
 * @param columns one an indicator, in the order of the catalogue
 */
public record IndicatorTable(
    CustomerTimeline timeline,
    RevenueBasis revenueBasis,
    Recorded recorded,
    List<IndicatorColumn> columns) {

  public IndicatorTable {
    columns = List.copyOf(columns);
    for (IndicatorColumn column : columns) {
      if (column.accounts() != timeline.accounts()) {
        throw new IllegalArgumentException(
            "The indicator \""
                + column.description().key()
                + "\" has "
                + column.accounts()
                + " accounts, not "
                + timeline.accounts()
                + ".");
      }
    }
  }

  /** The number of accounts. */
  public int accounts() {
    return timeline.accounts();
  }

  /** The column of an indicator, if there is one. */
  public Optional<IndicatorColumn> find(String key) {
    return columns.stream().filter(c -> c.description().key().equals(key)).findFirst();
  }

  /**
   * One indicator of one account.
   *
   * @throws IllegalArgumentException if there is no such indicator
   */
  public Estimate estimate(String key, int account) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("There is no indicator \"" + key + "\"."))
        .estimate(account);
  }

  /** The same with one more indicator, computed elsewhere. */
  public IndicatorTable with(IndicatorColumn column) {
    List<IndicatorColumn> more = new ArrayList<>(columns);
    more.add(column);
    return new IndicatorTable(timeline, revenueBasis, recorded, more);
  }
}
