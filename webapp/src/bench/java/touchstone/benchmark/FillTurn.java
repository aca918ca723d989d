package touchstone.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The first fill from the database, with the snapshot written, and the refresh after it, in a
 * process just started. Arguments: {@link MirrorPlace#arguments()}.
 */
final class FillTurn {

  private FillTurn() {}

  public static void main(String[] arguments) throws SQLException {
    MirrorPlace place = MirrorPlace.of(arguments);
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM fact_snapshot WHERE connection_id = " + place.connectionId());
    }
    Figures figures = new Figures();
    PeakHeap heap = new PeakHeap();
    try (ProductParts product = ProductParts.on(place)) {
      double before = Stopwatch.processorSeconds();
      RefreshTurn.Parts parts = RefreshTurn.refresh(product, product::compute);
      figures.tell("seconds", parts.seconds());
      RefreshTurn.Parts.tell(figures, "fill", parts);
      figures.tell("processor_seconds", Stopwatch.processorSeconds() - before);
      figures.tell("peak_heap_megabytes", heap.megabytes());
    }
  }
}
