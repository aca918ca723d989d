package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;
import touchstone.connector.model.SupportCase;
import touchstone.store.ProblemCount;

/**
 * Each rule of docs/computing.md for data that look wrong: the number without the bad row, the
 * number with it, and that it is counted and named.
 */
class BadDataTest extends BadDataBench {

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
