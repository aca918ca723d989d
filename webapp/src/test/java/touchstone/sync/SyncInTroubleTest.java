package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.OnEachDatabase;
import touchstone.store.Run;
import touchstone.store.RunActiveException;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.TestDatabases;
import touchstone.store.WhoMustAct;

/** What a sync does when something goes wrong, and what it tells whom. */
@OnEachDatabase
class SyncInTroubleTest {

  private static final Instant NOW = SyncBench.NOW;

  @TempDir private Path home;

  private final FakeCrm crm = new FakeCrm().only(RecordType.ACCOUNT, RecordType.DEAL);
  private SyncBench bench;
  private long connection;

  @BeforeEach
  void connect() throws Exception {
    bench = new SyncBench(TestDatabases.fresh(), home, crm);
    connection = bench.connect(crm);
    for (int i = 1; i <= 6; i++) {
      crm.put(account("a" + i, "Company " + i));
    }
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Nested
  class AnExceptionOfTheConnector {

    @ParameterizedTest
    @CsvSource({
      "CONFIGURATION, ADMINISTRATOR, Do this. What was read is kept; the next sync goes on there.",
      "PERMISSION, CRM_ADMINISTRATOR,"
          + " Do this. What was read is kept; the next sync goes on there.",
      "REJECTED, DATA_OWNER, Do this. What was read is kept; the next sync goes on there.",
      "TEMPORARY, NOBODY, Do this. What was read is kept: start the sync again later.",
      "DEFECT, DEVELOPER, Do this. Please tell the authors of the connector."
    })
    void ends_the_run_and_says_who_must_act(Kind kind, WhoMustAct who, String sentence) {
      crm.atRead(2, () -> fail(kind));

      Run run = bench.sync(connection);

      assertThat(run.state()).isEqualTo(RunState.FAILED);
      assertThat(run.whoMustAct()).isEqualTo(who);
      assertThat(run.sentence()).isEqualTo(sentence);
      assertThat(run.apiCalls()).isEqualTo(2);
      assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(2);
    }

    @Test
    void is_followed_by_a_run_that_goes_on_where_it_stopped() {
      crm.atRead(2, () -> fail(Kind.TEMPORARY));
      bench.sync(connection);
      int before = crm.reads();

      Run run = bench.sync(connection);

      assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(run.sentence()).isEqualTo("Read 4 accounts: 4 new, 0 changed, 0 gone.");
      // Two more pages of accounts and one of deals.
      assertThat(crm.reads() - before).isEqualTo(3);
    }

    @Test
    void of_a_missing_connector_or_a_switched_off_connection_is_told_before_any_call()
        throws Exception {
      bench.connections.change(connection, "Off", Map.of("address", "nowhere"), false);

      Run run = bench.sync(connection);

      assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.ADMINISTRATOR);
      assertThat(run.sentence())
          .startsWith("The connection \"Off\" is switched off: switch it on first.");
      assertThat(crm.reads()).isZero();
    }
  }

  @Nested
  class AUsedUpAllowance {

    @Test
    void pauses_the_run_for_the_wait_the_server_asked_for_and_goes_on_by_itself() {
      crm.atRead(
          2,
          () -> {
            throw new ConnectorException(Kind.RATE_LIMITED, "Too many calls.")
                .retryAfter(Duration.ofSeconds(90));
          });

      Run paused = bench.sync(connection);

      assertThat(paused.state()).isEqualTo(RunState.PAUSED);
      assertThat(paused.whoMustAct()).isEqualTo(WhoMustAct.NOBODY);
      assertThat(paused.sentence())
          .isEqualTo("Too many calls. The sync goes on by itself at 2026-03-02 10:01 UTC.");
      assertThat(paused.resumeAt()).contains(NOW.plusSeconds(90));
      assertThat(bench.scheduler.waiting()).containsExactly(NOW.plusSeconds(90));

      bench.scheduler.letTimePass();

      Run done = bench.runs.find(paused.id()).orElseThrow();
      assertThat(done.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(done.steps())
          .extracting(step -> step.name() + " " + step.done())
          .containsExactly("accounts 6", "deals 0");
      // One page before the refusal, the refused call, two pages after it, one of deals.
      assertThat(done.apiCalls()).isEqualTo(5);
    }

    @Test
    void pauses_before_the_refusal_when_the_organisation_is_near_its_end() {
      crm.allowance(81, 100);

      Run run = bench.sync(connection);

      assertThat(run.state()).isEqualTo(RunState.PAUSED);
      assertThat(run.sentence())
          .isEqualTo(
              "The organisation has used 81 of its 100 API calls, more than"
                  + " touchstone.sync.organisation-share allows."
                  + " It goes on by itself at 2026-03-02 11:00 UTC.");
      assertThat(crm.reads()).isEqualTo(1);
    }

    @Test
    void pauses_a_run_that_would_use_more_than_its_own_share() {
      crm.allowance(3, 8);

      Run run = bench.sync(connection);

      assertThat(run.state()).isEqualTo(RunState.PAUSED);
      assertThat(run.sentence())
          .isEqualTo(
              "This sync has used 3 of the organisation's 8 API calls, more than"
                  + " touchstone.sync.run-share allows."
                  + " It goes on by itself at 2026-03-03 10:00 UTC.");
      assertThat(crm.reads()).isEqualTo(3);
    }

    @Test
    void waits_on_in_a_new_process() {
      crm.atRead(2, () -> fail(Kind.RATE_LIMITED));
      Run paused = bench.sync(connection);

      SyncBench restarted = new SyncBench(bench.database, home, crm);
      restarted.runs.recover();
      assertThat(restarted.scheduler.waiting())
          .containsExactly(NOW.plus(SyncSettings.DEFAULTS.rateLimitWait()));
      restarted.scheduler.letTimePass();

      assertThat(restarted.runs.find(paused.id()).orElseThrow().state())
          .isEqualTo(RunState.SUCCEEDED);
    }
  }

  @Nested
  class Cancelling {

    @Test
    void stops_a_run_after_its_page_and_keeps_what_was_read() {
      crm.atRead(2, () -> bench.runs.cancel(bench.runStore.active().get(0).id()));

      Run run = bench.sync(connection);

      assertThat(run.state()).isEqualTo(RunState.CANCELLED);
      assertThat(run.sentence())
          .isEqualTo("Cancelled. What was read is kept; the next sync goes on there.");
      assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(4);
      assertThat(bench.sync(connection).sentence())
          .isEqualTo("Read 2 accounts: 2 new, 0 changed, 0 gone.");
    }

    @Test
    void ends_a_run_that_was_about_to_pause() {
      crm.atRead(
          2,
          () -> {
            bench.runs.cancel(bench.runStore.active().get(0).id());
            fail(Kind.RATE_LIMITED);
          });

      Run run = bench.sync(connection);

      assertThat(run.state()).isEqualTo(RunState.CANCELLED);
      assertThat(run.sentence()).isEqualTo("Cancelled before it went on.");
      assertThat(run.resumeAt()).isEmpty();
      assertThat(bench.scheduler.waiting()).isEmpty();
      assertThat(bench.sync(connection).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void ends_a_paused_run_at_once() {
      crm.atRead(2, () -> fail(Kind.RATE_LIMITED));
      Run paused = bench.sync(connection);

      bench.runs.cancel(paused.id());
      bench.scheduler.letTimePass();

      assertThat(bench.runs.find(paused.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
      assertThat(crm.reads()).isEqualTo(2);
    }
  }

  @Test
  void refuses_a_second_run_of_one_connection_and_names_the_first() {
    long first = bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());

    assertThatExceptionOfType(RunActiveException.class)
        .isThrownBy(() -> bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of()))
        .withMessage(
            "Run " + first + " is still active: wait until it ends, or cancel it, and try again.");
  }

  @Test
  void stops_instead_of_reading_the_same_page_for_ever() {
    crm.stuck();

    Run run = bench.sync(connection);

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.DEVELOPER);
    assertThat(run.sentence())
        .startsWith("The CRM announced more accounts but its cursor does not move");
    assertThat(crm.reads()).isEqualTo(2);
  }

  @Test
  void writes_nothing_more_for_a_run_that_was_ended_from_elsewhere() {
    crm.atRead(
        2,
        () ->
            bench.runStore.finish(
                bench.runStore.active().get(0).id(),
                RunState.INTERRUPTED,
                WhoMustAct.NOBODY,
                "Ended by another process.",
                NOW));

    Run run = bench.sync(connection);

    assertThat(run.sentence()).isEqualTo("Ended by another process.");
    assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(2);
  }

  private static void fail(Kind kind) throws ConnectorException {
    throw new ConnectorException(kind, "Do this.");
  }

  private static CrmRecord account(String id, String name) {
    return CrmRecord.of(RecordType.ACCOUNT, id).set(Account.NAME, name).build();
  }
}
