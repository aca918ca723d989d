package touchstone.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.ConnectionStore;
import touchstone.store.CrmConnection;
import touchstone.store.NameTakenException;
import touchstone.store.OnEachDatabase;
import touchstone.store.PageCommit;
import touchstone.store.RunEndedException;
import touchstone.store.RunKind;
import touchstone.store.RunStep;
import touchstone.store.TestDatabases;
import touchstone.store.WhoMustAct;
import touchstone.sync.FakeCrm;
import touchstone.sync.SyncBench;

@OnEachDatabase
class ConnectionsTest {

  private static final String SECRET = "hunter2-topsecret";

  @TempDir private Path home;

  private final FakeCrm crm = new FakeCrm();
  private SyncBench bench;
  private Connections connections;

  @BeforeEach
  void open() {
    bench = new SyncBench(TestDatabases.fresh(), home, crm);
    connections = bench.connections;
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Nested
  class Adding {

    @Test
    void keeps_plain_settings_and_tells_secrets_by_name_only() throws Exception {
      long id = connections.add(" Ours ", "fake", Map.of("address", " here ", "password", SECRET));

      CrmConnection connection = connections.find(id).orElseThrow();
      assertThat(connection.name()).isEqualTo("Ours");
      assertThat(connection.settings()).containsExactly(Map.entry("address", "here"));
      assertThat(connection.secretNames()).containsExactly("password");
      assertThat(connection.enabled()).isTrue();
      assertThat(crm.calls()).as("adding calls nobody").isZero();
    }

    @Test
    void names_a_missing_setting_and_stores_nothing() {
      refused(
          () -> connections.add("Ours", "fake", Map.of("password", SECRET)),
          "The setting \"Address\" is missing. Where it is.");
      assertThat(connections.all()).isEmpty();
      assertThat(new ConnectionStore(bench.database).secrets()).isEmpty();
    }

    @Test
    void names_an_unknown_setting_connector_or_a_blank_name() {
      refused(
          () -> connections.add("Ours", "fake", Map.of("address", "here", "colour", "red")),
          "There is no setting \"colour\" in this connector.");
      refused(
          () -> connections.add("Ours", "other", Map.of()),
          "There is no connector \"other\" here; there are fake.");
      refused(
          () -> connections.add("  ", "fake", Map.of("address", "here")),
          "A connection needs a name of 1 to 200 characters.");
    }

    @Test
    void refuses_a_name_that_is_taken() throws Exception {
      connections.add("Ours", "fake", Map.of("address", "here"));

      assertThatExceptionOfType(NameTakenException.class)
          .isThrownBy(() -> connections.add("Ours", "fake", Map.of("address", "there")))
          .withMessage("There is a connection named \"Ours\" already: choose another name.");
    }
  }

  @Nested
  class Changing {

    @Test
    void leaves_a_secret_that_is_not_given_and_forgets_one_that_is_blank() throws Exception {
      long id = connections.add("Ours", "fake", Map.of("address", "here", "password", SECRET));

      connections.change(id, "Ours too", Map.of("address", "here"), true);
      connections.open(id).close();
      assertThat(crm.lastSettings().get("password")).contains(SECRET);

      connections.change(id, "Ours too", Map.of("password", " "), true);
      connections.open(id).close();
      assertThat(crm.lastSettings().get("password")).isEmpty();
      assertThat(crm.lastSettings().get("address")).contains("here");
    }

    @Test
    void leaves_a_setting_that_is_not_given_and_forgets_one_that_is_blank() throws Exception {
      long id = connections.add("Ours", "fake", Map.of("address", "here", "language", "fr"));

      connections.change(id, "Ours", Map.of("address", " there "), true);
      assertThat(connections.find(id).orElseThrow().settings())
          .containsOnly(Map.entry("address", "there"), Map.entry("language", "fr"));

      connections.change(id, "Ours", Map.of("language", ""), true);
      assertThat(connections.find(id).orElseThrow().settings())
          .containsOnly(Map.entry("address", "there"));
      refused(
          () -> connections.change(id, "Ours", Map.of("address", " "), true),
          "The setting \"Address\" is missing. Where it is.");
    }

    @Test
    void sends_a_stored_secret_to_no_other_address() throws Exception {
      long id =
          connections.add(
              "Ours", "fake", Map.of("address", "here", "language", "fr", "password", SECRET));

      refused(
          () -> connections.change(id, "Ours", Map.of("address", "elsewhere"), true),
          "To change \"Address\", enter \"Password\" again: a stored secret is not sent to where it"
              + " was not meant for.");
      refused(
          () -> connections.change(id, "Ours", Map.of("language", ""), true),
          "To change \"Language\", enter \"Password\" again: a stored secret is not sent to where"
              + " it was not meant for.");
      assertThat(connections.find(id).orElseThrow().settings()).containsEntry("address", "here");

      connections.change(id, "Ours", Map.of("address", "elsewhere", "password", "new"), true);
      connections.open(id).close();
      assertThat(crm.lastSettings().get("address")).contains("elsewhere");
      assertThat(crm.lastSettings().get("password")).contains("new");
    }

    @Test
    void refuses_to_open_what_is_switched_off_or_unknown() throws Exception {
      long id = connections.add("Ours", "fake", Map.of("address", "here"));
      connections.change(id, "Ours", Map.of("address", "here"), false);

      refused(
          () -> connections.open(id),
          "The connection \"Ours\" is switched off: switch it on first.");
      assertThatExceptionOfType(UnknownConnectionException.class)
          .isThrownBy(() -> connections.open(99))
          .withMessage("There is no connection 99.");
    }
  }

  @Nested
  class Checking {

    @Test
    void says_that_it_works_and_what_it_cost() throws Exception {
      long id = connections.add("Ours", "fake", Map.of("address", "here"));

      assertThat(connections.check(id))
          .isEqualTo(new CheckResult(true, WhoMustAct.NOBODY, "The connection \"Ours\" works.", 1));
    }

    @Test
    void says_who_must_act_if_it_does_not() throws Exception {
      long id = connections.add("Ours", "fake", Map.of("address", "here"));
      crm.atCheck(
          () -> {
            throw new ConnectorException(
                ConnectorException.Kind.PERMISSION, "Give the user the permission X.");
          });

      assertThat(connections.check(id))
          .isEqualTo(
              new CheckResult(
                  false, WhoMustAct.CRM_ADMINISTRATOR, "Give the user the permission X.", 1));
    }
  }

  @Nested
  class Removing {

    @Test
    void forgets_everything_of_this_connection_and_nothing_of_another() throws Exception {
      crm.put(CrmRecord.of(RecordType.ACCOUNT, "a").set(Account.NAME, "A").build());
      long gone = connections.add("Gone", "fake", Map.of("address", "x", "password", SECRET));
      long stays = connections.add("Stays", "fake", Map.of("address", "y", "password", SECRET));
      bench.sync(gone);
      bench.sync(stays);

      connections.remove(gone);

      assertThat(connections.find(gone)).isEmpty();
      assertThat(bench.mirror.count(gone, RecordType.ACCOUNT)).isZero();
      assertThat(bench.mirror.count(stays, RecordType.ACCOUNT)).isEqualTo(1);
      assertThat(new ConnectionStore(bench.database).secrets())
          .extracting(secret -> secret.connectionId())
          .containsExactly(stays);
      assertThat(bench.runs.page(OptionalLong.of(gone), OptionalLong.empty(), 10)).isEmpty();
    }
  }

  @Nested
  class Removing_under_a_sync {

    private static final int RECORDS_A_PAGE = 50;

    @Test
    void leaves_no_record_of_a_page_that_is_committed_meanwhile() throws Exception {
      for (int round = 0; round < 10; round++) {
        long id = connections.add("Ours", "fake", Map.of("address", "here"));
        long run = bench.runStore.add(RunKind.SYNC, OptionalLong.of(id), Map.of(), SyncBench.NOW);
        bench.runStore.start(run, SyncBench.NOW);
        CountDownLatch committing = new CountDownLatch(3);
        FutureTask<Void> sync =
            new FutureTask<>(
                () -> {
                  for (int page = 0; ; page++) {
                    commit(run, id, page);
                    committing.countDown();
                  }
                });
        Thread thread = new Thread(sync);
        thread.start();
        assertThat(committing.await(2, TimeUnit.MINUTES)).isTrue();

        connections.remove(id);

        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> sync.get(2, TimeUnit.MINUTES))
            .withCauseInstanceOf(RunEndedException.class);
        for (RecordType type : List.of(RecordType.ACCOUNT, RecordType.USER)) {
          assertThat(bench.mirror.count(id, type)).as(type.plural()).isZero();
        }
      }
    }

    private void commit(long run, long connection, int page) {
      RecordType type = page % 2 == 0 ? RecordType.ACCOUNT : RecordType.USER;
      List<CrmRecord> records = new ArrayList<>();
      for (int i = 0; i < RECORDS_A_PAGE; i++) {
        records.add(CrmRecord.of(type, page + "-" + i).build());
      }
      bench.syncStore.commit(
          new PageCommit(
              run,
              connection,
              type,
              new Page(records, List.of(), new Cursor("" + page), true, OptionalLong.empty()),
              new RunStep(type.plural(), page, OptionalLong.empty()),
              1),
          SyncBench.NOW);
    }
  }

  @Nested
  class ASecret {

    /** Other threads log, too, such as those of the connection pool. */
    private final StringBuffer log = new StringBuffer();

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            log.append(new SimpleFormatter().format(record)).append('\n');
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    @BeforeEach
    void listen() {
      root.setLevel(Level.ALL);
      root.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
      root.removeHandler(listener);
      root.setLevel(before);
    }

    @Test
    void never_shows_in_a_log_a_message_or_a_text_even_when_everything_goes_wrong()
        throws Exception {
      List<String> told = new ArrayList<>();
      long id = connections.add("Ours", "fake", Map.of("address", "here", "password", SECRET));
      told.add(connections.find(id).orElseThrow().toString());
      told.add(connections.all().toString());
      told.add(connections.check(id).toString());
      try (Connector connector = connections.open(id)) {
        told.add(connector.toString());
      }
      told.add(crm.lastSettings().toString());
      told.add(new ConnectionStore(bench.database).secrets().toString());
      crm.atRead(
          1,
          () -> {
            throw new IllegalStateException("A bug in a connector");
          });
      told.add(bench.sync(id).toString());
      told.add(message(() -> connections.change(id, "", Map.of("password", SECRET), true)));
      told.add(
          message(() -> connections.add("Ours", "fake", Map.of("address", "x", "pass", SECRET))));

      assertThat(log.toString()).as("the log says something").contains("A bug in");
      assertThat(log.toString()).doesNotContain(SECRET);
      assertThat(String.join("\n", told)).doesNotContain(SECRET);
    }

    private String message(Act act) {
      try {
        act.act();
      } catch (Exception e) {
        return e.toString();
      }
      throw new AssertionError("It was not refused.");
    }
  }

  private interface Act {
    void act() throws Exception;
  }

  private static void refused(Act act, String sentence) {
    assertThatExceptionOfType(ConnectorException.class)
        .isThrownBy(act::act)
        .withMessage(sentence)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(ConnectorException.Kind.CONFIGURATION));
  }
}
