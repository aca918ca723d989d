package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.account.Overrides;
import touchstone.account.Records;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.icp.Tier;

/** What the fields say about an account. */
class AccountFieldsTest {

  private static final Instant MOMENT = Instant.parse("2026-06-30T12:00:00.987Z");
  private static final FieldLengths UNLIMITED = new FieldLengths(Map.of());
  private static final Currency DOLLAR = Currency.getInstance("USD");

  @Nested
  class Of_a_real_computation {

    private final ComputeBench bench = new ComputeBench();

    @AfterEach
    void close() {
      bench.close();
    }

    private Map<TouchstoneField, String> fields(String account) {
      return AccountFields.of(
          PushBench.company(account),
          bench.results.of(bench.connection).orElseThrow().find(account).orElseThrow(),
          MOMENT,
          DOLLAR,
          UNLIMITED);
    }

    private void compute() {
      bench
          .mirror(
              Records.account("a", "Alpha")
                  .set(Account.INDUSTRY, "Logistics")
                  .set(Account.EMPLOYEES, 100L)
                  .set(Account.LEAD_SOURCE, "Trade fair")
                  .build(),
              Records.account("b", "Beta", "Logistics", 10),
              Records.account("d", "Delta").build(),
              Records.account("e", "Epsilon").custom(Overrides.TIER_FIELD, "B").build(),
              Records.won("1", "a", 40_000),
              Records.won("2", "b", 5_000))
          .mapUsualAttributes()
          .publish(
              "Carriers",
              "{'base':10,'criteria':["
                  + "{'attribute':'industry','oneOf':['Logistics'],'points':50},"
                  + "{'attribute':'employees','from':50,'below':250,'points':30}]}");
      bench.compute();
    }

    @Test
    void tell_fit_value_and_channel_of_a_customer() {
      compute();

      assertThat(fields("a"))
          .containsEntry(TouchstoneField.TIER, "A")
          .containsEntry(TouchstoneField.SCORE, "90")
          .containsEntry(TouchstoneField.SCORE_RANGE, "90 to 90")
          .containsEntry(TouchstoneField.PROFILE, "Carriers")
          .containsEntry(TouchstoneField.DATA_COVERAGE, "100")
          .containsEntry(TouchstoneField.LIFETIME_VALUE, "40000")
          .containsEntry(TouchstoneField.CHANNEL, "Trade fair")
          .containsEntry(TouchstoneField.MODEL_VERSION, "Carriers v1")
          .containsEntry(TouchstoneField.SCORED_AT, "2026-06-30T12:00:00Z")
          .doesNotContainKey(TouchstoneField.RUNNER_UP);
      assertThat(fields("a").get(TouchstoneField.REASONS).lines().findFirst())
          .contains("Score 90 = base 10 + the points below");
    }

    @Test
    void leave_out_a_value_that_counts_one_side_only() {
      compute();

      assertThat(fields("a")).doesNotContainKey(TouchstoneField.MUTUAL_VALUE);
    }

    @Test
    void tell_no_score_and_no_value_of_an_account_of_which_nothing_is_known() {
      compute();

      assertThat(fields("d"))
          .containsEntry(TouchstoneField.TIER, "Insufficient data")
          .containsEntry(TouchstoneField.SCORE_RANGE, "10 to 90")
          .containsEntry(TouchstoneField.DATA_COVERAGE, "0")
          .doesNotContainKeys(
              TouchstoneField.SCORE,
              TouchstoneField.MUTUAL_VALUE,
              TouchstoneField.LIFETIME_VALUE,
              TouchstoneField.CHANNEL);
    }

    @Test
    void take_a_persons_word_for_the_tier_and_not_for_knowledge() {
      compute();

      assertThat(fields("e"))
          .containsEntry(TouchstoneField.TIER, "B")
          .doesNotContainKey(TouchstoneField.SCORE);
    }
  }

  @Nested
  class Numbers {

    @Test
    void have_at_most_two_decimals_and_no_exponent() {
      assertThat(of(Scored.account("1").score("1E+2")))
          .containsEntry(TouchstoneField.SCORE, "100")
          .containsEntry(TouchstoneField.DATA_COVERAGE, "91.67")
          .containsEntry(TouchstoneField.MUTUAL_VALUE, "71.5")
          .containsEntry(TouchstoneField.LIFETIME_VALUE, "1500.46");
    }

    @Test
    void that_are_unknown_are_absent() {
      assertThat(of(Scored.account("1"))).doesNotContainKey(TouchstoneField.SUPPORT_LOAD);
    }
  }

  @Nested
  class Amounts {

    private Map<TouchstoneField, String> ofAnAccountIn(String currency) {
      return AccountFields.of(
          CrmRecord.of(RecordType.ACCOUNT, "1").set(Account.CURRENCY, currency).build(),
          Scored.account("1").result(),
          MOMENT,
          DOLLAR,
          UNLIMITED);
    }

    @Test
    void are_written_to_a_record_in_the_currency_they_are_counted_in() {
      assertThat(ofAnAccountIn(" usd")).containsEntry(TouchstoneField.LIFETIME_VALUE, "1500.46");
    }

    @Test
    void are_left_out_of_a_record_in_another_currency() {
      assertThat(ofAnAccountIn("EUR"))
          .doesNotContainKey(TouchstoneField.LIFETIME_VALUE)
          .containsEntry(TouchstoneField.MUTUAL_VALUE, "71.5");
    }
  }

  @Nested
  class Long_texts {

    @Test
    void are_cut_at_whole_characters_and_keep_version_and_score() {
      FieldLengths lengths =
          new FieldLengths(
              Map.of(
                  TouchstoneField.PROFILE, 5,
                  TouchstoneField.MODEL_VERSION, 8,
                  TouchstoneField.RUNNER_UP, 8,
                  TouchstoneField.REASONS, 60));

      Map<TouchstoneField, String> fields =
          AccountFields.of(
              PushBench.company("1"),
              Scored.account("1").profile("Shop\ud83d\ude9apers").result(),
              MOMENT,
              DOLLAR,
              lengths);

      assertThat(fields)
          .containsEntry(TouchstoneField.PROFILE, "Shop")
          .containsEntry(TouchstoneField.MODEL_VERSION, "Shop v3")
          .containsEntry(TouchstoneField.RUNNER_UP, "Sho (40)")
          .containsEntry(TouchstoneField.TIER, Tier.A.label());
      assertThat(fields.get(TouchstoneField.REASONS)).hasSizeLessThanOrEqualTo(60);
    }
  }

  private static Map<TouchstoneField, String> of(Scored account) {
    return AccountFields.of(
        PushBench.company(account.id()), account.result(), MOMENT, DOLLAR, UNLIMITED);
  }
}
