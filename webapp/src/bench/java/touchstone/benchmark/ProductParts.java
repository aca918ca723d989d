package touchstone.benchmark;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import touchstone.account.ComputedConnection;
import touchstone.account.ConnectionFacts;
import touchstone.account.ConnectionRules;
import touchstone.account.ReadFacts;
import touchstone.account.ReadingWatch;
import touchstone.mapping.ConnectionGroupings;
import touchstone.profile.ProfileVersions;
import touchstone.result.ResultFiles;
import touchstone.snapshot.SnapshotFolder;
import touchstone.software.SoftwareVersion;
import touchstone.store.Computation;
import touchstone.store.Database;
import touchstone.store.GroupingStore;
import touchstone.store.MappingStore;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.OrganisationStore;
import touchstone.store.ProfileStore;
import touchstone.store.ResultStore;
import touchstone.store.RulesStore;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.SnapshotStore;
import touchstone.store.WhoMustAct;
import touchstone.work.Workers;

/**
 * The product's parts on one database, put together as the server does: two threads read and
 * compute, another writes the snapshot's file.
 */
final class ProductParts implements AutoCloseable {

  private static final int THREADS = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Runnable> unfinished = new ArrayList<>();
  private final MirrorPlace place;
  private final Database database;
  private final SnapshotFolder folder;
  private final ResultStore computations;
  private final ResultFiles results;
  private final Workers workers = Workers.on(threads, THREADS);
  private ConnectionFacts facts;

  private ProductParts(MirrorPlace place) {
    this.place = place;
    database = Database.open(place.settings());
    folder = new SnapshotFolder(place.home());
    computations = new ResultStore(database);
    results = new ResultFiles(computations, folder, workers);
    facts = factsOnDisk();
  }

  /** As a server has them that has just started. */
  private ConnectionFacts factsOnDisk() {
    Clock clock = Clock.fixed(MirrorLoad.NOW, ZoneOffset.UTC);
    SoftwareVersion software = new SoftwareVersion("benchmark");
    MappingStore mappings = new MappingStore(database);
    ConnectionGroupings groupings =
        new ConnectionGroupings(new GroupingStore(database), mappings, clock);
    return new ConnectionFacts(
        new MirrorStore(database),
        new MergeStore(database),
        new SnapshotStore(database),
        folder,
        software,
        mappings,
        groupings,
        new OrganisationStore(database),
        new ConnectionRules(new RulesStore(database), clock),
        new ProfileVersions(new ProfileStore(database), groupings, computations, software, clock),
        workers);
  }

  static ProductParts on(MirrorPlace place) {
    return new ProductParts(place);
  }

  /** Lets go of the facts in memory: they are read from the snapshot's file next. */
  void forget() {
    facts = factsOnDisk();
  }

  /**
   * Facts, from the snapshot if there is one, which is made or brought up to date. Its file may
   * still be written when they are there, until {@link #finish}.
   */
  ReadFacts read() {
    return facts.read(place.connectionId(), MirrorLoad.NOW, watch());
  }

  private ReadingWatch watch() {
    return new ReadingWatch() {
      @Override
      public boolean stopRequested() {
        return false;
      }

      @Override
      public void step(String name, long done, OptionalLong total) {
        // Nobody listens.
      }

      @Override
      public void notice(String sentence) {
        throw new IllegalStateException(sentence);
      }

      @Override
      public void unfinished(Runnable finish) {
        unfinished.add(finish);
      }
    };
  }

  /** Waits until the snapshot's file is on the disk and counts, as a run does before it ends. */
  void finish() {
    List<Runnable> all = List.copyOf(unfinished);
    unfinished.clear();
    all.forEach(Runnable::run);
  }

  /** All indicators, ranks, sides, mutual value and channels. */
  ComputedConnection compute(ReadFacts read) {
    return ComputedConnection.of(read, List.of(), MirrorLoad.NOW, workers);
  }

  /** The same; accounts that did not change since it was last done are not measured again. */
  ComputedConnection computeChanges(ReadFacts read) {
    return facts.compute(place.connectionId(), read, List.of(), MirrorLoad.NOW);
  }

  /**
   * Puts what was computed of every account in the place of the former results, on the disk and in
   * the database, as a run does; without summary and reports.
   */
  void write(ComputedConnection computed) {
    RunStore runs = new RunStore(database);
    long run =
        runs.add(RunKind.COMPUTE, OptionalLong.of(place.connectionId()), Map.of(), MirrorLoad.NOW);
    runs.start(run, MirrorLoad.NOW);
    results.replace(
        new Computation(place.connectionId(), run, MirrorLoad.NOW, "{}"),
        Map.of(),
        computed.results());
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", MirrorLoad.NOW);
  }

  Workers workers() {
    return workers;
  }

  /** The store; a database of PostgreSQL lets in one product at a time. */
  Database database() {
    return database;
  }

  @Override
  public void close() {
    finish();
    threads.shutdown();
    database.close();
  }
}
