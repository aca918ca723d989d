package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.model.Account;
import touchstone.connector.model.ContactRole;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.store.OnEachDatabase;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.RunStep;
import touchstone.store.TestDatabases;

/** Reading a CRM into the mirror when nothing goes wrong. */
@OnEachDatabase
class SyncTest {

  private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00.123456Z");

  @TempDir private Path home;

  private final FakeCrm crm = new FakeCrm();
  private SyncBench bench;
  private long connection;

  @BeforeEach
  void connect() throws Exception {
    bench = new SyncBench(TestDatabases.fresh(), home, crm);
    connection = bench.connect(crm);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void keeps_every_value_of_a_record_as_it_came() {
    CrmRecord account =
        CrmRecord.of(RecordType.ACCOUNT, "001")
            .modifiedAt(MORNING)
            .set(Account.NAME, "Ümläut \"& Co\" \u4e2d\ud83d\ude00")
            .set(Account.EMPLOYEES, 12L)
            .set(Account.ANNUAL_REVENUE, new BigDecimal("1234567890.120000000001"))
            .set(Account.PERSON_ACCOUNT, false)
            .set(Account.CREATED_AT, Instant.parse("1969-07-20T20:17:40Z"))
            .custom("Rating", "Hot")
            .custom("Note__c", "line one\nline \"two\"")
            .build();
    CrmRecord deal =
        CrmRecord.of(RecordType.DEAL, "006")
            .set(Deal.ACCOUNT_ID, "001")
            .set(Deal.AMOUNT, new BigDecimal("40000"))
            .set(Deal.CLOSE_DATE, LocalDate.of(2025, 2, 28))
            .set(Deal.WON, true)
            .build();
    CrmRecord role =
        CrmRecord.of(RecordType.CONTACT_ROLE, "00K").set(ContactRole.PRIMARY, true).build();
    crm.put(account, deal, role);

    bench.sync(connection);

    assertThat(bench.mirror.find(connection, RecordType.ACCOUNT, "001")).contains(account);
    assertThat(bench.mirror.find(connection, RecordType.DEAL, "006")).contains(deal);
    assertThat(bench.mirror.find(connection, RecordType.CONTACT_ROLE, "00K")).contains(role);
  }

  @Test
  void tells_how_far_it_is_what_it_cost_and_what_it_did() {
    for (int i = 0; i < 5; i++) {
      crm.put(account("00" + i, "Company " + i));
    }

    Run run = bench.sync(connection);

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).isEqualTo("Read 5 accounts: 5 new, 0 changed, 0 gone.");
    assertThat(run.steps()).contains(new RunStep("accounts", 5, OptionalLong.of(5)));
    // Three pages of accounts, and one for each of the other types.
    assertThat(run.apiCalls()).isEqualTo(RecordType.values().length - 1 + 3);
  }

  @Test
  void reads_only_what_changed_since_the_last_time() {
    crm.put(account("001", "One"), account("002", "Two"), account("003", "Three"));
    bench.sync(connection);
    crm.put(account("002", "Two, renamed"), account("004", "Four"));

    Run run = bench.sync(connection);

    assertThat(run.sentence()).isEqualTo("Read 2 accounts: 1 new, 1 changed, 0 gone.");
    assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(4);
    assertThat(bench.mirror.find(connection, RecordType.ACCOUNT, "002"))
        .get()
        .extracting(account -> account.get(Account.NAME).orElseThrow())
        .isEqualTo("Two, renamed");
  }

  @Test
  void changes_nothing_when_the_overlap_brings_the_same_again() {
    crm.overlap(2).put(account("001", "One"), account("002", "Two"), account("003", "Three"));
    bench.sync(connection);

    Run run = bench.sync(connection);

    assertThat(run.sentence()).isEqualTo("Read 2 accounts: 0 new, 0 changed, 0 gone.");
    assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(3);
  }

  private static CrmRecord account(String id, String name) {
    return CrmRecord.of(RecordType.ACCOUNT, id).set(Account.NAME, name).build();
  }
}
