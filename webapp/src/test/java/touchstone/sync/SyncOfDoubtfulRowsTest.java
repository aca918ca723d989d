package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Capability;
import touchstone.connector.ConnectorException;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.OnEachDatabase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.TestDatabases;

/** What becomes of records that are gone, and of rows that look wrong. */
@OnEachDatabase
class SyncOfDoubtfulRowsTest {

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
  class RecordsThatAreGone {

    @Test
    void arrive_as_deletions() {
      bench.sync(connection);
      crm.put(CrmRecord.of(RecordType.ACCOUNT, "a3").deleted(true).build());

      bench.sync(connection);

      assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(5);
      assertThat(bench.mirror.find(connection, RecordType.ACCOUNT, "a3"))
          .hasValueSatisfying(account -> assertThat(account.deleted()).isTrue());
    }

    @Test
    void are_found_by_a_full_refresh() {
      bench.sync(connection);
      crm.lose(RecordType.ACCOUNT, "a3");

      Run run = bench.fullRefresh(connection);

      assertThat(run.sentence()).isEqualTo("Read 5 accounts: 0 new, 0 changed, 1 gone.");
      assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(5);
    }

    @Test
    void are_found_by_every_sync_of_a_source_that_is_always_read_whole() {
      crm.without(Capability.INCREMENTAL);
      bench.sync(connection);
      crm.lose(RecordType.ACCOUNT, "a3").put(account("a7", "Company 7"));

      Run run = bench.sync(connection);

      assertThat(run.sentence()).isEqualTo("Read 6 accounts: 1 new, 0 changed, 1 gone.");
    }

    @Test
    void come_back_when_the_source_has_them_again() {
      bench.sync(connection);
      crm.lose(RecordType.ACCOUNT, "a3");
      bench.fullRefresh(connection);
      crm.put(account("a3", "Company 3"));

      bench.sync(connection);

      assertThat(bench.mirror.find(connection, RecordType.ACCOUNT, "a3"))
          .contains(account("a3", "Company 3"));
    }

    @Test
    void are_not_those_whose_rows_could_not_be_read() {
      bench.sync(connection);
      crm.lose(RecordType.ACCOUNT, "a3").problem(leftOut("a3"));

      Run run = bench.fullRefresh(connection);

      assertThat(run.sentence()).endsWith("0 gone.");
      assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(6);
    }

    @Test
    void are_not_all_records_of_a_type_when_none_came() {
      bench.sync(connection);
      for (int i = 1; i <= 6; i++) {
        crm.lose(RecordType.ACCOUNT, "a" + i);
      }

      Run run = bench.fullRefresh(connection);

      assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(6);
      assertThat(run.problems())
          .containsExactly(
              new ProblemCount(
                  "accounts",
                  "nothing-came",
                  RowProblem.Severity.NOTED,
                  6,
                  List.of(
                      "The CRM sent no accounts at all, so the 6 known ones were kept: check"
                          + " whether the integration user may still read them.")));
    }

    @Test
    void are_found_although_the_full_refresh_was_interrupted_and_another_run_ended_it() {
      bench.sync(connection);
      crm.lose(RecordType.ACCOUNT, "a3");
      crm.atRead(
          2,
          () -> {
            throw new ConnectorException(ConnectorException.Kind.TEMPORARY, "Later.");
          });
      assertThat(bench.fullRefresh(connection).state()).isEqualTo(RunState.FAILED);
      int before = crm.reads();

      Run run = bench.sync(connection);

      assertThat(run.sentence()).isEqualTo("Read 3 accounts: 0 new, 0 changed, 1 gone.");
      assertThat(crm.reads() - before).isEqualTo(2 + 1);
    }
  }

  @Nested
  class DoubtfulRows {

    @Test
    void that_are_older_than_what_is_known_change_nothing() {
      crm.put(account("b", "New", "2026-01-02T00:00:00Z"));
      bench.sync(connection);
      crm.put(account("b", "Old", "2026-01-01T00:00:00Z"));

      Run run = bench.sync(connection);

      assertThat(run.sentence()).isEqualTo("Read 1 accounts: 0 new, 0 changed, 0 gone.");
      assertThat(bench.mirror.find(connection, RecordType.ACCOUNT, "b"))
          .contains(account("b", "New", "2026-01-02T00:00:00Z"));
    }

    @Test
    void with_one_id_are_counted_and_the_last_one_counts() {
      crm.pageSize(3).put(account("b", "One"), account("b", "Two"), account("b", "Three"));

      Run run = bench.sync(connection);

      assertThat(bench.mirror.find(connection, RecordType.ACCOUNT, "b"))
          .contains(account("b", "Three"));
      assertThat(run.problems())
          .extracting(problem -> problem.code() + " " + problem.count())
          .containsExactly("duplicate-id 2");
    }

    @Test
    void are_counted_by_code_with_five_examples() {
      for (int i = 1; i <= 7; i++) {
        crm.problem(leftOut("x" + i));
      }

      Run run = bench.sync(connection);

      assertThat(run.problems())
          .containsExactly(
              new ProblemCount(
                  "accounts",
                  "unreadable",
                  RowProblem.Severity.ROW_LEFT_OUT,
                  7,
                  List.of(
                      "Account x1: Correct it.",
                      "Account x2: Correct it.",
                      "Account x3: Correct it.",
                      "Account x4: Correct it.",
                      "Account x5: Correct it.")));
    }
  }

  private static RowProblem leftOut(String id) {
    return new RowProblem(
        RecordType.ACCOUNT,
        "Account " + id,
        Optional.of(id),
        Optional.empty(),
        "unreadable",
        "Correct it.",
        RowProblem.Severity.ROW_LEFT_OUT);
  }

  private static CrmRecord account(String id, String name) {
    return CrmRecord.of(RecordType.ACCOUNT, id).set(Account.NAME, name).build();
  }

  private static CrmRecord account(String id, String name, String modifiedAt) {
    return CrmRecord.of(RecordType.ACCOUNT, id)
        .modifiedAt(Instant.parse(modifiedAt))
        .set(Account.NAME, name)
        .build();
  }
}
