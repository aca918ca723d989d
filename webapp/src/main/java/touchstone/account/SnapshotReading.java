package touchstone.account;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.UnreadableFileException;
import touchstone.software.SoftwareVersion;
import touchstone.store.AttributeMapping;
import touchstone.store.FactSnapshot;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;
import touchstone.store.SnapshotStore;
import touchstone.work.Workers;

/**
 * Facts from the file of columns beside the database, brought up to date by what changed since; or
 * from the whole mirror where there is no file that can be used. Thread-safe.
 */
final class SnapshotReading {

  private static final System.Logger LOG = System.getLogger(SnapshotReading.class.getName());

  private static final String FACTS = "facts";

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final SnapshotStore snapshots;
  private final SnapshotFolder folder;
  private final SoftwareVersion software;
  private final Workers workers;
  private final Map<Long, ReentrantLock> turns = new ConcurrentHashMap<>();

  SnapshotReading(
      MirrorStore mirror,
      MergeStore merges,
      SnapshotStore snapshots,
      SnapshotFolder folder,
      SoftwareVersion software,
      Workers workers) {
    this.mirror = mirror;
    this.merges = merges;
    this.snapshots = snapshots;
    this.folder = folder;
    this.software = software;
    this.workers = workers;
  }

  /**
   * The facts of a connection.
   *
   * @param today in the organisation's time zone
   * @throws ComputationStoppedException if the watch asked to end
   */
  ReadFacts read(
      long connectionId,
      Organisation organisation,
      ValueRules rules,
      List<AttributeMapping> attributes,
      LocalDate today,
      ReadingWatch watch) {
    // One at a time: the second finds what the first brought up to date, and removes no file of it.
    ReentrantLock turn = turns.computeIfAbsent(connectionId, id -> new ReentrantLock());
    await(turn, watch);
    try {
      return readNow(connectionId, organisation, rules, attributes, today, watch);
    } finally {
      turn.unlock();
    }
  }

  private static void await(ReentrantLock turn, ReadingWatch watch) {
    try {
      while (!turn.tryLock(1, TimeUnit.SECONDS)) {
        if (watch.stopRequested()) {
          throw new ComputationStoppedException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ComputationStoppedException();
    }
  }

  private ReadFacts readNow(
      long connectionId,
      Organisation organisation,
      ValueRules rules,
      List<AttributeMapping> attributes,
      LocalDate today,
      ReadingWatch watch) {
    // Asked before anything is read: what a run changes meanwhile is read again next time.
    long fromRun = snapshots.firstRunNotEnded(connectionId);
    MirrorReader reader = new MirrorReader(mirror, merges, connectionId, watch, workers);
    String key = key(organisation, rules, attributes);
    Optional<FactSnapshot> file = snapshots.find(connectionId);
    if (file.isPresent()) {
      try {
        FactsSnapshot former = restore(connectionId, file.get(), key, attributes);
        watch.step("snapshot", former.rows(), OptionalLong.of(former.rows()));
        FactsSnapshot now =
            new ChangedFacts(mirror, reader, connectionId, former, workers, watch)
                .read(file.get().fromRun(), organisation, rules, attributes, today);
        if (now != former) {
          keep(connectionId, key, now, fromRun, watch);
        }
        return now.facts(organisation, rules);
      } catch (UnreadableFileException | OutdatedSnapshotException e) {
        watch.notice("The snapshot of the facts is made anew: " + e.getMessage() + ".");
      }
    }
    FactsSnapshot all = reader.read(organisation, rules, attributes, today);
    keep(connectionId, key, all, fromRun, watch);
    return all.facts(organisation, rules);
  }

  private FactsSnapshot restore(
      long connectionId, FactSnapshot file, String key, List<AttributeMapping> attributes)
      throws UnreadableFileException {
    try {
      return FactsSnapshot.read(
          folder.read(connectionId, file.fileName(), FactsSnapshot.schema(), name -> true, workers),
          key,
          attributes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Checksums were right, so what wrote it was wrong: it is as good as damaged.
      LOG.log(System.Logger.Level.WARNING, "A snapshot does not fit", e);
      throw new UnreadableFileException("it does not fit");
    }
  }

  /** Writes a file and lets it count. If that fails nothing is lost: the next run reads more. */
  private void keep(
      long connectionId, String key, FactsSnapshot snapshot, long fromRun, ReadingWatch watch) {
    try {
      String name = folder.write(connectionId, FACTS, FactsSnapshot.schema(), snapshot.write(key));
      snapshots.put(connectionId, new FactSnapshot(name, fromRun));
      folder.keepOnly(connectionId, FACTS, Set.of(name));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "A snapshot was not written", e);
      watch.notice(
          "The snapshot of the facts was not written, so the next computation reads more: "
              + e.getCause().getMessage());
    }
  }

  /** All that decides how records become facts, but the records. */
  private String key(
      Organisation organisation, ValueRules rules, List<AttributeMapping> attributes) {
    return String.join(
        "\n",
        software.text(),
        organisation.toString(),
        rules.caseScale().toString(),
        attributes.toString());
  }
}
