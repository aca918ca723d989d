package touchstone.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.stats.Interval;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.value.outlook.Outlook;
import touchstone.work.Workers;

/** What customers are expected to bring, as columns. Statements are written once. */
final class OutlookResults {

  private static final String PREFIX = "outlook.";
  private static final String STATEMENTS = PREFIX + "statements";
  private static final String STATEMENT = PREFIX + "statement";
  private static final String OBSERVATIONS = PREFIX + "observations";
  private static final String VALUE = PREFIX + "value";
  private static final String LOW = PREFIX + "low";
  private static final String HIGH = PREFIX + "high";
  private static final String LEVEL = PREFIX + "level";

  private OutlookResults() {}

  static boolean ofCardsOnly(String column) {
    return column.startsWith(PREFIX);
  }

  static void write(LifetimeOutlook outlook, int accounts, Columns columns, Workers workers) {
    List<String> statements = new ArrayList<>();
    int[] statement = new int[accounts];
    long[] observations = new long[accounts];
    double[] value = new double[accounts];
    Arrays.fill(value, Double.NaN);
    double[] low = new double[accounts];
    double[] high = new double[accounts];
    double[] level = new double[1];
    workers.forRanges(
        accounts,
        (from, to) -> {
          for (int account = from; account < to; account++) {
            Optional<Outlook> of = outlook.of(account);
            if (of.isEmpty()) {
              continue;
            }
            statement[account] = 1 + place(statements, of.get().statement());
            observations[account] = of.get().observations();
            if (of.get() instanceof Outlook.Expected expected) {
              value[account] = expected.value();
              low[account] = expected.interval().low();
              high[account] = expected.interval().high();
              level[0] = expected.interval().level();
            }
          }
        });
    columns.put(STATEMENTS, statements).put(STATEMENT, NarrowColumn.of(statement));
    columns.put(OBSERVATIONS, observations).put(VALUE, value);
    columns.put(LOW, low).put(HIGH, high).put(LEVEL, level);
  }

  private static int place(List<String> statements, String statement) {
    synchronized (statements) {
      int place = statements.indexOf(statement);
      if (place < 0) {
        statements.add(statement);
        return statements.size() - 1;
      }
      return place;
    }
  }

  /** What an account is expected to bring; empty if it is no customer. */
  static Optional<Outlook> of(StoredColumns columns, int account) throws UnreadableFileException {
    int code = columns.intAt(STATEMENT, account);
    if (code == 0) {
      return Optional.empty();
    }
    String statement = columns.textAt(STATEMENTS, code - 1);
    long observations = columns.longAt(OBSERVATIONS, account);
    double value = columns.doubleAt(VALUE, account);
    return Optional.of(
        Double.isNaN(value)
            ? new Outlook.RealisedOnly(observations, statement)
            : new Outlook.Expected(
                value,
                new Interval(
                    columns.doubleAt(LOW, account),
                    columns.doubleAt(HIGH, account),
                    columns.doubleAt(LEVEL, 0)),
                observations,
                statement));
  }
}
