package touchstone.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The last computation of a connection.
 *
 * @param connectionId whose it is
 * @param runId the run that made it
 * @param computedAt the moment it was computed for
 * @param summary what is told about all accounts, as JSON
 * @param resultFile the file that holds what was computed of each account, within the connection's
 *     directory; empty if none was written yet, or an earlier version of Touchstone computed
 */
public record Computation(
    long connectionId,
    long runId,
    Instant computedAt,
    String summary,
    Optional<String> resultFile) {

  /** A computation of which no file is written yet. */
  public Computation(long connectionId, long runId, Instant computedAt, String summary) {
    this(connectionId, runId, computedAt, summary, Optional.empty());
  }

  /** The same with its file. */
  public Computation withFile(String name) {
    return new Computation(connectionId, runId, computedAt, summary, Optional.of(name));
  }
}
