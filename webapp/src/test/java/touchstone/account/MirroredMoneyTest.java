package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;
import touchstone.store.Organisation;
import touchstone.store.ProblemCount;
import touchstone.store.Run;

/** Amounts of the mirror: converted by dated rates, or unknown. */
class MirroredMoneyTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private BigDecimal lifetimeValue(String account) {
    return bench.indicator(account, "lifetime_value").getJsonNumber("value").bigDecimalValue();
  }

  private static CrmRecord rate(String id, String currency, String units) {
    return CrmRecord.of(RecordType.EXCHANGE_RATE, id)
        .set(ExchangeRate.CURRENCY, currency)
        .set(ExchangeRate.UNITS_PER_CORPORATE, new BigDecimal(units))
        .build();
  }

  private static CrmRecord ratedFrom(String id, String currency, LocalDate from, String units) {
    return CrmRecord.of(RecordType.EXCHANGE_RATE, id)
        .set(ExchangeRate.CURRENCY, currency)
        .set(ExchangeRate.FROM_DATE, from)
        .set(ExchangeRate.UNITS_PER_CORPORATE, new BigDecimal(units))
        .build();
  }

  private static CrmRecord wonIn(String id, String account, long amount, String currency) {
    return Records.decided(id, account, amount, true).set(Deal.CURRENCY, currency).build();
  }

  private void countIn(String currency) {
    bench.organisations.put(
        bench.connection,
        new Organisation(Currency.getInstance(currency), ZoneId.of("Europe/Paris")));
  }

  @Nested
  class Money {

    @Test
    void is_counted_in_the_corporate_currency() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          rate("r", "USD", "1.25"),
          wonIn("1", "a", 100, "USD"));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("80");
    }

    @Test
    void is_converted_by_the_rate_of_its_day() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          ratedFrom("r1", "USD", LocalDate.of(2024, 1, 1), "1.00"),
          ratedFrom("r2", "USD", LocalDate.of(2024, 3, 1), "2.00"),
          ratedFrom("r3", "USD", LocalDate.of(2024, 3, 2), "4.00"),
          wonIn("1", "a", 100, "USD"));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("50");
    }

    @Test
    void without_a_rate_is_unknown_and_never_taken_one_to_one() {
      countIn("EUR");
      bench.mirror(Records.account("a", "Alpha").build(), wonIn("1", "a", 100, "XTS"));

      Run run = bench.compute();

      assertThat(bench.indicator("a", "lifetime_value").getBoolean("known")).isFalse();
      assertThat(run.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("missing-rate");
                assertThat(problem.examples())
                    .containsExactly(
                        "deals 1: The amount is in XTS and there is no exchange rate to EUR. Add one"
                            + " in the CRM, or correct the currency: there is none at all.");
              });
    }

    @Test
    void goes_by_the_cross_rate_where_the_crm_counts_in_another_currency() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.account("b", "Beta").build(),
          rate("r1", "USD", "1"),
          rate("r2", "EUR", "0.8"),
          rate("r3", "GBP", "0.5"),
          wonIn("1", "a", 100, "USD"),
          wonIn("2", "a", 100, "GBP"),
          wonIn("3", "b", 7, "EUR"));
      bench.compute();

      // 100 x 0.8 / 1, and 100 x 0.8 / 0.5.
      assertThat(lifetimeValue("a")).isEqualByComparingTo("240");
      assertThat(lifetimeValue("b")).isEqualByComparingTo("7");
    }

    @Test
    void goes_by_the_cross_rate_of_its_day() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          rate("r1", "USD", "1"),
          ratedFrom("r2", "EUR", LocalDate.of(2024, 1, 1), "0.8"),
          ratedFrom("r3", "EUR", LocalDate.of(2024, 3, 2), "0.9"),
          wonIn("1", "a", 100, "USD"));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("80");
    }

    @Test
    void without_a_currency_is_in_the_crms_where_there_are_rates() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          rate("r1", "USD", "1.000000"),
          rate("r2", "EUR", "0.8"),
          Records.won("1", "a", 100));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("80");
    }

    @Test
    void without_a_currency_is_the_connections_where_rates_name_no_base() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          rate("r", "USD", "1.25"),
          Records.won("1", "a", 100));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("100");
    }

    @Test
    void is_unknown_where_the_crm_does_not_rate_the_connections_currency() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.account("b", "Beta").build(),
          Records.account("c", "Gamma").build(),
          rate("r1", "USD", "1"),
          rate("r2", "GBP", "0.5"),
          wonIn("1", "a", 100, "GBP"),
          Records.won("2", "b", 100),
          wonIn("3", "c", 100, "EUR"));

      Run run = bench.compute();

      assertThat(bench.indicator("a", "lifetime_value").getBoolean("known")).isFalse();
      assertThat(bench.indicator("b", "lifetime_value").getBoolean("known")).isFalse();
      assertThat(lifetimeValue("c")).isEqualByComparingTo("100");
      assertThat(run.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("missing-rate");
                assertThat(problem.examples())
                    .containsExactlyInAnyOrder(
                        "deals 1: The amount is in GBP and the CRM has no exchange rate for EUR, the"
                            + " connection's currency. Add one in the CRM, or set the connection's"
                            + " currency to one that has a rate: there is none at all.",
                        "deals 2: The amount is in the CRM's corporate currency and the CRM has no"
                            + " exchange rate for EUR, the connection's currency. Add one in the"
                            + " CRM, or set the connection's currency to one that has a rate: there"
                            + " is none at all.");
              });
    }

    @Test
    void without_a_rate_is_not_left_out_of_a_sum() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          wonIn("1", "a", 100, "EUR"),
          wonIn("2", "a", 100, "XTS"));

      Run run = bench.compute();

      assertThat(bench.indicator("a", "lifetime_value").getBoolean("known")).isFalse();
      assertThat(run.problems()).extracting(ProblemCount::code).containsExactly("missing-rate");
    }

    @Test
    void before_the_first_rate_is_unknown() {
      countIn("EUR");
      bench.mirror(
          Records.account("a", "Alpha").build(),
          ratedFrom("r", "USD", LocalDate.of(2025, 1, 1), "1.25"),
          wonIn("1", "a", 100, "USD"));

      assertThat(bench.compute().problems())
          .extracting(problem -> problem.examples().get(0))
          .singleElement()
          .asString()
          .endsWith("there is none for 2024-03-01.");
    }

    @Test
    void of_a_currency_without_cents_is_shown_whole() {
      countIn("JPY");
      bench.mirror(Records.account("a", "Alpha").build(), Records.won("1", "a", 40_000));
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("40000");
    }

    @Test
    void that_cannot_be_true_is_unknown() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.decided("1", "a", 1, true).set(Deal.AMOUNT, new BigDecimal("1e20")).build());

      assertThat(bench.compute().problems())
          .extracting(ProblemCount::code)
          .containsExactly("amount-too-large");
    }

    @Test
    void of_accounts_is_compared_in_one_currency() {
      countIn("EUR");
      bench
          .mirror(
              rate("r", "USD", "2"),
              Records.account("a", "Alpha")
                  .set(Account.ANNUAL_REVENUE, new BigDecimal("1500000"))
                  .set(Account.CURRENCY, "USD")
                  .build())
          .mapUsualAttributes()
          .publish(
              "Big", "{'criteria':[{'attribute':'annualRevenue','from':1000000,'points':90}]}");
      bench.compute();

      assertThat(bench.fit("a").getString("tier")).isEqualTo("NOT_ICP");
      assertThat(bench.fit("a").getJsonArray("reasons").getJsonObject(0).getString("valueSeen"))
          .isEqualTo("750000");
    }
  }

  @Nested
  class Revenue_entries {

    @Test
    void are_the_revenue_where_they_are_recorded() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.won("1", "a", 40_000),
          CrmRecord.of(RecordType.REVENUE_ENTRY, "e")
              .set(RevenueEntry.DEAL_ID, "1")
              .set(RevenueEntry.FROM_DATE, LocalDate.of(2024, 4, 1))
              .set(RevenueEntry.AMOUNT, new BigDecimal("123.45"))
              .build());
      bench.compute();

      assertThat(lifetimeValue("a")).isEqualByComparingTo("123.45");
      assertThat(bench.summary.of(bench.connection).getString("revenueFrom"))
          .isEqualTo("REVENUE_ENTRIES");
    }

    @Test
    void with_a_period_that_ends_before_it_begins_count_as_one_off() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.won("1", "a", 40_000),
          CrmRecord.of(RecordType.REVENUE_ENTRY, "e")
              .set(RevenueEntry.ACCOUNT_ID, "a")
              .set(RevenueEntry.FROM_DATE, LocalDate.of(2024, 4, 1))
              .set(RevenueEntry.TO_DATE, LocalDate.of(2024, 3, 1))
              .set(RevenueEntry.AMOUNT, new BigDecimal("100"))
              .build());

      assertThat(bench.compute().problems())
          .extracting(ProblemCount::code)
          .containsExactly("period-backwards");
      assertThat(lifetimeValue("a")).isEqualByComparingTo("100");
    }
  }
}
