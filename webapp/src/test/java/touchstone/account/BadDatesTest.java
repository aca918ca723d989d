package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Activity;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.store.ProblemCount;

/** The rules of docs/computing.md for dates that look wrong. */
class BadDatesTest extends BadDataBench {

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
}
