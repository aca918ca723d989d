package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.RecordType;
import touchstone.history.FactHistory;
import touchstone.history.PointInTime;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.NumberColumn;
import touchstone.stats.Estimate;
import touchstone.store.RecordId;
import touchstone.value.fact.Deals;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** What the mirror holds of the past: deals and attributes as they were on a day. */
class MirroredHistoryTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private PointInTime on(LocalDate day) {
    ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
    FactHistory history = bench.facts.history(bench.connection, read, ReadingWatch.NONE);
    return bench.facts.on(bench.connection, read, history, day);
  }

  private static CrmRecord stage(
      String id, String deal, String stage, long amount, String closes, String at) {
    return CrmRecord.of(RecordType.DEAL_STAGE, id)
        .set(DealStage.DEAL_ID, deal)
        .set(DealStage.STAGE, stage)
        .set(DealStage.AMOUNT, BigDecimal.valueOf(amount))
        .set(DealStage.CLOSE_DATE, LocalDate.parse(closes))
        .set(DealStage.ENTERED_AT, Instant.parse(at))
        .build();
  }

  private static CrmRecord.Builder change(String id, String account, String field, String at) {
    return CrmRecord.of(RecordType.FIELD_CHANGE, id)
        .set(FieldChange.RECORD_TYPE, "accounts")
        .set(FieldChange.RECORD_ID, account)
        .set(FieldChange.FIELD, field)
        .set(FieldChange.CHANGED_AT, Instant.parse(at));
  }

  private static double lifetimeValue(PointInTime then) {
    Estimate estimate =
        then.indicators(ValueSettings.defaults(), Workers.caller()).estimate("lifetime_value", 0);
    return ((Estimate.Measured) estimate).value();
  }

  @Test
  void a_deal_has_the_amount_of_its_history_and_is_won_when_its_stage_says_so() {
    bench.mirror(
        Records.account("a", "Alpha").build(),
        Records.decided("1", "a", 900, true)
            .set(Deal.STAGE, "Closed Won")
            .set(Deal.CLOSE_DATE, LocalDate.of(2025, 6, 1))
            .build(),
        Records.deal("2", "a").set(Deal.STAGE, "Proposal").build(),
        stage("h1", "1", "Proposal", 400, "2025-06-01", "2025-01-10T09:00:00Z"),
        stage("h2", "1", "closed won", 500, "2025-06-01", "2025-06-20T09:00:00Z"),
        stage("h3", "1", "Closed Won", 900, "2025-06-01", "2025-08-01T09:00:00Z"));

    assertThat(lifetimeValue(on(DAY))).isEqualTo(500_00);
    assertThat(lifetimeValue(on(DAY.plusMonths(2)))).isEqualTo(900_00);
    // Closed on 1 June says the deal; on 10 June the CRM did not know it yet.
    PointInTime early = on(LocalDate.of(2025, 6, 10));
    assertThat(
            early.indicators(ValueSettings.defaults(), Workers.caller()).timeline().isCustomer(0))
        .isFalse();
    Deals deals = early.facts().deals();
    assertThat(deals.amount(deals.key(0) == RecordId.of(RecordType.DEAL, "1") ? 0 : 1))
        .isEqualTo(400_00);
  }

  @Test
  void without_a_history_a_deal_counts_from_its_close_date_on() {
    bench.mirror(Records.account("a", "Alpha").build(), Records.won("1", "a", 900));

    assertThat(lifetimeValue(on(DAY))).isEqualTo(900_00);
    assertThat(
            on(LocalDate.of(2024, 2, 29))
                .indicators(ValueSettings.defaults(), Workers.caller())
                .timeline()
                .isCustomer(0))
        .isFalse();
  }

  @Test
  void an_attribute_has_the_value_it_had_by_the_name_of_either_side() {
    bench.mapUsualAttributes();
    bench.mappings.putFields(bench.connection, Map.of(Account.EMPLOYEES, "Staff__c"));
    bench.mirror(
        Records.account("a", "Alpha", "Logistics", 250),
        change("1", "a", "Industry", "2025-07-01T00:00:00Z")
            .set(FieldChange.STANDARD_FIELD, "industry")
            .set(FieldChange.OLD_VALUE, "Retail")
            .set(FieldChange.NEW_VALUE, "Logistics")
            .build(),
        change("2", "a", "Staff__c", "2025-07-02T00:00:00Z")
            .set(FieldChange.OLD_VALUE, "12.0")
            .set(FieldChange.NEW_VALUE, "250")
            .build(),
        change("3", "a", "Phone", "2025-07-02T00:00:00Z").set(FieldChange.OLD_VALUE, "1").build());

    PointInTime then = on(DAY);
    PointInTime later = on(DAY.plusDays(1));

    assertThat(name(then, "industry")).isEqualTo("Retail");
    assertThat(name(later, "industry")).isEqualTo("Logistics");
    assertThat(number(then, "employees")).isEqualTo(12);
    assertThat(number(on(DAY.plusDays(2)), "employees")).isEqualTo(250);
  }

  @Test
  void a_change_of_another_kind_of_record_changes_no_account() {
    bench.mapUsualAttributes();
    bench.mirror(
        Records.account("a", "Alpha", "Logistics", 250),
        change("1", "a", "Industry", "2025-07-01T00:00:00Z")
            .set(FieldChange.RECORD_TYPE, "leads")
            .set(FieldChange.STANDARD_FIELD, "industry")
            .set(FieldChange.OLD_VALUE, "Retail")
            .build());

    assertThat(name(on(DAY), "industry")).isEqualTo("Logistics");
  }

  @Test
  void tells_since_when_a_value_was_known() {
    bench.mapUsualAttributes();
    bench.mirror(
        Records.account("a", "Alpha", "Logistics", 250),
        change("1", "a", "Industry", "2025-07-01T00:00:00Z")
            .set(FieldChange.STANDARD_FIELD, "industry")
            .set(FieldChange.NEW_VALUE, "Logistics")
            .build());
    ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
    FactHistory history = bench.facts.history(bench.connection, read, ReadingWatch.NONE);

    int[] days =
        history
            .attributes()
            .firstKnownDays(
                read.attributes().find("industry").orElseThrow(),
                read.facts().created(),
                ZoneOffset.UTC);

    assertThat(days).containsExactly((int) LocalDate.of(2025, 7, 1).toEpochDay());
  }

  private static String name(PointInTime then, String key) {
    AttributeColumn column = then.attributes().find(key).orElseThrow();
    CategoryColumn names = (CategoryColumn) column;
    return names.names().get(names.codes()[0]);
  }

  private static double number(PointInTime then, String key) {
    return ((NumberColumn) then.attributes().find(key).orElseThrow()).values()[0];
  }
}
