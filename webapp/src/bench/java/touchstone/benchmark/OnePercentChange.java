package touchstone.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import touchstone.store.Database;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.WhoMustAct;

/**
 * What a synchronisation leaves when all facts of one account in a hundred changed: amounts, hours,
 * moments, and the country of the account, so that their values, ranks and fits are others
 * afterwards. Other accounts in each round.
 */
final class OnePercentChange {

  private static final String ONE_DAY = " + 86400000000";

  /** What changes in the rows of an account, by table. */
  private static final Map<String, String> NEWS =
      Map.of(
          "contact", "created_at = created_at" + ONE_DAY,
          "deal", "amount = amount + 100",
          "revenue_entry", "amount = amount + 10",
          "support_case", "effort_hours = effort_hours + 0.25",
          "activity", "at = at + 3600000000",
          "survey", "answered_at = answered_at" + ONE_DAY,
          "outcome", "amount = amount + 1",
          "signal", "seen_at = seen_at" + ONE_DAY);

  private static final int HUNDREDTHS = 100;

  /** Statements sent at once. */
  private static final int BATCH = 1_000;

  private final MirrorPlace place;
  private final Connection connection;
  private final int accounts;

  /**
   * @param accounts how many there are
   */
  OnePercentChange(MirrorPlace place, Connection connection, int accounts) {
    this.place = place;
    this.connection = connection;
    this.accounts = accounts;
  }

  /** Changes them and returns the run that did. */
  long make(Database database, int round) throws SQLException {
    RunStore runs = new RunStore(database);
    Instant now = MirrorLoad.NOW.plusSeconds(round);
    long run = runs.add(RunKind.SYNC, OptionalLong.of(place.connectionId()), Map.of(), now);
    runs.start(run, now);
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", now);
    connection.setAutoCommit(false);
    for (String table : MirrorLoad.BY_ACCOUNT) {
      update(table, NEWS.get(table), "account_id", run, round);
    }
    update("account", "country = 'Country " + (7 + round % 2) + "'", "source_id", run, round);
    connection.setAutoCommit(true);
    writeOut();
    return run;
  }

  /** Else H2, which is in this process, would still write while rows are read. */
  private void writeOut() throws SQLException {
    if (place.isH2()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }
  }

  private void update(String table, String news, String column, long run, int round)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE mirror_"
                + table
                + " SET changed_run = ?, "
                + news
                + " WHERE connection_id = ? AND "
                + column
                + " = ?")) {
      int waiting = 0;
      for (int account = round + 1; account < accounts; account += HUNDREDTHS) {
        update.setLong(1, run);
        update.setLong(2, place.connectionId());
        update.setString(3, MirrorFilling.id("001", account));
        update.addBatch();
        if (++waiting == BATCH) {
          update.executeBatch();
          waiting = 0;
        }
      }
      update.executeBatch();
    }
    connection.commit();
  }
}
