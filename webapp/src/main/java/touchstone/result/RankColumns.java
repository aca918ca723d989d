package touchstone.result;

import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.stats.OrderedRanks;
import touchstone.stats.RankScale;

/**
 * The ranks of an indicator, one a customer, and beside them the different values: a rank tells
 * which. Half of the accounts have none, and others share theirs, so that this takes less than half
 * of what values and ranks take.
 */
final class RankColumns {

  private static final String RANK = "rank.";
  private static final String DISTINCT = ".distinct";
  private static final String VALUES = ".values";
  private static final String RANKED = ".ranked";

  private RankColumns() {}

  /** Whether a column is one of these. */
  static boolean has(String column) {
    return column.startsWith(RANK);
  }

  /** Whether a column is of the different values: who reads many accounts had better keep them. */
  static boolean areDistinct(String column) {
    return has(column) && (column.endsWith(DISTINCT) || column.endsWith(VALUES));
  }

  /**
   * Adds the ranks of an indicator.
   *
   * @param indicator its place
   * @param values of all accounts
   */
  static void put(int indicator, OrderedRanks ranks, double[] values, Columns columns) {
    String name = RANK + indicator;
    columns.put(name, ranks.doubled());
    columns.putLater(name + DISTINCT, () -> ranks.distinct(values).doubled());
    columns.putLater(name + VALUES, () -> ranks.distinct(values).values());
    columns.put(name + RANKED, new int[] {ranks.size()});
  }

  /** The doubled rank of an account; 0 if it has no value. */
  static int doubled(int indicator, int account, StoredColumns columns)
      throws UnreadableFileException {
    return columns.intAt(RANK + indicator, account);
  }

  /** What doubled ranks of an indicator mean. */
  static RankScale scale(int indicator, StoredColumns columns) throws UnreadableFileException {
    return new RankScale(columns.intAt(RANK + indicator + RANKED, 0));
  }

  /** The value of a doubled rank above 0. */
  static double value(int indicator, int doubled, StoredColumns columns)
      throws UnreadableFileException {
    String name = RANK + indicator;
    int place = OrdinalSearch.find(columns, name + DISTINCT, doubled);
    if (place < 0) {
      throw new UnreadableFileException("the column \"" + name + "\" does not fit");
    }
    return columns.doubleAt(name + VALUES, place);
  }
}
