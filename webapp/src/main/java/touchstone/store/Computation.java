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
 * @param changedFile the file beside it that holds what is not as in that one, which is of an
 *     earlier computation then; empty if there is none
 */
public record Computation(
    long connectionId,
    long runId,
    Instant computedAt,
    String summary,
    Optional<String> resultFile,
    Optional<String> changedFile) {

  /** A computation of which no file is written yet. */
  public Computation(long connectionId, long runId, Instant computedAt, String summary) {
    this(connectionId, runId, computedAt, summary, Optional.empty(), Optional.empty());
  }

  /** The same with its files. */
  public Computation withFiles(String name, Optional<String> changed) {
    return new Computation(connectionId, runId, computedAt, summary, Optional.of(name), changed);
  }
}
