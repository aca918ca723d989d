package touchstone.result;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.snapshot.Columns;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.Computation;
import touchstone.work.Workers;

/**
 * The files of results: of a connection one that holds everything, and maybe one beside it. The
 * first is held open from one computation to the next, with what is kept of it. Thread-safe.
 */
final class ResultFolder {

  /** What both files are called. */
  private static final String KIND = "results";

  /** Changes when columns, or what they mean, change: older files have to be computed again. */
  private static final String WHOLE = "results 3";

  private static final String CHANGED = "changed results 3";

  private final SnapshotFolder folder;
  private final Workers workers;
  private final Map<Long, OpenBase> bases = new ConcurrentHashMap<>();

  private record OpenBase(String name, StoredColumns columns) {}

  ResultFolder(SnapshotFolder folder, Workers workers) {
    this.folder = folder;
    this.workers = workers;
  }

  /** Writes a file that holds everything; returns its name. */
  String writeWhole(long connectionId, Columns columns) {
    return folder.writeInSmallChunks(connectionId, KIND, WHOLE, columns, workers);
  }

  /** Writes a file of what is not as in another; returns its name. */
  String writeChanged(long connectionId, Columns columns) {
    return folder.writeInSmallChunks(connectionId, KIND, CHANGED, columns, workers);
  }

  /** Whether a file is there. */
  boolean has(long connectionId, String name) {
    return folder.has(connectionId, name);
  }

  /** Removes a file that does not count. */
  void remove(long connectionId, String name) {
    folder.remove(connectionId, name);
  }

  /** Removes all files but those that count. */
  void keepOnly(Computation computation) {
    Set<String> names = new HashSet<>();
    computation.resultFile().ifPresent(names::add);
    computation.changedFile().ifPresent(names::add);
    folder.keepOnly(computation.connectionId(), KIND, names);
  }

  /**
   * Opens the files of a computation.
   *
   * @throws ResultsUnreadableException if it names none
   */
  ResultColumns open(Computation computation) throws UnreadableFileException {
    long connectionId = computation.connectionId();
    String name =
        computation
            .resultFile()
            .orElseThrow(
                () ->
                    new ResultsUnreadableException(
                        "they were kept in another form by an earlier version"));
    StoredColumns base = base(connectionId, name);
    Optional<String> changed = computation.changedFile();
    if (changed.isEmpty()) {
      return new WholeColumns(base);
    }
    StoredColumns patch = folder.open(connectionId, changed.get(), CHANGED);
    if (!head(patch, ResultParts.BASE).equals(name)
        || !head(patch, ResultParts.BASE_COMPUTED_AT).equals(head(base, ResultParts.COMPUTED_AT))
        || !head(patch, ResultParts.CONNECTION).equals(head(base, ResultParts.CONNECTION))) {
      throw new UnreadableFileException("it belongs to another computation");
    }
    return new PatchedColumns(base, patch, workers);
  }

  private static String head(StoredColumns columns, int place) throws UnreadableFileException {
    return columns.textAt(ResultParts.HEAD, place);
  }

  private StoredColumns base(long connectionId, String name) throws UnreadableFileException {
    OpenBase known = bases.get(connectionId);
    if (known != null && known.name().equals(name) && known.columns().isOpen()) {
      return known.columns();
    }
    StoredColumns opened = folder.open(connectionId, name, WHOLE);
    bases.put(connectionId, new OpenBase(name, opened));
    return opened;
  }

  /** Lets go of a file that is not needed any more. */
  void forget(long connectionId) {
    bases.remove(connectionId);
  }
}
