package touchstone.account;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.OptionalLong;
import touchstone.result.ResultFiles;
import touchstone.result.ResultsUnreadableException;
import touchstone.run.Runs;
import touchstone.store.ConnectionStore;
import touchstone.store.CrmConnection;
import touchstone.store.RunActiveException;
import touchstone.store.RunKind;

/**
 * Has results computed again that cannot be read when the server starts: an earlier version kept
 * them otherwise, or the database was restored and the files beside it were not.
 */
final class ResultsRecovery {

  private static final System.Logger LOG = System.getLogger(ResultsRecovery.class.getName());

  private final ConnectionStore connections;
  private final ResultFiles results;
  private final Runs runs;

  ResultsRecovery(ConnectionStore connections, ResultFiles results, Runs runs) {
    this.connections = connections;
    this.results = results;
    this.runs = runs;
  }

  /** Submits a computation for every connection that needs one. */
  void recover() {
    for (CrmConnection connection : connections.all()) {
      try {
        results.of(connection.id());
      } catch (ResultsUnreadableException e) {
        LOG.log(Level.WARNING, "Connection " + connection.id() + ": " + e.getMessage());
        compute(connection.id());
      } catch (RuntimeException e) {
        // One connection's results are no reason not to start.
        LOG.log(Level.WARNING, "The results of connection " + connection.id(), e);
        compute(connection.id());
      }
    }
  }

  private void compute(long connectionId) {
    try {
      runs.submit(RunKind.COMPUTE, OptionalLong.of(connectionId), Map.of());
    } catch (RunActiveException e) {
      // What is going on may compute them; if not, whoever asks for results is told what to do.
      LOG.log(Level.INFO, "Run {0} is active, so no other is started", e.getMessage());
    }
  }
}
