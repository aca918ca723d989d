package touchstone.result;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.Computation;
import touchstone.store.ResultStore;
import touchstone.store.RunEndedException;
import touchstone.work.Workers;

/**
 * The results of each connection's last computation. The file of columns counts that the row of the
 * computation names, which is committed together with reports and summary: whoever reads sees the
 * former results or the new ones. Thread-safe.
 */
public final class ResultFiles implements LastResults {

  private static final String RESULTS = "results";

  private final ResultStore store;
  private final SnapshotFolder folder;
  private final Workers workers;
  private final Map<Long, ResultFile> open = new ConcurrentHashMap<>();

  public ResultFiles(ResultStore store, SnapshotFolder folder, Workers workers) {
    this.store = store;
    this.folder = folder;
    this.workers = workers;
  }

  /**
   * Puts a computation in the place of the one before, all of it or nothing.
   *
   * @param computation names no file yet
   * @param reports by name, as JSON
   * @throws ResultsNotWrittenException if the file could not be written; nothing is changed then
   * @throws RunEndedException if the run is not running any more; likewise
   */
  public void replace(
      Computation computation, Map<String, String> reports, ComputedResults computed) {
    long connectionId = computation.connectionId();
    String name;
    try {
      name =
          folder.writeInSmallChunks(
              connectionId,
              RESULTS,
              ResultFile.SCHEMA,
              ResultFile.write(computation, computed, workers),
              workers);
    } catch (UncheckedIOException e) {
      throw new ResultsNotWrittenException(e.getCause());
    }
    try {
      store.replace(computation.withFile(name), reports);
    } catch (RunEndedException e) {
      // Nothing was committed. After any other failure that is not known: the file stays until the
      // next one replaces it.
      folder.remove(connectionId, name);
      throw e;
    }
    // Held open for nobody the former file would keep its room on the disk.
    forget(connectionId);
    folder.keepOnly(connectionId, RESULTS, Set.of(name));
  }

  /** What is given stays readable while others are computed. */
  @Override
  public Optional<ResultFile> of(long connectionId) {
    Optional<Computation> computation = store.computation(connectionId);
    while (computation.isPresent()) {
      try {
        return Optional.of(of(computation.get()));
      } catch (UnreadableFileException e) {
        // Others may have been computed since the row was read.
        Optional<Computation> now = store.computation(connectionId);
        if (now.equals(computation)) {
          throw new ResultsUnreadableException(e);
        }
        computation = now;
      }
    }
    return Optional.empty();
  }

  private ResultFile of(Computation computation) throws UnreadableFileException {
    ResultFile known = open.get(computation.connectionId());
    if (known != null && known.computation().equals(computation) && known.isOpen()) {
      return known;
    }
    String name =
        computation
            .resultFile()
            .orElseThrow(
                () ->
                    new ResultsUnreadableException(
                        "they were kept in another form by an earlier version"));
    ResultFile opened =
        ResultFile.of(
            computation, folder.open(computation.connectionId(), name, ResultFile.SCHEMA), workers);
    open.put(computation.connectionId(), opened);
    return opened;
  }

  /** Lets go of results that nobody will ask for any more. */
  public void forget(long connectionId) {
    open.remove(connectionId);
  }
}
