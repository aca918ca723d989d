package touchstone.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
 * Facts from the files of columns beside the database, brought up to date by what changed since; or
 * from the whole mirror where there are no files that can be used. Thread-safe.
 */
final class SnapshotReading {

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final SnapshotStore snapshots;
  private final SnapshotFiles files;
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
    this.files = new SnapshotFiles(snapshots, folder, workers);
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
    long fromRun = snapshots.firstRunNotEnded(connectionId, watch.run());
    MirrorReader reader = new MirrorReader(mirror, merges, connectionId, watch, workers);
    String key = key(organisation, rules, attributes);
    Optional<FactSnapshot> named = files.find(connectionId);
    if (named.isPresent()) {
      try {
        FactsSnapshot former = files.restore(connectionId, named.get(), key, attributes);
        watch.step("snapshot", former.facts().rows(), OptionalLong.of(former.facts().rows()));
        FactsSnapshot now =
            new ChangedFacts(mirror, reader, connectionId, former, attributes, workers, watch)
                .read(named.get().fromRun(), organisation, rules, today);
        if (now != former) {
          now = files.keep(connectionId, key, now, named, fromRun, watch);
        }
        return now.facts(organisation, rules, workers);
      } catch (UnreadableFileException | OutdatedSnapshotException e) {
        watch.notice("The snapshot of the facts is made anew: " + e.getMessage() + ".");
      }
    }
    files.forget(connectionId);
    FactsSnapshot all = reader.read(organisation, rules, attributes, today);
    return files
        .keep(connectionId, key, all, Optional.empty(), fromRun, watch)
        .facts(organisation, rules, workers);
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
