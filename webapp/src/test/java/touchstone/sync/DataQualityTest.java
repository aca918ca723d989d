package touchstone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.ContactRole;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;
import touchstone.connector.model.SupportCase;
import touchstone.store.OnEachDatabase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.TestDatabases;

@OnEachDatabase
class DataQualityTest {

  @TempDir private Path home;

  private final FakeCrm crm = new FakeCrm().pageSize(100);
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
  void finds_nothing_in_data_that_is_in_order() {
    crm.put(
        of(RecordType.ACCOUNT, "a")
            .set(Account.EMPLOYEES, 10L)
            .set(Account.FOUNDED_YEAR, 1998L)
            .set(Account.WEBSITE, "https://a.example")
            .build(),
        of(RecordType.DEAL, "d")
            .set(Deal.ACCOUNT_ID, "a")
            .set(Deal.AMOUNT, BigDecimal.TEN)
            .set(Deal.WON, true)
            .set(Deal.CLOSED, true)
            .set(Deal.CLOSE_DATE, LocalDate.of(2026, 1, 1))
            .build());

    assertThat(bench.sync(connection).problems()).isEmpty();
  }

  @Test
  void counts_what_looks_wrong_by_code_and_changes_no_value() {
    CrmRecord negative =
        of(RecordType.DEAL, "negative").set(Deal.AMOUNT, BigDecimal.valueOf(-5)).build();
    crm.put(
        negative,
        of(RecordType.DEAL, "undated")
            .set(Deal.WON, true)
            .set(Deal.CLOSED, true)
            .set(Deal.AMOUNT, BigDecimal.ZERO)
            .build(),
        of(RecordType.REVENUE_ENTRY, "blank").build(),
        of(RecordType.REVENUE_ENTRY, "free").set(RevenueEntry.AMOUNT, BigDecimal.ZERO).build(),
        of(RecordType.DEAL, "open")
            .set(Deal.WON, true)
            .set(Deal.CLOSED, false)
            .set(Deal.CLOSE_DATE, LocalDate.of(2036, 3, 2))
            .build(),
        of(RecordType.DEAL, "far").set(Deal.CLOSE_DATE, LocalDate.of(2036, 3, 3)).build(),
        of(RecordType.ACCOUNT, "moved")
            .set(Account.CREATED_AT, Instant.parse("2026-01-02T00:00:00Z"))
            .build(),
        of(RecordType.SUPPORT_CASE, "early")
            .set(SupportCase.ACCOUNT_ID, "moved")
            .set(SupportCase.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
            .build());

    Run run = bench.sync(connection);

    assertThat(codes(run))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "won-without-close-date", 1L,
                "won-but-open", 1L,
                "won-without-amount", 1L,
                "entry-without-amount", 1L,
                "far-future", 1L,
                "case-before-account", 1L));
    assertThat(run.problems())
        .extracting(ProblemCount::severity)
        .containsOnly(RowProblem.Severity.NOTED);
    assertThat(bench.mirror.find(connection, RecordType.DEAL, "negative")).contains(negative);
  }

  @Test
  void names_the_link_whose_record_is_missing() {
    crm.put(
        of(RecordType.CAMPAIGN, "c").set(Campaign.NAME, "Fair").build(),
        of(RecordType.DEAL, "d1").set(Deal.CAMPAIGN_ID, "c").build(),
        of(RecordType.DEAL, "d2").set(Deal.CAMPAIGN_ID, "gone").build());

    assertThat(bench.sync(connection).problems())
        .containsExactly(
            new ProblemCount(
                "deals",
                "missing-parent",
                RowProblem.Severity.NOTED,
                1,
                List.of(
                    "deals d2: Its campaignId names a record that is not there or may not be read:"
                        + " the link is left out. Give the integration user access to all"
                        + " campaigns, or correct the link.")));
  }

  @Test
  void does_not_miss_parents_of_a_type_that_was_not_read_at_all() {
    crm.put(of(RecordType.CONTACT_ROLE, "r").set(ContactRole.CONTACT_ID, "x").build());

    assertThat(bench.sync(connection).problems()).isEmpty();
  }

  @Test
  void shows_accounts_that_share_a_domain_and_merges_none() {
    crm.put(
        of(RecordType.ACCOUNT, "a").set(Account.WEBSITE, "http://www.one.example/about").build(),
        of(RecordType.ACCOUNT, "b").set(Account.WEBSITE, "One.Example").build(),
        of(RecordType.ACCOUNT, "c").set(Account.WEBSITE, "two.example").build(),
        of(RecordType.ACCOUNT, "d").set(Account.WEBSITE, "n/a").build(),
        of(RecordType.ACCOUNT, "e").set(Account.WEBSITE, "n/a").build());

    assertThat(bench.sync(connection).problems())
        .containsExactly(
            new ProblemCount(
                "accounts",
                "duplicate-domain",
                RowProblem.Severity.NOTED,
                2,
                List.of(
                    "one.example: 2 accounts share this domain. If they are one company, merge them"
                        + " in the CRM; each counts on its own until then.")));
    assertThat(bench.mirror.count(connection, RecordType.ACCOUNT)).isEqualTo(5);
  }

  @Test
  void looks_only_at_types_of_which_something_came() {
    crm.put(of(RecordType.DEAL, "d").set(Deal.CLOSE_DATE, LocalDate.of(2036, 3, 3)).build());
    assertThat(bench.sync(connection).problems()).hasSize(1);

    assertThat(bench.sync(connection).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.acme.example/fr?x=1, acme.example",
    "ACME.example:8080, acme.example",
    "acme.example., acme.example",
    "http://user@shop.acme.example, shop.acme.example",
    "acme, ''",
    "'', ''"
  })
  void finds_the_domain_in_an_address(String website, String domain) {
    assertThat(Domains.normalised(website).orElse("")).isEqualTo(domain);
  }

  private static Map<String, Long> codes(Run run) {
    return run.problems().stream()
        .collect(Collectors.toMap(ProblemCount::code, ProblemCount::count));
  }

  private static CrmRecord.Builder of(RecordType type, String id) {
    return CrmRecord.of(type, id);
  }
}
