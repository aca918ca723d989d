package touchstone.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that a run in the product does, by one profile with two attributes: the first time,
 * everything being read, on the next days with nothing changed, and on the same day with one
 * account in a hundred changed. Arguments: {@link MirrorPlace#arguments()}, accounts.
 */
final class WholeRunTurn {

  /** In the order in which they are done. */
  static final List<String> PARTS =
      List.of("read", "compute", "reports", "results", "kept_days", "finish");

  private static final int ROUNDS = 3;

  /** Rounds in which much runs for the first time. */
  private static final int WARMING = 2;

  /** Of accounts that no other turn changed. */
  private static final int FIRST_CHANGE = 50;

  private WholeRunTurn() {}

  public static void main(String[] arguments) throws SQLException {
    MirrorPlace place = MirrorPlace.of(arguments);
    int accounts = Integer.parseInt(arguments[5]);
    Figures figures = new Figures();
    try (ProductParts product = ProductParts.on(place);
        Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      // Of other attributes than those of now.
      statement.execute("DELETE FROM fact_snapshot WHERE connection_id = " + place.connectionId());
      product.publish();
      tell(figures, "first", run(product, MirrorLoad.NOW));
      double[][][] days = new double[ROUNDS][][];
      for (int day = 1; day <= WARMING + ROUNDS; day++) {
        double[][] parts = run(product, MirrorLoad.NOW.plus(Duration.ofDays(day)));
        days[day % ROUNDS] = parts;
      }
      tell(figures, "next_day", days);
      Instant today = MirrorLoad.NOW.plus(Duration.ofDays(WARMING + ROUNDS));
      OnePercentChange change = new OnePercentChange(place, connection, accounts);
      double[][][] changes = new double[ROUNDS][][];
      for (int round = 0; round <= ROUNDS; round++) {
        change.make(product.database(), FIRST_CHANGE + round);
        changes[round % ROUNDS] = run(product, today.plusSeconds(round));
      }
      tell(figures, "changed", changes);
    }
  }

  /** Seconds and processor seconds of each part. */
  private static double[][] run(ProductParts product, Instant now) {
    double[][] parts = new double[PARTS.size()][];
    int[] part = new int[1];
    product.wholeRun(
        now,
        work -> {
          double before = Stopwatch.processorSeconds();
          double seconds = Stopwatch.seconds(work);
          parts[part[0]++] = new double[] {seconds, Stopwatch.processorSeconds() - before};
        });
    return parts;
  }

  private static void tell(Figures figures, String name, double[][]... turns) {
    double[] totals = new double[2];
    for (int part = 0; part < PARTS.size(); part++) {
      for (int kind = 0; kind < 2; kind++) {
        double[] all = new double[turns.length];
        for (int turn = 0; turn < turns.length; turn++) {
          all[turn] = turns[turn][part][kind];
        }
        double median = Stopwatch.median(all);
        totals[kind] += median;
        figures.tell(figure(name, PARTS.get(part), kind == 1), median);
      }
    }
    figures.tell(figure(name, "total", false), totals[0]);
    figures.tell(figure(name, "total", true), totals[1]);
  }

  /** The name of a figure. */
  static String figure(String turn, String part, boolean processor) {
    return turn + "_" + part + (processor ? "_processor" : "_seconds");
  }
}
