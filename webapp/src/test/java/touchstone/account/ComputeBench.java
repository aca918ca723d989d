package touchstone.account;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.ProfileVersion;
import touchstone.mapping.ConnectionGroupings;
import touchstone.past.KeptDays;
import touchstone.profile.InvalidScorecardException;
import touchstone.profile.Profile;
import touchstone.profile.ProfileVersions;
import touchstone.reporting.Reports;
import touchstone.result.ResultFiles;
import touchstone.run.HandDrivenScheduler;
import touchstone.run.Runs;
import touchstone.snapshot.SnapshotFolder;
import touchstone.software.SoftwareVersion;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.ConnectionStore;
import touchstone.store.Database;
import touchstone.store.GroupingStore;
import touchstone.store.KeptStore;
import touchstone.store.MappingStore;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.OrganisationStore;
import touchstone.store.PageCommit;
import touchstone.store.ProfileStore;
import touchstone.store.ResultStore;
import touchstone.store.RulesStore;
import touchstone.store.Run;
import touchstone.store.RunHistory;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStep;
import touchstone.store.RunStore;
import touchstone.store.SnapshotStore;
import touchstone.store.SyncStore;
import touchstone.store.TestDatabases;
import touchstone.store.WhoMustAct;
import touchstone.work.Workers;

/**
 * Everything a computation needs, put together as the server does, with threads and clock by hand.
 */
public final class ComputeBench implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

  /**
   * No other thread is ever free. So what goes on beside a computation is done last, before the run
   * ends; by {@link Workers#caller()} it is done first.
   */
  public static final Workers LEFT_ALONE = Workers.on(task -> {}, 2);

  public final Database database;
  public final MirrorStore mirror;
  public final MappingStore mappings;
  public final ConnectionGroupings groupings;
  public final OrganisationStore organisations;
  public final ResultStore computations;
  public final ResultFiles results;
  public final RunStore runStore;
  public final KeptStore kept;
  public final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  public final Clock clock;
  public final ConnectionRules rules;
  public final ProfileVersions profiles;
  public final Path home;
  public final SnapshotFolder folder;
  public final ConnectionFacts facts;
  public final AccountList list;
  public final AccountCards cards;
  public final ConnectionSummary summary;
  public final Reports reports;
  public final Runs runs;
  public final long connection;

  public ComputeBench() {
    this(NOW);
  }

  public ComputeBench(Instant now) {
    this(now, TestDatabases.fresh());
  }

  public ComputeBench(Instant now, Database database) {
    this(now, database, Workers.caller());
  }

  /**
   * @param workers read facts and write their snapshot
   */
  public ComputeBench(Instant now, Database database, Workers workers) {
    this.database = database;
    mirror = new MirrorStore(database);
    mappings = new MappingStore(database);
    organisations = new OrganisationStore(database);
    computations = new ResultStore(database);
    runStore = new RunStore(database);
    kept = new KeptStore(database);
    clock = Clock.fixed(now, ZoneOffset.UTC);
    rules = new ConnectionRules(new RulesStore(database), clock);
    MergeStore merges = new MergeStore(database);
    groupings = new ConnectionGroupings(new GroupingStore(database), mappings, clock);
    profiles =
        new ProfileVersions(
            new ProfileStore(database),
            groupings,
            computations,
            new SoftwareVersion("1.2.3"),
            clock);
    home = temporary();
    folder = new SnapshotFolder(home);
    results = new ResultFiles(computations, folder, Workers.caller());
    facts = startedOn(folder, workers);
    list = new AccountList(results);
    cards = new AccountCards(mirror, merges, mappings, results);
    summary = new ConnectionSummary(mirror, computations, new RunHistory(database));
    reports = new Reports(computations);
    runs =
        new Runs(
            runStore,
            List.of(
                new ComputeRun(
                    facts,
                    profiles,
                    results,
                    List.of(new KeptDays(kept, 1_000)),
                    Workers.caller(),
                    clock)),
            scheduler,
            clock);
    connection =
        new ConnectionStore(database)
            .add("Our CRM " + UUID.randomUUID(), "fake", Map.of(), clock.instant());
  }

  /** What a process that was just started reads with: it has the files and the database. */
  public ConnectionFacts restarted() {
    return startedOn(new SnapshotFolder(home), Workers.caller());
  }

  /** The results as a process that was just started reads them. */
  public ResultFiles restartedResults() {
    return new ResultFiles(computations, folder, Workers.caller());
  }

  /** Where the files of the connection are. */
  public Path connectionFolder() {
    return home.resolve("connection-" + connection);
  }

  ConnectionFacts startedOn(SnapshotFolder snapshots, Workers workers) {
    return new ConnectionFacts(
        mirror,
        new MergeStore(database),
        new SnapshotStore(database),
        snapshots,
        new SoftwareVersion("1.2.3"),
        mappings,
        groupings,
        organisations,
        rules,
        profiles,
        workers);
  }

  /** Puts records into the mirror, as a sync does. */
  public ComputeBench mirror(CrmRecord... records) {
    long run = begun(RunKind.SYNC);
    mirrorBy(run, records);
    runStore.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", clock.instant());
    return this;
  }

  /** A run that is at work and does nothing by itself. */
  long begun(RunKind kind) {
    long run = runStore.add(kind, OptionalLong.of(connection), Map.of(), clock.instant());
    runStore.start(run, clock.instant());
    return run;
  }

  /** Puts records into the mirror, in a run that goes on. */
  void mirrorBy(long run, CrmRecord... records) {
    SyncStore sync = new SyncStore(database);
    for (RecordType type : RecordType.values()) {
      List<CrmRecord> some =
          java.util.Arrays.stream(records).filter(record -> record.type() == type).toList();
      if (!some.isEmpty()) {
        sync.commit(
            new PageCommit(
                run,
                connection,
                type,
                new Page(some, List.of(), new Cursor("end"), false, OptionalLong.empty()),
                new RunStep(type.plural(), some.size(), OptionalLong.empty()),
                0),
            clock.instant());
      }
    }
  }

  /** Maps industry, employees and annual revenue as definition, region as validation. */
  public ComputeBench mapUsualAttributes() {
    mappings.putAttributes(
        connection,
        List.of(
            standard("industry", "Industry", AttributeKind.CATEGORY, AttributeRole.DEFINITION),
            standard("employees", "Employees", AttributeKind.NUMBER, AttributeRole.DEFINITION),
            standard(
                "annualRevenue", "Their revenue", AttributeKind.NUMBER, AttributeRole.DEFINITION),
            standard(
                "leadSource", "Lead source", AttributeKind.CATEGORY, AttributeRole.VALIDATION)));
    return this;
  }

  static AttributeMapping standard(
      String field, String label, AttributeKind kind, AttributeRole role) {
    return new AttributeMapping(
        Attribute.of(field, label, AttributeFamily.FIRMOGRAPHIC, kind, role),
        new AttributeSource.Standard(RecordType.ACCOUNT.field(field).orElseThrow()));
  }

  /** Publishes a profile. */
  public ProfileVersion publish(String name, String scorecard) {
    try {
      Profile profile = profiles.create(connection, name);
      ProfileVersion version = profiles.add(profile.id(), json(scorecard), "ann");
      return profiles.publish(profile.id(), version.number(), "ann");
    } catch (InvalidScorecardException e) {
      throw new AssertionError(e);
    }
  }

  /** Computes, to the end, in this thread. */
  public Run compute() {
    long id = runs.submit(RunKind.COMPUTE, OptionalLong.of(connection), Map.of());
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  public JsonObject card(String account) {
    return cards.card(new AccountId(connection, account)).orElseThrow();
  }

  public JsonObject fit(String account) {
    return cards.fit(new AccountId(connection, account)).orElseThrow();
  }

  public JsonObject value(String account) {
    return cards.value(new AccountId(connection, account)).orElseThrow();
  }

  /** The value of an indicator: known or not. */
  public JsonObject indicator(String account, String key) {
    return value(account).getJsonArray("sides").getValuesAs(JsonObject.class).stream()
        .flatMap(side -> side.getJsonArray("indicators").getValuesAs(JsonObject.class).stream())
        .filter(indicator -> indicator.getString("key").equals(key))
        .findFirst()
        .orElseThrow()
        .getJsonObject("value");
  }

  /** JSON with single quotes, which read better in Java. */
  public static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("touchstone-snapshots-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    database.close();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
