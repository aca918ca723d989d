package touchstone.result;

import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.stats.OrderedRanks;
import touchstone.stats.RankScale;
import touchstone.stats.RankShift;
import touchstone.value.ValueTable;
import touchstone.value.indicator.IndicatorColumn;

/**
 * The columns of an indicator. Of all accounts: ranks, one a customer, and beside them the
 * different values, as a rank tells which; half of the accounts have none, and others share theirs,
 * so that this takes less than half of what values and ranks take. Of some accounts: ranks, values,
 * and how the ranks of the others moved.
 */
final class IndicatorColumns {

  private static final String RANK = "rank.";
  private static final String DISTINCT = ".distinct";
  private static final String VALUES = ".values";
  private static final String RANKED = ".ranked";
  private static final String MOVED = ".moved.";
  private static final String MOVED_VALUES = MOVED + "values";
  private static final String MOVED_AT = MOVED + "at";
  private static final String MOVED_ABOVE = MOVED + "above";
  private static final String OBSERVATIONS = "observations.";

  private IndicatorColumns() {}

  /** Whether a column is one of these, which are read for cards only. */
  static boolean has(String column) {
    return column.startsWith(RANK) || column.startsWith(OBSERVATIONS);
  }

  /** Whether a column is of the different values: who reads many accounts had better keep them. */
  static boolean areDistinct(String column) {
    return column.startsWith(RANK) && (column.endsWith(DISTINCT) || column.endsWith(VALUES));
  }

  /**
   * Adds an indicator of all accounts.
   *
   * @param indicator its place
   */
  static void putAll(int indicator, ValueTable values, Columns columns) {
    String name = RANK + indicator;
    OrderedRanks ranks = values.ranks(indicator);
    IndicatorColumn column = values.indicators().columns().get(indicator);
    columns.put(name, ranks.doubled());
    columns.putLater(name + DISTINCT, ranks::distinctDoubled);
    columns.putLater(name + VALUES, () -> ranks.distinctValues(column.values()));
    columns.put(name + RANKED, new int[] {ranks.size()});
    CountColumn.put(OBSERVATIONS + indicator, column.allObservations(), columns);
  }

  /**
   * Adds an indicator of some accounts.
   *
   * @param indicator its place
   * @param shift how the ranks of the others moved
   */
  static void putSome(
      int indicator, ValueTable values, Rows rows, RankShift shift, Columns columns) {
    String name = RANK + indicator;
    OrderedRanks ranks = values.ranks(indicator);
    IndicatorColumn column = values.indicators().columns().get(indicator);
    columns.put(name, rows.of(ranks.doubled()));
    columns.put(name + VALUES, rows.of(column.values()));
    columns.put(name + MOVED_VALUES, shift.values());
    columns.put(name + MOVED_AT, shift.at()).put(name + MOVED_ABOVE, shift.above());
    columns.put(name + RANKED, new int[] {ranks.size()});
    CountColumn.put(OBSERVATIONS + indicator, rows.of(column.allObservations()), columns);
  }

  /** What doubled ranks of an indicator mean. */
  static RankScale scale(int indicator, StoredColumns columns) throws UnreadableFileException {
    return new RankScale(columns.intAt(RANK + indicator + RANKED, 0));
  }

  /** Whether there is an indicator of that place. */
  static boolean has(int indicator, StoredColumns columns) {
    return columns.has(RANK + indicator);
  }

  /** Whether a file holds an indicator of all accounts. */
  static boolean isOfAll(int indicator, StoredColumns columns) {
    return columns.has(RANK + indicator + DISTINCT);
  }

  /** An indicator of one of all accounts. */
  static IndicatorCell ofAll(int indicator, int account, StoredColumns columns)
      throws UnreadableFileException {
    String name = RANK + indicator;
    int doubled = columns.intAt(name, account);
    return new IndicatorCell(
        doubled,
        doubled == 0 ? 0 : value(name, doubled, columns),
        CountColumn.at(OBSERVATIONS + indicator, account, columns));
  }

  private static double value(String name, int doubled, StoredColumns columns)
      throws UnreadableFileException {
    int place = OrdinalSearch.find(columns, name + DISTINCT, doubled);
    if (place < 0) {
      throw new UnreadableFileException("the column \"" + name + "\" does not fit");
    }
    return columns.doubleAt(name + VALUES, place);
  }

  /** An indicator of one of some accounts. */
  static IndicatorCell ofSome(int indicator, AccountRow row) throws UnreadableFileException {
    String name = RANK + indicator;
    int doubled = row.intAt(name);
    return new IndicatorCell(
        doubled,
        doubled == 0 ? 0 : row.doubleAt(name + VALUES),
        row.countAt(OBSERVATIONS + indicator));
  }

  /** Whether a column says how ranks moved. */
  static boolean areShifts(String column) {
    return column.startsWith(RANK) && column.contains(MOVED);
  }

  /** How the ranks of an indicator moved of accounts that did not change. */
  static RankShift shift(int indicator, Columns shifts) throws UnreadableFileException {
    String name = RANK + indicator;
    return new RankShift(
        shifts.doubles(name + MOVED_VALUES),
        shifts.ints(name + MOVED_AT),
        shifts.ints(name + MOVED_ABOVE));
  }
}
