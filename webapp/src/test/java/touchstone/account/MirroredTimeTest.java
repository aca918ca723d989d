package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.store.Organisation;
import touchstone.store.ProblemCount;

/**
 * Days begin where the organisation is, and what is corrected later counts from the next run on.
 */
class MirroredTimeTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void liveIn(String zone) {
    bench.organisations.put(
        bench.connection, new Organisation(Currency.getInstance("EUR"), ZoneId.of(zone)));
  }

  private String value(String indicator) {
    return bench.indicator("a", indicator).getJsonNumber("value").bigDecimalValue().toPlainString();
  }

  @Nested
  class A_moment_near_midnight {

    /** Signed on 2024-03-01; the lead came at 12:30 in UTC on the day before leap day. */
    private String cycleIn(String zone) {
      liveIn(zone);
      bench.mirror(
          Records.account("a", "Alpha").build(),
          CrmRecord.of(RecordType.LEAD, "l")
              .set(Lead.CONVERTED_ACCOUNT_ID, "a")
              .set(Lead.CREATED_AT, Instant.parse("2024-02-28T12:30:00Z"))
              .build(),
          Records.decided("w", "a", 100, true)
              .set(Deal.CREATED_AT, Instant.parse("2024-02-29T12:30:00Z"))
              .build());
      bench.compute();
      return value("sales_cycle_days");
    }

    @Test
    void is_one_day_in_universal_time() {
      assertThat(cycleIn("UTC")).isEqualTo("2");
    }

    @Test
    void is_the_next_day_in_the_far_east() {
      assertThat(cycleIn("Pacific/Kiritimati")).isEqualTo("1");
    }

    @Test
    void is_still_the_same_day_in_the_far_west() {
      assertThat(cycleIn("Etc/GMT+12")).isEqualTo("2");
    }
  }

  @Nested
  class Today {

    private final CrmRecord tomorrow =
        Records.decided("f", "a", 50, true).set(Deal.CLOSE_DATE, LocalDate.of(2026, 7, 1)).build();

    @Test
    void is_a_day_later_in_the_far_east() {
      liveIn("Pacific/Kiritimati");
      bench.mirror(Records.account("a", "Alpha").build(), Records.won("w", "a", 100), tomorrow);

      assertThat(bench.compute().problems()).isEmpty();
      assertThat(value("lifetime_value")).isEqualTo("150");
    }

    @Test
    void has_not_come_yet_in_universal_time() {
      liveIn("UTC");
      bench.mirror(Records.account("a", "Alpha").build(), Records.won("w", "a", 100), tomorrow);

      assertThat(bench.compute().problems())
          .extracting(ProblemCount::code)
          .containsExactly("decided-in-the-future");
      assertThat(value("lifetime_value")).isEqualTo("100");
    }
  }

  @Nested
  class The_night_the_clocks_change {

    /** Tenure begins on 2024-03-31 in Paris: that is 23:00 in UTC on the day before. */
    private String loadOfCaseAt(String moment) {
      liveIn("Europe/Paris");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.decided("w", "a", 100, true)
              .set(Deal.CLOSE_DATE, LocalDate.of(2024, 3, 31))
              .build(),
          Records.supportCase("s")
              .set(SupportCase.ACCOUNT_ID, "a")
              .set(SupportCase.CREATED_AT, Instant.parse(moment))
              .build());
      bench.compute();
      return value("support_load");
    }

    @Test
    void a_case_of_its_first_second_counts() {
      assertThat(loadOfCaseAt("2024-03-30T23:00:00Z")).isNotEqualTo("0");
    }

    @Test
    void a_case_of_the_second_before_does_not() {
      assertThat(loadOfCaseAt("2024-03-30T22:59:59Z")).isEqualTo("0");
    }
  }

  @Nested
  class A_correction {

    private CrmRecord rate(String units) {
      return CrmRecord.of(RecordType.EXCHANGE_RATE, "r")
          .set(ExchangeRate.CURRENCY, "USD")
          .set(ExchangeRate.FROM_DATE, LocalDate.of(2024, 1, 1))
          .set(ExchangeRate.UNITS_PER_CORPORATE, new BigDecimal(units))
          .build();
    }

    private CrmRecord won(long amount) {
      return Records.decided("w", "a", amount, true).set(Deal.CURRENCY, "USD").build();
    }

    @Test
    void of_an_amount_counts_from_the_next_computation_on() {
      liveIn("Europe/Paris");
      bench.mirror(Records.account("a", "Alpha").build(), rate("1.25"), won(100));
      bench.compute();
      assertThat(value("lifetime_value")).isEqualTo("80");

      bench.mirror(won(200));
      bench.compute();

      assertThat(value("lifetime_value")).isEqualTo("160");
    }

    @Test
    void of_a_rate_counts_for_amounts_that_did_not_change() {
      liveIn("Europe/Paris");
      bench.mirror(Records.account("a", "Alpha").build(), rate("1.25"), won(100));
      bench.compute();

      bench.mirror(rate("2"));
      bench.compute();

      assertThat(value("lifetime_value")).isEqualTo("50");
    }

    @Test
    void that_removes_a_record_takes_its_amount_back() {
      liveIn("Europe/Paris");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          rate("1.25"),
          won(100),
          Records.won("second", "a", 10));
      bench.compute();
      assertThat(value("lifetime_value")).isEqualTo("90");

      bench.mirror(Records.decided("second", "a", 10, true).deleted(true).build());
      bench.compute();

      assertThat(value("lifetime_value")).isEqualTo("80");
    }

    @Test
    void of_the_map_of_channels_moves_accounts_at_once() throws Exception {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          CrmRecord.of(RecordType.LEAD, "l")
              .set(Lead.CONVERTED_ACCOUNT_ID, "a")
              .set(Lead.LEAD_SOURCE, "Messe")
              .build());
      bench.compute();

      bench.rules.put(
          bench.connection,
          ComputeBench.json(
              "{'channels':[{'source':'Messe','channel':'Events',"
                  + "'channelClass':'OWN_MARKETING'}]}"),
          "ann");
      bench.compute();

      assertThat(bench.card("a").getJsonObject("channel").getString("label")).isEqualTo("Events");
    }
  }
}
