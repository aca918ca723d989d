package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.account.Overrides;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.icp.Tier;
import touchstone.store.OnEachDatabase;
import touchstone.store.PushRowState;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.RunStep;

/** What a push sends when nothing goes wrong. */
@OnEachDatabase
class PushTest {

  @TempDir private Path home;
  private PushBench bench;

  @BeforeEach
  void open() {
    bench = new PushBench(home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** The fields of the only account of the only write since so many writes. */
  private Map<String, FieldValue> onlySent(int writesBefore) {
    List<List<RecordUpdate>> news =
        bench.crm.writes().subList(writesBefore, bench.crm.writes().size());
    assertThat(news).hasSize(1);
    assertThat(news.get(0)).hasSize(1);
    return news.get(0).get(0).fields();
  }

  @Nested
  class The_first_push {

    @Test
    void writes_every_account_in_slices_of_200() {
      bench.accounts(450);

      Run push = bench.push();

      assertThat(push.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(push.sentence()).isEqualTo("450 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(200, 200, 50);
      assertThat(push.steps()).containsExactly(new RunStep("pushed", 450, OptionalLong.of(450)));
      // One call to see the fields, three to write them.
      assertThat(push.apiCalls()).isEqualTo(4);
    }

    @Test
    void writes_each_field_in_its_own_kind() {
      bench.accounts(1);

      bench.push();

      assertThat(onlySent(0))
          .containsExactly(
              Map.entry("Touchstone_ICP_Tier__c", new FieldValue.Text("A")),
              Map.entry("Touchstone_ICP_Score__c", number("87")),
              Map.entry("Touchstone_ICP_Score_Range__c", new FieldValue.Text("82 to 95.5")),
              Map.entry("Touchstone_ICP_Profile__c", new FieldValue.Text("Carriers")),
              Map.entry("Touchstone_ICP_Runner_Up__c", new FieldValue.Text("Shops (40)")),
              Map.entry(
                  "Touchstone_ICP_Reasons__c",
                  new FieldValue.Text(ReasonsText.of(Scored.account("00001").fit(), 32_000))),
              Map.entry("Touchstone_Data_Coverage__c", number("91.67")),
              Map.entry("Touchstone_Mutual_Value__c", number("71.5")),
              Map.entry("Touchstone_Lifetime_Value__c", number("1500.46")),
              Map.entry("Touchstone_Channel__c", new FieldValue.Text("Web")),
              Map.entry("Touchstone_Model_Version__c", new FieldValue.Text("Carriers v3")),
              Map.entry(
                  "Touchstone_Scored_At__c",
                  new FieldValue.Moment(Instant.parse("2026-06-30T12:00:00Z"))));
    }

    @Test
    void is_no_tier_move() {
      bench.accounts(3);

      assertThat(bench.figures(bench.push()).tierMoves()).isZero();
    }

    @Test
    void goes_on_after_more_accounts_than_are_compared_at_a_time() {
      bench.accounts(2_001);

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("2001 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.writes()).hasSize(11);
      assertThat(bench.rows(push)).extracting(row -> row.accountId()).doesNotHaveDuplicates();
    }
  }

  @Nested
  class The_next_push {

    @Test
    void sends_nothing_when_nothing_changed() {
      bench.accounts(450).push();

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("0 accounts pushed, 450 unchanged, 0 rejected.");
      assertThat(bench.crm.writes()).hasSize(3);
    }

    @Test
    void sends_nothing_after_a_sync_either_though_the_crm_spells_values_its_own_way() {
      bench.accounts(3).push();
      bench.sync();
      assertThat(bench.crm.holds("00001", TouchstoneField.SCORE)).isEqualTo("87.0");
      assertThat(bench.crm.holds("00001", TouchstoneField.REASONS)).contains("\r\n");

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("0 accounts pushed, 3 unchanged, 0 rejected.");
      assertThat(bench.crm.writes()).hasSize(1);
    }

    @Test
    void does_not_take_the_moment_of_a_computation_for_a_change() {
      bench.accounts(1).push();
      bench.computedLater(Scored.account("00001"));

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("0 accounts pushed, 1 unchanged, 0 rejected.");
      assertThat(bench.crm.writes()).hasSize(1);
    }

    @Test
    void sends_only_what_changed_and_the_moment() {
      bench.accounts(3).push();
      bench.computedLater(
          Scored.account("00001"),
          Scored.account("00002").profile("Forwarders"),
          Scored.account("00003"));

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("1 accounts pushed, 2 unchanged, 0 rejected.");
      assertThat(onlySent(1))
          .containsExactly(
              Map.entry("Touchstone_ICP_Profile__c", new FieldValue.Text("Forwarders")),
              Map.entry("Touchstone_Model_Version__c", new FieldValue.Text("Forwarders v3")),
              Map.entry(
                  "Touchstone_Scored_At__c",
                  new FieldValue.Moment(Instant.parse("2026-07-01T12:00:00Z"))));
      assertThat(bench.row(push, "00002").oldValues())
          .containsEntry("Touchstone_ICP_Profile__c", "Carriers");
    }

    @Test
    void empties_what_is_not_known_any_more() {
      bench.accounts(1).push();
      bench.computed(Scored.account("00001").withoutChannel());

      bench.push();

      assertThat(onlySent(1)).containsEntry("Touchstone_Channel__c", new FieldValue.Clear());
      assertThat(bench.crm.holds("00001", TouchstoneField.CHANNEL)).isEmpty();
    }

    @Test
    void empties_the_score_when_too_little_is_known() {
      bench.accounts(1).push();
      bench.computed(Scored.account("00001").tier(Tier.INSUFFICIENT_DATA));

      Run push = bench.push();

      assertThat(onlySent(1))
          .containsEntry("Touchstone_ICP_Tier__c", new FieldValue.Text("Insufficient data"))
          .containsEntry("Touchstone_ICP_Score__c", new FieldValue.Clear());
      assertThat(bench.figures(push).tierMoves()).isEqualTo(1);
    }

    @Test
    void empties_everything_of_a_fit_that_is_no_more() {
      bench.accounts(1).push();
      bench.computed(PushBench.NOW, List.of(Scored.account("00001").unscored()));

      bench.push();

      assertThat(onlySent(1))
          .hasSize(11)
          .doesNotContainKey("Touchstone_Channel__c")
          .extractingByKeys("Touchstone_ICP_Tier__c", "Touchstone_ICP_Reasons__c")
          .containsOnly(new FieldValue.Clear());
      assertThat(bench.crm.holds("00001", TouchstoneField.LIFETIME_VALUE)).isEmpty();
    }

    @Test
    void empties_an_amount_when_the_record_is_in_another_currency_than_the_connection() {
      bench.accounts(1).push();
      CrmRecord account = bench.crm.account("00001");
      CrmRecord.Builder inPounds =
          CrmRecord.of(RecordType.ACCOUNT, "00001")
              .set(Account.NAME, account.get(Account.NAME).orElseThrow())
              .set(Account.CURRENCY, "GBP");
      account.customFields().forEach(inPounds::custom);
      bench.crm.put(inPounds.build());
      bench.sync();

      bench.push();

      assertThat(onlySent(1))
          .containsOnlyKeys("Touchstone_Lifetime_Value__c", "Touchstone_Scored_At__c")
          .containsEntry("Touchstone_Lifetime_Value__c", new FieldValue.Clear());
    }

    @Test
    void sees_a_field_whose_name_the_crm_spells_in_other_cases() {
      bench.accounts(1).push();
      CrmRecord account = bench.crm.account("00001");
      CrmRecord.Builder other =
          CrmRecord.of(RecordType.ACCOUNT, "00001")
              .set(Account.NAME, account.get(Account.NAME).orElseThrow());
      account
          .customFields()
          .forEach((name, text) -> other.custom(name.toLowerCase(Locale.ROOT), text));
      bench.crm.put(other.build());
      bench.sync();

      assertThat(bench.push().sentence()).isEqualTo("0 accounts pushed, 1 unchanged, 0 rejected.");
    }
  }

  @Nested
  class What_belongs_to_people {

    @Test
    void decides_the_tier_that_is_written() {
      bench.accounts(1);
      bench.computed(
          Scored.account("00001").tier(Tier.NOT_ICP).overriddenTo(Tier.B, "Buys next door"));

      bench.push();

      assertThat(bench.crm.holds("00001", TouchstoneField.TIER)).isEqualTo("B");
      assertThat(bench.crm.holds("00001", TouchstoneField.REASONS))
          .contains("Tier set by a person: Buys next door");
    }

    @Test
    void is_never_written() {
      bench.crm.put(
          PushBench.company("00001")
              .withCustomFields(
                  Map.of(Overrides.TIER_FIELD, "B", Overrides.REASON_FIELD, "Buys next door")));
      bench.sync();
      bench.computed(Scored.account("00001").overriddenTo(Tier.B, "Buys next door"));

      Run push = bench.push();
      bench.undo(push);

      assertThat(bench.crm.writes()).hasSize(2);
      assertThat(bench.crm.writes())
          .allSatisfy(
              write ->
                  assertThat(write.get(0).fields())
                      .doesNotContainKeys(Overrides.TIER_FIELD, Overrides.REASON_FIELD));
      assertThat(bench.crm.account("00001").customFields())
          .isEqualTo(Map.of(Overrides.TIER_FIELD, "B", Overrides.REASON_FIELD, "Buys next door"));
    }
  }

  @Nested
  class Accounts_deleted_since {

    @Test
    void are_left_out() {
      bench.accounts(3);
      bench.crm.put(
          CrmRecord.of(RecordType.ACCOUNT, "00002")
              .set(Account.NAME, "Gone")
              .deleted(true)
              .build());
      bench.sync();

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("2 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.rows(push))
          .extracting(row -> row.accountId() + " " + row.state())
          .containsExactly("00001 " + PushRowState.PUSHED, "00003 " + PushRowState.PUSHED);
    }
  }

  @Nested
  class A_text_that_is_too_long {

    @Test
    void is_cut_to_what_the_field_takes_and_is_no_change_the_next_time() {
      String name = "P".repeat(200);
      bench.crm.field(TouchstoneField.MODEL_VERSION.apiName(), true, 80);
      bench.accounts(1).computed(Scored.account("00001").profile(name));

      bench.push();

      assertThat(bench.crm.holds("00001", TouchstoneField.PROFILE)).isEqualTo(name);
      assertThat(bench.crm.holds("00001", TouchstoneField.MODEL_VERSION))
          .isEqualTo("P".repeat(77) + " v3");
      bench.computed(
          PushBench.NOW.plus(Duration.ofDays(1)),
          List.of(Scored.account("00001").profile(name).result()));
      assertThat(bench.push().sentence()).isEqualTo("0 accounts pushed, 1 unchanged, 0 rejected.");
    }
  }

  private static FieldValue number(String text) {
    return new FieldValue.Number(new BigDecimal(text));
  }
}
