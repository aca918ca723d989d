package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.Activity;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Lead;
import touchstone.connector.model.Outcome;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.Survey;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.OnEachDatabase;
import touchstone.store.ProblemCount;
import touchstone.store.Run;

/** From records of the mirror to values: what is joined, converted, followed and left out. */
@OnEachDatabase
class MirroredFactsTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private BigDecimal lifetimeValue(String account) {
    return bench.indicator(account, "lifetime_value").getJsonNumber("value").bigDecimalValue();
  }

  private String channel(String account) {
    return bench.card(account).getJsonObject("channel").getString("label");
  }

  @Nested
  class Records_of_a_merged_account {

    @Test
    void follow_it_to_the_one_that_is_left() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.account("old", "Alfa").set(Account.MERGED_INTO_ID, "older").deleted(true).build(),
          Records.account("older", "Alpha 2")
              .set(Account.MERGED_INTO_ID, "a")
              .deleted(true)
              .build(),
          Records.won("1", "a", 100),
          Records.won("2", "old", 10));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("110");
      assertThat(bench.card("a").getJsonArray("deals")).hasSize(2);
      assertThat(bench.results.of(bench.connection).orElseThrow().accounts()).isEqualTo(1);
    }

    @Test
    void go_nowhere_if_the_merges_go_in_a_circle() {
      bench.mirror(
          Records.account("x", "X").set(Account.MERGED_INTO_ID, "y").deleted(true).build(),
          Records.account("y", "Y").set(Account.MERGED_INTO_ID, "x").deleted(true).build(),
          Records.won("1", "x", 100));

      assertThat(bench.compute().problems())
          .extracting(ProblemCount::code)
          .containsExactly("unknown-account");
    }
  }

  @Nested
  class People {

    @Test
    void bring_their_cases_to_their_account() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.won("1", "a", 100),
          contact("p", "a").build(),
          Records.supportCase("s").set(SupportCase.CONTACT_ID, "p").build());
      bench.compute();

      assertThat(
              bench
                  .indicator("a", "support_load")
                  .getJsonNumber("value")
                  .bigDecimalValue()
                  .signum())
          .isEqualTo(1);
    }

    @Test
    void bring_their_meetings_as_a_lead_to_the_account_they_became() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.won("1", "a", 100),
          contact("p", "a").build(),
          CrmRecord.of(RecordType.LEAD, "l").set(Lead.CONVERTED_CONTACT_ID, "p").build(),
          CrmRecord.of(RecordType.ACTIVITY, "m")
              .set(Activity.LEAD_ID, "l")
              .set(Activity.KIND, "Meeting")
              .set(Activity.DONE, true)
              .set(Activity.AT, Instant.parse("2026-06-20T12:00:00Z"))
              .build());
      bench.compute();

      assertThat(bench.indicator("a", "contact_recency_days").getInt("value")).isEqualTo(10);
    }

    @Test
    void answer_for_their_account() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.won("1", "a", 100),
          contact("p", "a").build(),
          CrmRecord.of(RecordType.SURVEY, "v")
              .set(Survey.CONTACT_ID, "p")
              .set(Survey.KIND, "NPS")
              .set(Survey.SCORE, new BigDecimal("9"))
              .set(Survey.ANSWERED_AT, Instant.parse("2026-05-01T12:00:00Z"))
              .build());
      bench.compute();

      assertThat(bench.indicator("a", "satisfaction").getJsonNumber("value").bigDecimalValue())
          .isEqualByComparingTo("0.9");
    }

    private static CrmRecord.Builder contact(String id, String account) {
      return CrmRecord.of(RecordType.CONTACT, id).set(Contact.ACCOUNT_ID, account);
    }
  }

  @Nested
  class The_channel {

    @Test
    void is_that_of_the_earliest_touch() {
      bench.mirror(
          Records.account("a", "Alpha").set(Account.LEAD_SOURCE, "Web").build(),
          Records.deal("1", "a").set(Deal.LEAD_SOURCE, "Partner").build(),
          CrmRecord.of(RecordType.LEAD, "l")
              .set(Lead.CONVERTED_ACCOUNT_ID, "a")
              .set(Lead.LEAD_SOURCE, "Trade Show")
              .set(Lead.CREATED_AT, Instant.parse("2023-12-01T00:00:00Z"))
              .build());
      bench.compute();

      assertThat(channel("a")).isEqualTo("Events");
    }

    @Test
    void may_be_a_campaign() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          CrmRecord.of(RecordType.CONTACT, "p").set(Contact.ACCOUNT_ID, "a").build(),
          CrmRecord.of(RecordType.CAMPAIGN, "c").set(Campaign.CAMPAIGN_TYPE, "Webinar").build(),
          CrmRecord.of(RecordType.CAMPAIGN_MEMBER, "m")
              .set(CampaignMember.CAMPAIGN_ID, "c")
              .set(CampaignMember.CONTACT_ID, "p")
              .set(CampaignMember.RESPONDED_DATE, LocalDate.of(2023, 5, 1))
              .build());
      bench.compute();

      assertThat(channel("a")).isEqualTo("Webinar");
    }

    @Test
    void is_absent_and_said_so_if_nothing_is_recorded() {
      bench.mirror(Records.account("a", "Alpha").build());
      bench.compute();

      JsonObject channel = bench.card("a").getJsonObject("channel");
      assertThat(channel.getString("key")).isEqualTo("none");
      assertThat(channel.getString("sentence"))
          .isEqualTo("No lead source is recorded on the account, its leads, contacts or deals.");
    }
  }

  @Nested
  class What_the_customer_gains {

    @Test
    void makes_the_value_two_sided() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.account("b", "Beta").build(),
          Records.won("1", "a", 40_000),
          Records.won("2", "b", 50_000),
          outcome("o1", "a", "20"),
          outcome("o2", "b", "5"));
      bench.compute();

      assertThat(bench.summary.of(bench.connection).getBoolean("oneSided")).isFalse();
      assertThat(bench.value("a").getJsonObject("mutual").getBoolean("oneSided")).isFalse();
      assertThat(bench.indicator("a", "hours_saved").getInt("value")).isEqualTo(20);
    }

    private static CrmRecord outcome(String id, String account, String hours) {
      return CrmRecord.of(RecordType.OUTCOME, id)
          .set(Outcome.ACCOUNT_ID, account)
          .set(Outcome.MEASURE, "hours saved")
          .set(Outcome.AMOUNT, new BigDecimal(hours))
          .set(Outcome.MEASURED_AT, Instant.parse("2026-01-01T00:00:00Z"))
          .build();
    }
  }

  @Nested
  class Marks {

    @Test
    void off_their_scale_are_unknown() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.won("1", "a", 100),
          Records.supportCase("s")
              .set(SupportCase.ACCOUNT_ID, "a")
              .set(SupportCase.SATISFACTION, new BigDecimal("7"))
              .build());

      assertThat(bench.compute().problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.examples())
                      .containsExactly(
                          "supportCases s: The mark 7.0 is not on the scale from 1.0 to 5.0."));
    }
  }

  @Nested
  class Attributes {

    @Test
    void that_are_no_numbers_are_unknown_and_counted() {
      bench.mappings.putAttributes(
          bench.connection,
          List.of(
              new AttributeMapping(
                  Attribute.of(
                      "seats",
                      "Seats",
                      AttributeFamily.BUDGET,
                      AttributeKind.NUMBER,
                      AttributeRole.DEFINITION),
                  new AttributeSource.Custom("Seats__c"))));
      bench.mirror(
          Records.account("a", "Alpha").custom("Seats__c", "about ten").build(),
          Records.account("b", "Beta").custom("Seats__c", "10").build());
      bench.publish("Big", "{'criteria':[{'attribute':'seats','from':10,'points':90}]}");

      Run run = bench.compute();

      assertThat(bench.fit("a").getString("tier")).isEqualTo("INSUFFICIENT_DATA");
      assertThat(bench.fit("b").getString("tier")).isEqualTo("A");
      assertThat(run.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.examples())
                      .containsExactly(
                          "accounts a: \"Seats__c\" holds a text that is no number: correct it, or"
                              + " map \"Seats\" as a category."));
    }
  }
}
