package touchstone.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads all rows that facts are made of. Arguments: {@link MirrorPlace#arguments()}. */
final class BareScanTurn {

  private BareScanTurn() {}

  public static void main(String[] arguments) throws SQLException {
    MirrorPlace place = MirrorPlace.of(arguments);
    Figures figures = new Figures();
    BareRead read = new BareRead();
    try (Connection connection = place.connect()) {
      figures.tell("seconds", Stopwatch.seconds(() -> scan(place, connection, read)));
    }
    figures.tell("processor_seconds", Stopwatch.processorSeconds());
    figures.tell("rows", read.rows());
    System.out.println(read.sum());
  }

  private static void scan(MirrorPlace place, Connection connection, BareRead read)
      throws SQLException {
    String living = FactSource.living(place.connectionId());
    // Else H2 looks every row up by the primary key, which takes two to three times as long.
    String where = place.isH2() ? "USE INDEX () " + living : living;
    for (FactSource source : FactSource.ALL) {
      if (place.isH2()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
        }
        read.byJdbc(connection, source, where);
      } else {
        read.byCopy(connection, source, where);
      }
    }
  }
}
