package touchstone.result;

import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.Computation;
import touchstone.store.ResultStore;
import touchstone.store.RunEndedException;
import touchstone.work.BegunTask;
import touchstone.work.Workers;

/**
 * The results of each connection's last computation. The files of columns count that the row of the
 * computation names, which is committed together with reports and summary: whoever reads sees the
 * former results or the new ones. A computation of what changed is written beside the one it is
 * made of. Thread-safe.
 */
public final class ResultFiles implements LastResults {

  private final ResultStore store;
  private final ResultFolder files;
  private final Workers workers;
  private final Map<Long, ResultFile> open = new ConcurrentHashMap<>();

  /** What was written last, as long as there is room. */
  private final Map<Long, SoftReference<ResultBase>> bases = new ConcurrentHashMap<>();

  /** What removes, or removed last, the files that do not count any more. */
  private final Map<Long, BegunTask> removals = new ConcurrentHashMap<>();

  public ResultFiles(ResultStore store, SnapshotFolder folder, Workers workers) {
    this.store = store;
    this.files = new ResultFolder(folder, workers);
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
    awaitRemoval(connectionId);
    ResultParts parts = new ResultParts(computation, computed, workers);
    Optional<Beside> beside = beside(connectionId, computed);
    if (beside.isPresent()) {
      ResultPatch patch = beside.get().patch();
      String name = written(() -> files.writeChanged(connectionId, parts.of(patch)));
      commit(computation.withFiles(patch.base().name(), Optional.of(name)), name, reports);
      remember(connectionId, beside.get().last(), beside.get().next());
    } else {
      // Before the next one is made, so that there is room for it.
      bases.remove(connectionId);
      String name = written(() -> files.writeWhole(connectionId, parts.whole()));
      SoftReference<ResultBase> none = new SoftReference<>(null);
      bases.put(connectionId, none);
      commit(computation.withFiles(name, Optional.empty()), name, reports);
      files.forget(connectionId);
      BaseFile file = new BaseFile(name, computation.computedAt(), computed.values().accounts());
      remember(connectionId, none, ResultBase.of(file, computed));
    }
  }

  /**
   * What of a computation is written beside a file of before.
   *
   * @param last where it is remembered what was written last
   * @param next what will have been written last
   */
  private record Beside(ResultPatch patch, SoftReference<ResultBase> last, ResultBase next) {}

  /**
   * What is not as in the file that was written last, if that still counts; empty if all has to be
   * written. Holds nothing of before then.
   */
  private Optional<Beside> beside(long connectionId, ComputedResults computed) {
    SoftReference<ResultBase> last = bases.get(connectionId);
    return Optional.ofNullable(last)
        .map(SoftReference::get)
        .filter(known -> counts(connectionId, known.file().name()))
        .flatMap(
            known ->
                known
                    .to(computed)
                    .map(patch -> new Beside(patch, last, known.with(computed, patch))));
  }

  private boolean counts(long connectionId, String name) {
    return store
            .computation(connectionId)
            .flatMap(Computation::resultFile)
            .filter(name::equals)
            .isPresent()
        && files.has(connectionId, name);
  }

  /** Only if nothing was outdated since: whoever reads may have found the file damaged. */
  private void remember(long connectionId, SoftReference<ResultBase> last, ResultBase next) {
    bases.replace(connectionId, last, new SoftReference<>(next));
  }

  private static String written(Supplier<String> writing) {
    try {
      return writing.get();
    } catch (UncheckedIOException e) {
      throw new ResultsNotWrittenException(e.getCause());
    }
  }

  private void commit(Computation computation, String written, Map<String, String> reports) {
    long connectionId = computation.connectionId();
    try {
      store.replace(computation, reports);
    } catch (RunEndedException e) {
      // Nothing was committed. After any other failure that is not known: the file stays until the
      // next one replaces it.
      files.remove(connectionId, written);
      throw e;
    }
    // Held open for nobody the former file would keep its room on the disk.
    open.remove(connectionId);
    removals.put(connectionId, workers.start(() -> files.keepOnly(computation)));
  }

  /** Before the next file is written, which would not count for who removes. */
  private void awaitRemoval(long connectionId) {
    Optional.ofNullable(removals.remove(connectionId)).ifPresent(BegunTask::await);
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
          outdate(connectionId);
          throw new ResultsUnreadableException(e);
        }
        computation = now;
      }
    }
    return Optional.empty();
  }

  private ResultFile of(Computation computation) throws UnreadableFileException {
    long connectionId = computation.connectionId();
    ResultFile known = open.get(connectionId);
    if (known != null && known.computation().equals(computation) && known.isOpen()) {
      return known;
    }
    ResultFile opened =
        ResultFile.of(computation, files.open(computation), workers, () -> outdate(connectionId));
    open.put(connectionId, opened);
    return opened;
  }

  /** Nothing is written beside files that cannot be read: the next computation is written whole. */
  private void outdate(long connectionId) {
    bases.remove(connectionId);
    files.forget(connectionId);
  }

  /** Lets go of results that nobody will ask for any more. */
  public void forget(long connectionId) {
    awaitRemoval(connectionId);
    open.remove(connectionId);
    outdate(connectionId);
  }
}
