package touchstone.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.AttributeMapping;
import touchstone.store.FactSnapshot;
import touchstone.store.SnapshotStore;
import touchstone.work.BegunTask;
import touchstone.work.Workers;

/**
 * The files that hold snapshots: of each connection a base, and beside it one of all that changed
 * since. The snapshot read or written last is kept in memory as long as there is room, and used as
 * long as the database names the files it came from. Thread-safe, but one connection at a time.
 */
final class SnapshotFiles {

  private static final System.Logger LOG = System.getLogger(SnapshotFiles.class.getName());

  /** What both files are called. */
  private static final String KIND = "facts";

  /** With more of the rows changed than one in so many, the next base is written. */
  private static final int SHARE = 8;

  /** What was read or written last. */
  private record Resident(FactSnapshot files, String key, FactsSnapshot snapshot) {}

  private final SnapshotStore snapshots;
  private final SnapshotFolder folder;
  private final Workers workers;
  private final Map<Long, SoftReference<Resident>> residents = new ConcurrentHashMap<>();

  /** What is being written, or was last, of connections. */
  private final Map<Long, BegunTask> writings = new ConcurrentHashMap<>();

  /** Held while something is written: disk and processors are for one at a time. */
  private final Lock writing = new ReentrantLock();

  SnapshotFiles(SnapshotStore snapshots, SnapshotFolder folder, Workers workers) {
    this.snapshots = snapshots;
    this.folder = folder;
    this.workers = workers;
  }

  /** The files that count for a connection, if there are any, once none are being written. */
  Optional<FactSnapshot> find(long connectionId) {
    Optional.ofNullable(writings.remove(connectionId)).ifPresent(BegunTask::await);
    return snapshots.find(connectionId);
  }

  /**
   * What the files hold, from memory if it is still there.
   *
   * @param key all that decides how records become facts, but the records
   */
  FactsSnapshot restore(
      long connectionId, FactSnapshot files, String key, List<AttributeMapping> attributes)
      throws UnreadableFileException {
    Optional<Resident> resident =
        Optional.ofNullable(residents.get(connectionId)).map(SoftReference::get);
    if (resident.isPresent()
        && resident.get().files().equals(files)
        && resident.get().key().equals(key)) {
      return resident.get().snapshot();
    }
    // Before the next one is read, so that there is room for it.
    residents.remove(connectionId);
    FactsSnapshot read = read(connectionId, files, key, attributes);
    remember(connectionId, new Resident(files, key, read));
    return read;
  }

  /** Makes room: what is in memory is not used any more. */
  void forget(long connectionId) {
    residents.remove(connectionId);
  }

  private void remember(long connectionId, Resident resident) {
    residents.put(connectionId, new SoftReference<>(resident));
  }

  private FactsSnapshot read(
      long connectionId, FactSnapshot files, String key, List<AttributeMapping> attributes)
      throws UnreadableFileException {
    try {
      FactsSnapshot base =
          SnapshotColumns.read(
              folder.read(
                  connectionId, files.baseName(), SnapshotColumns.BASE, name -> true, workers),
              key,
              attributes);
      if (files.changedName().isEmpty()) {
        return base;
      }
      return SnapshotColumns.readChanged(
          base,
          folder.read(
              connectionId,
              files.changedName().get(),
              SnapshotColumns.CHANGED,
              name -> true,
              workers),
          key,
          files.baseName(),
          attributes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      // Checksums were right, so what wrote it was wrong: it is as good as damaged.
      LOG.log(System.Logger.Level.WARNING, "A snapshot does not fit", e);
      throw new UnreadableFileException("it does not fit");
    }
  }

  /**
   * Begins to write a snapshot, which counts when it is on the disk. If that fails nothing is lost:
   * the next run reads more. The watch waits for it and is told.
   *
   * @param former the files it was made of; empty if it was read from the whole mirror
   * @param fromRun what this run or a later one changed may not be in it
   * @return the same, with another base if one was made
   */
  FactsSnapshot keep(
      long connectionId,
      String key,
      FactsSnapshot snapshot,
      Optional<FactSnapshot> former,
      long fromRun,
      ReadingWatch watch) {
    residents.remove(connectionId);
    boolean fits =
        former.isPresent() && snapshot.facts().changedRows() <= snapshot.facts().baseRows() / SHARE;
    FactsSnapshot kept = fits || former.isEmpty() ? snapshot : snapshot.rebased(workers);
    Optional<String> base = former.filter(files -> fits).map(FactSnapshot::baseName);
    AtomicReference<IOException> trouble = new AtomicReference<>();
    BegunTask written =
        workers.start(
            () -> {
              writing.lock();
              try {
                write(connectionId, key, kept, base, fromRun);
              } catch (UncheckedIOException e) {
                LOG.log(System.Logger.Level.WARNING, "A snapshot was not written", e);
                trouble.set(e.getCause());
              } finally {
                writing.unlock();
              }
            });
    writings.put(connectionId, written);
    watch.unfinished(
        () -> {
          written.join();
          Optional.ofNullable(trouble.get()).ifPresent(why -> watch.notice(notWritten(why)));
        });
    return kept;
  }

  private static String notWritten(IOException why) {
    return "The snapshot of the facts was not written, so the next computation reads more: "
        + why.getMessage();
  }

  /**
   * @param base the file of the base, if only what is not as in it has to be written
   */
  private void write(
      long connectionId, String key, FactsSnapshot snapshot, Optional<String> base, long fromRun) {
    FactSnapshot files =
        base.isPresent()
            ? new FactSnapshot(
                base.get(),
                Optional.of(writeChanged(connectionId, key, snapshot, base.get())),
                fromRun)
            : new FactSnapshot(writeBase(connectionId, key, snapshot), Optional.empty(), fromRun);
    if (!snapshots.put(connectionId, files)) {
      // Deleted meanwhile, and its folder before this was written.
      folder.remove(connectionId);
      return;
    }
    Set<String> names = new LinkedHashSet<>(Set.of(files.baseName()));
    files.changedName().ifPresent(names::add);
    folder.keepOnly(connectionId, KIND, names);
    remember(connectionId, new Resident(files, key, snapshot));
  }

  private String writeBase(long connectionId, String key, FactsSnapshot snapshot) {
    return folder.write(
        connectionId, KIND, SnapshotColumns.BASE, SnapshotColumns.base(snapshot, key));
  }

  private String writeChanged(
      long connectionId, String key, FactsSnapshot snapshot, String baseName) {
    return folder.write(
        connectionId,
        KIND,
        SnapshotColumns.CHANGED,
        SnapshotColumns.changed(snapshot, key, baseName));
  }
}
