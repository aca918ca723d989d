package touchstone.benchmark;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import touchstone.account.ComputedConnection;
import touchstone.account.ComputedReports;
import touchstone.account.ConnectionFacts;
import touchstone.account.ConnectionRules;
import touchstone.account.ReadFacts;
import touchstone.account.ReadingWatch;
import touchstone.connector.model.RecordType;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.ProfileVersion;
import touchstone.json.JsonDocuments;
import touchstone.mapping.ConnectionGroupings;
import touchstone.past.KeptDays;
import touchstone.profile.InvalidScorecardException;
import touchstone.profile.Profile;
import touchstone.profile.ProfileVersions;
import touchstone.result.ResultFiles;
import touchstone.snapshot.SnapshotFolder;
import touchstone.software.SoftwareVersion;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.Computation;
import touchstone.store.Database;
import touchstone.store.GroupingStore;
import touchstone.store.KeptStore;
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

  /** In the place of a summary, of which only this is asked. */
  private static final String SUMMARY = "{\"accounts\":0,\"customers\":0}";

  private static final String SOFTWARE = "benchmark";
  private static final int KEEP_DAYS = 1_095;
  private static final String CARD =
      "{'base':20,'criteria':[{'attribute':'industry','oneOf':['Industry 1','Industry 2'],"
          + "'points':50},{'attribute':'country','oneOf':['Country 1','Country 7'],'points':20}]}";

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Runnable> unfinished = new ArrayList<>();
  private final MirrorPlace place;
  private final Database database;
  private final SnapshotFolder folder;
  private final ResultStore computations;
  private final ResultFiles results;
  private final KeptDays days;
  private final MappingStore mappings;
  private final ConnectionGroupings groupings;
  private final ProfileVersions profiles;
  private final Workers workers = Workers.on(threads, THREADS);
  private ConnectionFacts facts;

  private ProductParts(MirrorPlace place) {
    this.place = place;
    database = Database.open(place.settings());
    folder = new SnapshotFolder(place.home());
    computations = new ResultStore(database);
    results = new ResultFiles(computations, folder, workers);
    days = new KeptDays(new KeptStore(database), KEEP_DAYS);
    mappings = new MappingStore(database);
    Clock clock = Clock.fixed(MirrorLoad.NOW, ZoneOffset.UTC);
    groupings = new ConnectionGroupings(new GroupingStore(database), mappings, clock);
    profiles =
        new ProfileVersions(
            new ProfileStore(database),
            groupings,
            computations,
            new SoftwareVersion(SOFTWARE),
            clock);
    facts = factsOnDisk();
  }

  /** As a server has them that has just started. */
  private ConnectionFacts factsOnDisk() {
    Clock clock = Clock.fixed(MirrorLoad.NOW, ZoneOffset.UTC);
    return new ConnectionFacts(
        new MirrorStore(database),
        new MergeStore(database),
        new SnapshotStore(database),
        folder,
        new SoftwareVersion(SOFTWARE),
        mappings,
        groupings,
        new OrganisationStore(database),
        new ConnectionRules(new RulesStore(database), clock),
        profiles,
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
        new Computation(place.connectionId(), run, MirrorLoad.NOW, SUMMARY),
        Map.of(),
        computed.results());
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", MirrorLoad.NOW);
  }

  /**
   * Does all that a run does, by one profile.
   *
   * @param now the moment it is done for
   * @param stopwatch is given each part of {@link WholeRunTurn#PARTS}
   */
  void wholeRun(Instant now, Consumer<Stopwatch.Work> stopwatch) {
    RunStore runs = new RunStore(database);
    long connectionId = place.connectionId();
    long run = runs.add(RunKind.COMPUTE, OptionalLong.of(connectionId), Map.of(), now);
    runs.start(run, now);
    List<ProfileVersion> active = profiles.active(connectionId);
    ReadFacts[] read = new ReadFacts[1];
    ComputedConnection[] computed = new ComputedConnection[1];
    ComputedReports[] reports = new ComputedReports[1];
    stopwatch.accept(() -> read[0] = facts.read(connectionId, now, watch()));
    stopwatch.accept(() -> computed[0] = facts.compute(connectionId, read[0], active, now));
    stopwatch.accept(
        () -> reports[0] = ComputedReports.of(connectionId, computed[0], active, workers));
    stopwatch.accept(
        () ->
            results.replace(
                new Computation(connectionId, run, now, reports[0].summary()),
                reports[0].documents(),
                computed[0].results()));
    stopwatch.accept(() -> days.keep(connectionId, computed[0], run));
    stopwatch.accept(this::finish);
    runs.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", now);
  }

  /** Maps two attributes and publishes a profile that asks for them, unless there is one. */
  void publish() {
    long connectionId = place.connectionId();
    if (!profiles.active(connectionId).isEmpty()) {
      return;
    }
    mappings.putAttributes(connectionId, List.of(attribute("industry"), attribute("country")));
    try {
      Profile profile = profiles.create(connectionId, "Ours");
      JsonObject card = JsonDocuments.object(CARD.replace('\'', '"'));
      ProfileVersion version = profiles.add(profile.id(), card, "ann");
      profiles.publish(profile.id(), version.number(), "ann");
    } catch (InvalidScorecardException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AttributeMapping attribute(String field) {
    return new AttributeMapping(
        Attribute.of(
            field,
            field,
            AttributeFamily.FIRMOGRAPHIC,
            AttributeKind.CATEGORY,
            AttributeRole.DEFINITION),
        new AttributeSource.Standard(RecordType.ACCOUNT.field(field).orElseThrow()));
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
