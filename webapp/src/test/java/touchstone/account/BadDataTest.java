package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;
import touchstone.connector.model.SupportCase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;

/**
 * Each rule of docs/computing.md for data that look wrong: the number without the bad row, the
 * number with it, and that it is counted and named.
 */
class BadDataTest {

  private static final CrmRecord ACCOUNT = Records.account("a", "Alpha").build();
  private static final CrmRecord WON = Records.won("w", "a", 100);

  private final List<ComputeBench> benches = new ArrayList<>();

  @AfterEach
  void close() {
    benches.forEach(ComputeBench::close);
  }

  private ComputeBench bench() {
    ComputeBench bench = new ComputeBench();
    benches.add(bench);
    return bench;
  }

  /** What was computed from some records. */
  private final class World {

    private final ComputeBench bench = bench();
    private final Run run;

    World(CrmRecord... records) {
      bench.mirror(records).mapUsualAttributes();
      bench.publish(
          "Small", "{'criteria':[{'attribute':'employees','from':0,'below':50,'points':90}]}");
      run = bench.compute();
    }

    String value(String indicator) {
      JsonObject value = bench.indicator("a", indicator);
      return value.getBoolean("known")
          ? value.getJsonNumber("value").bigDecimalValue().toPlainString()
          : "unknown";
    }

    /** Asserts that this one thing was found, once, in that record. */
    void found(String code, String example) {
      assertThat(run.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.count()).isEqualTo(1);
                assertThat(problem.examples()).containsExactly(example);
              });
    }

    void foundNothing() {
      assertThat(run.problems()).extracting(ProblemCount::code).isEmpty();
    }
  }

  private World world(CrmRecord... more) {
    List<CrmRecord> records = new ArrayList<>(List.of(ACCOUNT, WON));
    records.addAll(Arrays.asList(more));
    return new World(records.toArray(CrmRecord[]::new));
  }

  @Nested
  class A_negative_amount {

    @Test
    void of_a_won_deal_makes_the_revenue_unknown_and_is_no_credit() {
      assertThat(world().value("lifetime_value")).isEqualTo("100");

      World bad = world(Records.won("minus", "a", -30));

      assertThat(bad.value("lifetime_value")).isEqualTo("unknown");
      bad.found(
          "negative-amount",
          "deals minus: \"amount\" is -30: below zero it is no price and no cost, so it counts as"
              + " unknown. Correct it; a credit belongs into a revenue entry.");
    }

    @Test
    void of_a_lost_deal_changes_no_number() {
      World bad = world(Records.decided("minus", "a", -30, false).build());

      assertThat(bad.value("lifetime_value")).isEqualTo("100");
      assertThat(bad.run.problems()).hasSize(1);
    }

    @Test
    void of_a_list_price_leaves_the_deal_out_of_the_discount() {
      CrmRecord good =
          Records.decided("g", "a", 80, true).set(Deal.LIST_AMOUNT, new BigDecimal(100)).build();
      assertThat(world(good).value("discount")).isEqualTo("0.2");

      World bad =
          world(
              good,
              Records.decided("b", "a", 80, true)
                  .set(Deal.LIST_AMOUNT, new BigDecimal(-100))
                  .build());

      assertThat(bad.value("discount")).isEqualTo("0.2");
      assertThat(bad.run.problems())
          .extracting(ProblemCount::code)
          .containsExactly("negative-amount");
    }

    @Test
    void of_a_revenue_entry_is_a_credit_and_nothing_wrong() {
      assertThat(world(entry("e", 70)).value("lifetime_value")).isEqualTo("70");

      World credit = world(entry("e", 70), entry("c", -20));

      assertThat(credit.value("lifetime_value")).isEqualTo("50");
      credit.foundNothing();
    }

    private static CrmRecord entry(String id, long amount) {
      return CrmRecord.of(RecordType.REVENUE_ENTRY, id)
          .set(RevenueEntry.ACCOUNT_ID, "a")
          .set(RevenueEntry.AMOUNT, BigDecimal.valueOf(amount))
          .set(RevenueEntry.FROM_DATE, LocalDate.of(2024, 5, 1))
          .build();
    }
  }

  @Nested
  class An_absurd_value {

    private JsonObject fit(CrmRecord account, String code) {
      World world = new World(account, WON);
      assertThat(world.run.problems()).extracting(ProblemCount::code).containsExactly(code);
      return world.bench.fit("a");
    }

    @Test
    void of_employees_is_unknown_to_the_fit() {
      World good = new World(Records.account("a", "Alpha", "Retail", 10), WON);
      assertThat(good.bench.fit("a").getString("tier")).isEqualTo("A");

      assertThat(fit(Records.account("a", "Alpha", "Retail", -1), "negative-size").getInt("score"))
          .isZero();
      assertThat(
              fit(Records.account("a", "Alpha", "Retail", 10_000_001), "absurd-size")
                  .getString("tier"))
          .isEqualTo("INSUFFICIENT_DATA");
    }

    @Test
    void of_their_revenue_is_unknown_and_named() {
      World bad =
          new World(
              Records.account("a", "Alpha")
                  .set(Account.ANNUAL_REVENUE, new BigDecimal("-5"))
                  .build(),
              WON);

      bad.found(
          "negative-amount",
          "accounts a: \"annualRevenue\" is -5, which is below zero: it counts as unknown. Correct"
              + " it.");
    }

    @Test
    void of_an_amount_is_unknown() {
      World bad =
          world(
              Records.decided("huge", "a", 1, true)
                  .set(Deal.AMOUNT, new BigDecimal("100000000000001"))
                  .build());

      assertThat(bad.value("lifetime_value")).isEqualTo("unknown");
      bad.found(
          "amount-too-large", "deals huge: The amount 100000000000001 is too large to be true.");
    }

    @Test
    void of_effort_is_unknown() {
      World bad = world(effort("10001"));

      bad.found(
          "absurd-effort",
          "supportCases s: 10001 hours on one case, more than 10,000, cannot be true: they count as"
              + " unknown.");
      world(effort("10000")).foundNothing();
    }

    private static CrmRecord effort(String hours) {
      return Records.supportCase("s")
          .set(SupportCase.ACCOUNT_ID, "a")
          .set(SupportCase.EFFORT_HOURS, new BigDecimal(hours))
          .build();
    }

    @Test
    void of_a_close_date_makes_the_deal_an_undated_one() {
      CrmRecord second = Records.won("2", "a", 50);
      assertThat(world(second).value("lifetime_value_per_year")).isNotEqualTo("unknown");

      World bad =
          new World(
              ACCOUNT,
              Records.decided("w", "a", 100, true)
                  .set(Deal.CLOSE_DATE, LocalDate.of(205, 3, 1))
                  .build());

      assertThat(bad.value("lifetime_value")).isEqualTo("100");
      assertThat(bad.value("lifetime_value_per_year")).isEqualTo("unknown");
      bad.found(
          "absurd-date",
          "deals w: \"closeDate\" is 0205-03-01, before 1900 or after 2199: the date counts as"
              + " unknown. Correct it.");
    }
  }

  @Nested
  class A_date {

    @Test
    void to_come_on_a_decided_deal_leaves_it_open_until_then() {
      World bad =
          world(
              Records.decided("f", "a", 50, true)
                  .set(Deal.CLOSE_DATE, LocalDate.of(2026, 7, 1))
                  .build());

      assertThat(bad.value("lifetime_value")).isEqualTo("100");
      bad.found(
          "decided-in-the-future",
          "deals f: It is decided, but its close date 2026-07-01 is yet to come: it counts as open"
              + " until then.");
    }

    @Test
    void to_come_on_a_case_leaves_it_out_until_then() {
      String without = world(caseAt("s", "2024-05-01T00:00:00Z")).value("support_load");

      World bad = world(caseAt("s", "2024-05-01T00:00:00Z"), caseAt("f", "2026-07-02T00:00:00Z"));

      assertThat(bad.value("support_load")).isEqualTo(without);
      bad.found(
          "date-in-the-future",
          "supportCases f: \"createdAt\" is 2026-07-02T00:00:00Z, which is yet to come: it does not"
              + " count until then.");
    }

    @Test
    void to_come_on_a_lead_a_contact_a_member_or_a_meeting_held_is_counted() {
      Instant later = Instant.parse("2026-07-02T00:00:00Z");

      World bad =
          world(
              CrmRecord.of(RecordType.LEAD, "l").set(Lead.CREATED_AT, later).build(),
              CrmRecord.of(RecordType.CONTACT, "c")
                  .set(Contact.ACCOUNT_ID, "a")
                  .set(Contact.LEAD_SOURCE, "Web")
                  .set(Contact.CREATED_AT, later)
                  .build(),
              meeting("held", later, true),
              meeting("planned", later, false));

      assertThat(bad.run.problems())
          .extracting(ProblemCount::code)
          .containsOnly("date-in-the-future");
      assertThat(bad.run.problems())
          .extracting(ProblemCount::step)
          .containsExactlyInAnyOrder("leads", "contacts", "activities");
      assertThat(bad.value("contact_recency_days")).isEqualTo("unknown");
    }

    private CrmRecord meeting(String id, Instant at, boolean done) {
      return CrmRecord.of(RecordType.ACTIVITY, id)
          .set(Activity.ACCOUNT_ID, "a")
          .set(Activity.KIND, "Meeting")
          .set(Activity.AT, at)
          .set(Activity.DONE, done)
          .build();
    }

    @Test
    void of_a_case_before_its_account_counts_as_it_is() {
      World world = world(caseAt("s", "2023-12-31T00:00:00Z"), caseAt("t", "2024-04-01T00:00:00Z"));

      // Before the signature as well, so the load is that of the other case alone.
      assertThat(world.value("support_load"))
          .isEqualTo(world(caseAt("t", "2024-04-01T00:00:00Z")).value("support_load"));
    }

    @Test
    void of_a_conversion_before_the_lead_was_entered_is_named() {
      World bad =
          world(
              CrmRecord.of(RecordType.LEAD, "l")
                  .set(Lead.CONVERTED_ACCOUNT_ID, "a")
                  .set(Lead.CREATED_AT, Instant.parse("2024-02-02T00:00:00Z"))
                  .set(Lead.CONVERTED_DATE, LocalDate.of(2024, 2, 1))
                  .build());

      bad.found(
          "converted-before-created",
          "leads l: It was converted on 2024-02-01, before it was entered: its time to convert"
              + " cannot be told.");
    }

    private static CrmRecord caseAt(String id, String moment) {
      return Records.supportCase(id)
          .set(SupportCase.ACCOUNT_ID, "a")
          .set(SupportCase.CREATED_AT, Instant.parse(moment))
          .build();
    }
  }

  @Nested
  class A_won_deal_without_a_close_date {

    @Test
    void counts_as_won_today_and_in_no_sum_over_time() {
      World world = world(undated());

      assertThat(world.value("lifetime_value")).isEqualTo("140");
      assertThat(world.value("lifetime_value_at_equal_age")).isEqualTo("100");
      assertThat(world.value("sales_cycle_days")).isEqualTo(world().value("sales_cycle_days"));
    }

    private static CrmRecord undated() {
      return Records.deal("u", "a")
          .set(Deal.AMOUNT, BigDecimal.valueOf(40))
          .set(Deal.CLOSED, true)
          .set(Deal.WON, true)
          .build();
    }
  }

  @Nested
  class What_was_found {

    @Test
    void is_counted_again_by_every_computation() {
      World bad =
          world(
              Records.won("minus", "a", -30),
              Records.won("lonely", "gone", 900),
              Records.supportCase("s")
                  .set(SupportCase.ACCOUNT_ID, "a")
                  .set(SupportCase.EFFORT_HOURS, new BigDecimal("10001"))
                  .build());

      assertThat(bad.run.problems()).hasSize(3);
      assertThat(bad.bench.compute().problems())
          .containsExactlyInAnyOrderElementsOf(bad.run.problems());
      bad.bench.mirror(Records.won("minus", "a", 30));
      assertThat(bad.bench.compute().problems())
          .extracting(ProblemCount::code)
          .containsExactlyInAnyOrder("unknown-account", "absurd-effort");
    }
  }

  @Nested
  class A_missing_parent {

    @Test
    void leaves_the_record_out() {
      World bad = world(Records.won("lonely", "gone", 900));

      assertThat(bad.value("lifetime_value")).isEqualTo("100");
      bad.found(
          "unknown-account",
          "deals lonely: The account it names is deleted or was never read, so it counts nowhere.");
    }

    @Test
    void of_a_campaign_member_makes_it_no_touch() {
      World bad =
          world(
              CrmRecord.of(RecordType.CONTACT, "p").set(Contact.ACCOUNT_ID, "a").build(),
              CrmRecord.of(RecordType.CAMPAIGN_MEMBER, "m")
                  .set(CampaignMember.CONTACT_ID, "p")
                  .set(CampaignMember.CAMPAIGN_ID, "gone")
                  .build());

      assertThat(bad.bench.card("a").getJsonObject("channel").getString("key")).isEqualTo("none");
    }
  }
}
