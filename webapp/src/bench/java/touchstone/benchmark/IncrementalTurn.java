package touchstone.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * All facts of one account in a hundred change ({@link OnePercentChange}); then the refresh by what
 * changed as a running server does it, and the bare indexed fetch of the changed rows, with other
 * accounts each time. Before that everything was read and computed once. In the first rounds Java
 * still compiles what a running server has long compiled: the very first is told apart, the next
 * two are not told. In half of the others the refresh comes first, in half the bare fetch: who does
 * pays twice as much, for the database marks the rows as committed then and writes out what the
 * change left. Arguments: {@link MirrorPlace#arguments()}, accounts.
 */
final class IncrementalTurn {

  private static final int WARMING = 3;

  /** An even number: so each is the one that finds the pages as often. */
  private static final int ROUNDS = 6;

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
      streaming(place, connection);
      OnePercentChange change = new OnePercentChange(place, connection, accounts);
      RefreshTurn.refresh(product, product::computeChanges);
      for (int round = 0; round < WARMING + ROUNDS; round++) {
        long run = change.make(product.database(), round);
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

  /** H2 would gather all rows before it hands out the first. */
  private static void streaming(MirrorPlace place, Connection connection) throws SQLException {
    if (place.isH2()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
      }
    }
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
}
