package touchstone.store;

import java.util.Optional;
import java.util.OptionalLong;
import touchstone.connector.Cursor;

/**
 * Where the next read of a type goes on.
 *
 * @param cursor the last committed page's cursor; empty to start from the beginning
 * @param caughtUp whether that page was the last one: the cursor is then a watermark
 * @param fullReadRun the run that began the read of everything under way; empty if none is
 * @param lastRun the run that committed last; empty if none did
 */
public record SyncPosition(
    Optional<Cursor> cursor, boolean caughtUp, OptionalLong fullReadRun, OptionalLong lastRun) {

  /** Nothing was read yet. */
  public static final SyncPosition START =
      new SyncPosition(Optional.empty(), false, OptionalLong.empty(), OptionalLong.empty());

  /** Whether a run has read this type to its end already. */
  public boolean finishedBy(long runId) {
    return caughtUp && fullReadRun.isEmpty() && lastRun.equals(OptionalLong.of(runId));
  }
}
