package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import touchstone.connection.Connections;
import touchstone.connection.Connectors;
import touchstone.connection.SecretVault;
import touchstone.connector.ConnectorException;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.mapping.Mappings;
import touchstone.result.AccountResult;
import touchstone.run.HandDrivenScheduler;
import touchstone.run.RunWork;
import touchstone.run.Runs;
import touchstone.store.Computation;
import touchstone.store.ConnectionStore;
import touchstone.store.Database;
import touchstone.store.MappingStore;
import touchstone.store.MirrorStore;
import touchstone.store.MortalDataSource;
import touchstone.store.OrganisationStore;
import touchstone.store.PushRow;
import touchstone.store.PushStore;
import touchstone.store.QualityStore;
import touchstone.store.ResultStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.StoredPush;
import touchstone.store.SyncStore;
import touchstone.store.TestDatabases;
import touchstone.store.WhoMustAct;
import touchstone.sync.DataQuality;
import touchstone.sync.SyncSettings;
import touchstone.sync.SyncWork;

/** Everything a push needs, put together as the server does, with threads and clock by hand. */
final class PushBench implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-06-30T12:00:00.123456Z");

  final WritableCrm crm = new WritableCrm();
  final PushStore store;
  final MirrorStore mirror;
  final long connection;
  HandDrivenScheduler scheduler;
  Runs runs;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final MortalDataSource mortal = new MortalDataSource();
  private final Database database = TestDatabases.fresh(mortal::around);
  private final Connections connections;
  private final ResultStore results;
  private Optional<HandMadeResults> computed = Optional.empty();
  private final RunStore runStore;

  PushBench(Path home) {
    store = new PushStore(database);
    mirror = new MirrorStore(database);
    results = new ResultStore(database);
    runStore = new RunStore(database);
    ConnectionStore connectionStore = new ConnectionStore(database);
    connections =
        new Connections(
            connectionStore,
            new Mappings(new MappingStore(database), mirror),
            Connectors.of(List.of(crm)),
            SecretVault.open(connectionStore, home.resolve("secret-key.json")),
            clock);
    try {
      connection = connections.add("Our CRM", crm.id(), Map.of());
    } catch (ConnectorException e) {
      throw new AssertionError(e);
    }
    startServer();
  }

  private void startServer() {
    scheduler = new HandDrivenScheduler();
    RunWork sync =
        new SyncWork(
            connections,
            new SyncStore(database),
            new DataQuality(new QualityStore(database), mirror, clock),
            SyncSettings.DEFAULTS,
            clock);
    runs =
        new Runs(
            runStore,
            List.of(
                sync,
                new PushWork(
                    connections,
                    new OrganisationStore(database),
                    id -> computed,
                    store,
                    sync,
                    clock)),
            scheduler,
            clock);
  }

  /** A new process on the same database. */
  void restart() {
    mortal.revive();
    startServer();
    runs.recover();
    scheduler.runAllDue();
  }

  static String id(int number) {
    return String.format("%05d", number);
  }

  static CrmRecord company(String id) {
    return CrmRecord.of(RecordType.ACCOUNT, id).set(Account.NAME, "Company " + id).build();
  }

  /** So many accounts, in the CRM and in the mirror, each with the same result. */
  PushBench accounts(int count) {
    List<String> ids = IntStream.rangeClosed(1, count).mapToObj(PushBench::id).toList();
    ids.forEach(id -> crm.put(company(id)));
    sync();
    return computed(NOW, ids.stream().map(id -> Scored.account(id).result()).toList());
  }

  PushBench computed(Scored... accounts) {
    return computed(NOW, Arrays.stream(accounts).map(Scored::result).toList());
  }

  PushBench computedLater(Scored... accounts) {
    return computed(
        NOW.plus(Duration.ofDays(1)), Arrays.stream(accounts).map(Scored::result).toList());
  }

  /** Stores a computation, as its run does. */
  PushBench computed(Instant moment, List<AccountResult> accounts) {
    long run = runStore.add(RunKind.COMPUTE, OptionalLong.of(connection), Map.of(), NOW);
    runStore.start(run, NOW);
    Computation computation = new Computation(connection, run, moment, "{}");
    results.replace(computation, Map.of());
    List<AccountResult> byId =
        accounts.stream().sorted(Comparator.comparing(AccountResult::accountId)).toList();
    computed =
        Optional.of(new HandMadeResults(results.computation(connection).orElseThrow(), byId));
    runStore.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", NOW);
    return this;
  }

  Run sync() {
    return done(runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of()));
  }

  Run push() {
    return push(PushCaps.DEFAULT);
  }

  Run push(PushCaps caps) {
    return run(PushRequest.of(PushMode.SEND, caps));
  }

  Run dryRun() {
    return run(PushRequest.of(PushMode.DRY_RUN, new PushCaps(0, 0)));
  }

  Run undo(Run push) {
    return run(PushRequest.undo(push.id()));
  }

  /** A run to its end, or to its pause, in this thread. */
  private Run run(PushRequest request) {
    return done(new Pushes(runs, store).start(connection, request));
  }

  private Run done(long id) {
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  /** A push during which the process dies when the CRM says so. */
  long pushInDanger() {
    return pushInDanger(Integer.MAX_VALUE);
  }

  /** A push whose process dies at a moment after it was asked for, or ends before. */
  long pushInDanger(int moment) {
    long id =
        new Pushes(runs, store).start(connection, PushRequest.of(PushMode.SEND, PushCaps.DEFAULT));
    mortal.dieAt(moment);
    try {
      scheduler.runAllDue();
    } catch (RuntimeException e) {
      // Whatever the dying process says on its way out.
      assertThat(e).hasRootCauseMessage("The process has ended.");
    }
    return id;
  }

  long newestRun() {
    return runs.page(OptionalLong.of(connection), OptionalLong.empty(), 1).get(0).id();
  }

  StoredPush figures(Run push) {
    return store.find(push.id()).orElseThrow();
  }

  List<PushRow> rows(Run push) {
    return store.rows(push.id(), Optional.empty(), 0, 10_000);
  }

  PushRow row(Run push, String account) {
    return rows(push).stream()
        .filter(row -> row.accountId().equals(account))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
