package touchstone.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import touchstone.store.Database;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.WhoMustAct;

/**
 * All facts of one account in a hundred change; then the refresh by what changed as a running
 * server does it, and the bare indexed fetch of the changed rows, with other accounts each time.
 * Before that everything was read and computed once. In the first rounds Java still compiles what a
 * running server has long compiled: the very first is told apart, the next two are not told. In
 * half of the others the refresh comes first, in half the bare fetch: who does pays twice as much,
 * for the database marks the rows as committed then and writes out what the change left. Arguments:
 * {@link MirrorPlace#arguments()}, accounts.
 */
final class IncrementalTurn {

  private static final int WARMING = 3;

  /** An even number: so each is the one that finds the pages as often. */
  private static final int ROUNDS = 6;

  private static final int IDS_AT_ONCE = 1_000;

  private IncrementalTurn() {}

  public static void main(String[] arguments) throws SQLException {
    MirrorPlace place = MirrorPlace.of(arguments);
    int accounts = Integer.parseInt(arguments[5]);
    Figures figures = new Figures();
    RefreshTurn.Parts[] refreshes = new RefreshTurn.Parts[ROUNDS];
    double[] fetches = new double[ROUNDS];
    double[] processors = new double[ROUNDS];
    double[] fetchProcessors = new double[ROUNDS];
    try (ProductParts product = ProductParts.on(place);
        Connection connection = place.connect()) {
      RefreshTurn.refresh(product, product::computeChanges);
      for (int round = 0; round < WARMING + ROUNDS; round++) {
        long run = change(product.database(), place, connection, accounts, round);
        BareRead read = new BareRead();
        // Alternately first, so that neither always finds the pages in memory.
        double[] fetch = new double[2];
        if (round % 2 == 0) {
          fetch = timedFetch(place, connection, run, read);
        }
        double before = Stopwatch.processorSeconds();
        RefreshTurn.Parts refresh = RefreshTurn.refresh(product, product::computeChanges);
        double processor = Stopwatch.processorSeconds() - before;
        if (round % 2 == 1) {
          fetch = timedFetch(place, connection, run, read);
        }
        if (round == 0) {
          figures.tell("rows", read.rows());
          figures.tell("cold_refresh", refresh.seconds());
          figures.tell("cold_fetch", fetch[0]);
        }
        if (round >= WARMING) {
          refreshes[round - WARMING] = refresh;
          fetches[round - WARMING] = fetch[0];
          processors[round - WARMING] = processor;
          fetchProcessors[round - WARMING] = fetch[1];
        }
      }
    }
    figures.tell("refresh", RefreshTurn.Parts.median(RefreshTurn.Parts::seconds, refreshes));
    figures.tell("fetch", Stopwatch.median(fetches));
    figures.tell("processor_seconds", Stopwatch.median(processors));
    figures.tell("fetch_processor_seconds", Stopwatch.median(fetchProcessors));
    RefreshTurn.Parts.tell(figures, "read", refreshes);
  }

  /** Seconds, and those of this process' processors, of the bare fetch. */
  private static double[] timedFetch(
      MirrorPlace place, Connection connection, long run, BareRead read) {
    double before = Stopwatch.processorSeconds();
    double seconds = Stopwatch.seconds(() -> fetch(place, connection, run, read));
    return new double[] {seconds, Stopwatch.processorSeconds() - before};
  }

  private static void fetch(MirrorPlace place, Connection connection, long run, BareRead read)
      throws SQLException {
    String where = FactSource.living(place.connectionId()) + " AND t.changed_run >= " + run;
    for (FactSource source : FactSource.ALL) {
      if (place.isH2()) {
        read.byJdbc(connection, source, where);
      } else {
        read.byCopy(connection, source, where);
      }
    }
  }

  /** What a synchronisation leaves when all facts of some accounts changed; returns its run. */
  static long change(
      Database database, MirrorPlace place, Connection connection, int accounts, int round)
      throws SQLException {
    RunStore runs = new RunStore(database);
    Instant now = MirrorLoad.NOW.plusSeconds(round);
    long run = runs.add(RunKind.SYNC, OptionalLong.of(place.connectionId()), Map.of(), now);
    runs.start(run, now);
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", now);
    List<String> ids = new ArrayList<>();
    for (int account = round + 1; account < accounts; account += 100) {
      ids.add(MirrorFilling.id("001", account));
    }
    for (String table : MirrorLoad.BY_ACCOUNT) {
      mark(place, connection, "mirror_" + table, "account_id", run, ids);
    }
    mark(place, connection, "mirror_account", "source_id", run, ids);
    return run;
  }

  private static void mark(
      MirrorPlace place,
      Connection connection,
      String table,
      String column,
      long run,
      List<String> ids)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE "
                + table
                + " SET changed_run = ? WHERE connection_id = ? AND "
                + column
                + " = ANY (?)")) {
      for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
        List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
        update.setLong(1, run);
        update.setLong(2, place.connectionId());
        update.setArray(3, connection.createArrayOf("varchar", some.toArray()));
        update.executeUpdate();
      }
    }
  }
}
