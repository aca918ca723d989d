package touchstone.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import touchstone.value.oracle.SqlScript;

/** The rival: DuckDB's own file to a table, for the aggregates alone. Argument: the file. */
final class DuckDbTurn {

  private static final int WARM = 3;

  private DuckDbTurn() {}

  public static void main(String[] arguments) throws SQLException {
    Figures figures = new Figures();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      String version;
      try (ResultSet row = statement.executeQuery("SELECT version()")) {
        row.next();
        version = row.getString(1);
      }
      System.out.println(version);
      String sql = SqlScript.named("aggregates.sql").statements().get(0);
      figures.tell("cold", Stopwatch.seconds(() -> statement.execute(sql)));
      double[] warm = new double[WARM];
      double[] processor = new double[WARM];
      for (int turn = 0; turn < WARM; turn++) {
        double before = Stopwatch.processorSeconds();
        warm[turn] = Stopwatch.seconds(() -> statement.execute(sql));
        processor[turn] = Stopwatch.processorSeconds() - before;
      }
      figures.tell("warm", Stopwatch.median(warm));
      figures.tell("processor_seconds", Stopwatch.median(processor));
      figures.tell("resident_megabytes", ProcessMemory.peakResidentMegabytes());
    }
  }
}
