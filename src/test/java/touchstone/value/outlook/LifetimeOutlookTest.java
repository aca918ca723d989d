package touchstone.value.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.ValueSettings;
import touchstone.value.lifetime.Discount;
import touchstone.value.lifetime.LifetimeSettings;
import touchstone.work.Workers;

/** The worked examples of docs/metrics.md on what is still to come. */
class LifetimeOutlookTest {

  /** Fader and Hardie (2007), regular customers: how many of 1,000 are left after each year. */
  private static final int[] LEFT = {1000, 631, 468, 382, 326, 289, 262, 241};

  private static final LocalDate START = LocalDate.of(2015, 1, 1);

  /** In the middle of the eighth year. */
  private static final LocalDate TODAY = LocalDate.of(2022, 7, 2);

  private static final int A_YEAR = 1_000_00;

  private ValueSettings settings = ValueSettings.defaults();

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static void win(AccountFacts.Builder facts, int account, LocalDate day) {
    facts.deals().add(account, DealStatus.WON).amount(0).closed(day(day)).created(day(day));
  }

  private static void pay(
      AccountFacts.Builder facts, int account, LocalDate from, LocalDate to, long amount) {
    facts
        .revenueEntries()
        .add(account)
        .firstDay(day(from))
        .lastDay(day(to))
        .amount(amount)
        .recurring(true);
  }

  /** Yearly contracts of the cohort; account 0 stayed longest, account 999 left first. */
  private static AccountFacts.Builder cohort(int accounts) {
    AccountFacts.Builder facts = AccountFacts.builder(accounts);
    for (int year = 0; year < LEFT.length; year++) {
      for (int account = 0; account < LEFT[year]; account++) {
        LocalDate from = START.plusYears(year);
        pay(facts, account, from, from.plusYears(1).minusDays(1), A_YEAR);
      }
    }
    for (int account = 0; account < accounts; account++) {
      win(facts, account, START);
    }
    return facts;
  }

  private record Computed(IndicatorTable table, LifetimeOutlook outlook) {

    Estimate estimate(String key, int account) {
      return table.estimate(key, account);
    }

    Outlook.Expected expected(int account) {
      return (Outlook.Expected) outlook.of(account).orElseThrow();
    }

    /** Models and histories that were kept tell the same, to the last bit. */
    void isToldAgainByWhatIsKept() {
      OutlookModels kept = outlook.models();
      OutlookModels again =
          OutlookModels.of(kept.settings(), kept.keptContracts(), kept.keptPurchases());
      for (int account = 0; account < table.accounts(); account++) {
        assertThat(again.of(outlook.histories(), account, true))
            .isEqualTo(outlook.of(account).orElseThrow());
      }
    }
  }

  private Computed compute(AccountFacts facts, AsOf asOf) {
    IndicatorTable measured =
        IndicatorCatalogue.of(settings).measure(facts, asOf, Workers.caller());
    LifetimeOutlook outlook = LifetimeOutlook.of(facts, measured, settings, Workers.caller());
    return new Computed(outlook.addTo(measured, Workers.caller()), outlook);
  }

  private Computed compute(AccountFacts facts) {
    return compute(facts, AsOf.today(TODAY, ZoneOffset.UTC));
  }

  @Nested
  class Contracts {

    /**
     * Renewals made 7; the next is due in 183 days and four more follow within 5 years. With alpha
     * 0.704 and beta 1.182 as the paper prints them, each renewal is worth 1,000 times the
     * probability that it and all before it come, discounted at 10 % a year.
     */
    @Test
    void of_the_published_table_are_valued_by_the_published_model() {
      Computed computed = compute(cohort(1000).build());

      double renewals = 0;
      double alive = 1;
      for (int k = 0; k < 5; k++) {
        alive *= (1.182 + 7 + k) / (0.704 + 1.182 + 7 + k);
        renewals += alive * Math.pow(1.1, -(183 / 365.25 + k));
      }
      double rest = 182.0 / 365;
      Outlook.Expected expected = computed.expected(0);
      assertThat(expected.value()).isCloseTo(A_YEAR * (renewals + rest), within(50.0));
      assertThat(expected.value() / 100).isCloseTo(3750.12, within(0.05));
      assertThat(expected.interval().low()).isLessThan(expected.value());
      assertThat(expected.interval().high()).isGreaterThan(expected.value());
      assertThat(expected.observations()).isEqualTo(1000);
      assertThat(expected.statement())
          .isEqualTo(
              "Yearly contracts: Realised value plus 5 years of renewals, discounted at 10 % a"
                  + " year, expected by the shifted beta-geometric model fitted to 1000"
                  + " contracts.");
    }

    @Test
    void are_told_again_by_what_is_kept() {
      compute(cohort(1000).build()).isToldAgainByWhatIsKept();
    }

    @Test
    void that_ended_bring_nothing_more() {
      Computed computed = compute(cohort(1000).build());

      assertThat(computed.estimate("expected_value", 999))
          .isEqualTo(new Estimate.Measured(0, 1000));
      assertThat(computed.estimate("lifetime_value_expected", 999))
          .isEqualTo(new Estimate.Measured(A_YEAR, 1000));
    }

    @Test
    void are_worth_their_margin_if_one_is_set() {
      double revenue = compute(cohort(1000).build()).expected(0).value();
      settings = settings.withLifetime(new LifetimeSettings(new Discount(0.1), 5, 0.6, 0.95));

      Computed computed = compute(cohort(1000).build());

      assertThat(computed.expected(0).value()).isCloseTo(0.6 * revenue, within(1e-6));
      assertThat(value(computed, "lifetime_value_expected", 0))
          .isCloseTo(
              value(computed, "lifetime_value", 0) + value(computed, "expected_value", 0),
              within(1e-6));
    }

    @Test
    void too_few_are_not_looked_ahead_for_and_the_numbers_are_said() {
      AccountFacts.Builder facts = AccountFacts.builder(29);
      for (int account = 0; account < 29; account++) {
        win(facts, account, START);
        pay(facts, account, START, START.plusYears(1).minusDays(1), A_YEAR);
      }
      Computed computed = compute(facts.build());

      assertThat(computed.estimate("lifetime_value_expected", 0))
          .isEqualTo(new Estimate.TooFewObservations(29, 30));
      assertThat(computed.outlook().of(0).orElseThrow().statement())
          .isEqualTo(
              "Yearly contracts: Realised value only. Too few contracts have come to a renewal to"
                  + " say how they are renewed. There are 29, and it takes 30.");
      assertThat(value(computed, "lifetime_value", 0)).isEqualTo(A_YEAR);
    }

    @Test
    void side_by_side_are_one_contract_of_the_sum() {
      AccountFacts.Builder facts = cohort(1001);
      for (int year = 0; year < LEFT.length; year++) {
        LocalDate from = START.plusYears(year);
        pay(facts, 1000, from, from.plusYears(1).minusDays(1), A_YEAR);
        pay(facts, 1000, from, from.plusYears(1).minusDays(1), 2 * A_YEAR);
      }
      Computed computed = compute(facts.build());

      assertThat(computed.expected(1000).value())
          .isCloseTo(3 * computed.expected(0).value(), within(3.0));
    }

    @Test
    void with_a_part_of_unknown_amount_are_unknown() {
      AccountFacts.Builder facts = cohort(1000);
      facts.revenueEntries().add(0).firstDay(day(START)).lastDay(day(TODAY)).recurring(true);

      assertThat(compute(facts.build()).outlook().of(0).orElseThrow())
          .isInstanceOf(Outlook.RealisedOnly.class);
    }
  }

  @Nested
  class Purchases {

    private AccountFacts.Builder buyers(int accounts, int seed) {
      AccountFacts.Builder facts = AccountFacts.builder(accounts);
      for (int account = 0; account < accounts; account++) {
        Random random = new Random(seed * 1_000L + account);
        int first = day(START) + random.nextInt(1500);
        double rate = 0.3 + 2 * random.nextDouble();
        double amount = 500_00 * (0.5 + random.nextDouble());
        double next = first;
        while (next <= day(TODAY)) {
          facts
              .deals()
              .add(account, DealStatus.WON)
              .amount((long) (amount * (0.7 + 0.6 * random.nextDouble())))
              .closed((int) next);
          next =
              random.nextDouble() < 0.2 ? 1e9 : next - 365 * Math.log(random.nextDouble()) / rate;
        }
      }
      return facts;
    }

    @Test
    void are_valued_by_how_often_and_how_lately_one_bought() {
      AccountFacts.Builder facts = buyers(502, 1);
      for (int account : new int[] {500, 501}) {
        int last = account == 500 ? day(TODAY) - 60 : day(TODAY) - 1500;
        for (int purchase = 0; purchase < 5; purchase++) {
          facts.deals().add(account, DealStatus.WON).amount(600_00).closed(last - 200 * purchase);
        }
      }
      Computed computed = compute(facts.build());

      assertThat(computed.expected(500).value())
          .isGreaterThan(1.3 * computed.expected(501).value());
      assertThat(computed.expected(500).interval().low()).isPositive();
      assertThat(computed.expected(500).statement())
          .startsWith(
              "Purchases: Realised value plus 5 years of purchases, discounted at 10 % a year,"
                  + " expected by the BG/NBD and Gamma-Gamma models fitted to 502 customers, ");
    }

    @Test
    void are_told_again_by_what_is_kept() {
      compute(buyers(300, 4).build()).isToldAgainByWhatIsKept();
      compute(buyers(60, 5).build()).isToldAgainByWhatIsKept();
    }

    @Test
    void of_too_few_customers_are_not_looked_ahead_for() {
      assertThat(compute(buyers(60, 2).build()).outlook().of(0).orElseThrow().statement())
          .isEqualTo(
              "Purchases: Realised value only. Too few customers to say how often one buys again."
                  + " There are 60, and it takes 100.");
    }

    @Test
    void scale_with_the_currency() {
      AccountFacts.Builder facts = buyers(300, 3);
      AccountFacts once = facts.build();
      AccountFacts.Builder tenfold = AccountFacts.builder(300);
      for (int account = 0; account < 300; account++) {
        for (int row = once.deals().from(account); row < once.deals().to(account); row++) {
          tenfold
              .deals()
              .add(account, DealStatus.WON)
              .amount(10 * once.deals().amount(row))
              .closed(once.deals().closed(row));
        }
      }

      double value = compute(once).expected(7).value();

      assertThat(compute(tenfold.build()).expected(7).value())
          .isCloseTo(10 * value, within(1e-3 * value));
    }
  }

  @Nested
  class As_of_a_day {

    private static final LocalDate THEN = LocalDate.of(2020, 7, 2);

    @Test
    void later_periods_and_purchases_change_nothing() {
      AccountFacts.Builder known = AccountFacts.builder(1000);
      for (int year = 0; year < 6; year++) {
        for (int account = 0; account < LEFT[year]; account++) {
          LocalDate from = START.plusYears(year);
          pay(known, account, from, from.plusYears(1).minusDays(1), A_YEAR);
        }
      }
      for (int account = 0; account < 1000; account++) {
        win(known, account, START);
      }
      AccountFacts.Builder later = cohort(1000);
      for (int account = 0; account < 1000; account++) {
        later.revenueEntries().add(account).firstDay(day(THEN) + 1).amount(77_00);
      }
      AsOf asOf = AsOf.past(THEN, ZoneOffset.UTC);

      Computed then = compute(known.build(), asOf);
      Computed lookingBack = compute(later.build(), asOf);

      for (int account = 0; account < 1000; account++) {
        assertThat(lookingBack.outlook().of(account)).isEqualTo(then.outlook().of(account));
        assertThat(lookingBack.estimate("lifetime_value_expected", account))
            .isEqualTo(then.estimate("lifetime_value_expected", account));
      }
      assertThat(then.expected(0).value()).isPositive();
    }
  }

  @Test
  void the_order_of_accounts_changes_nothing() {
    AccountFacts.Builder turned = AccountFacts.builder(1000);
    AccountFacts facts = cohort(1000).build();
    for (int account = 0; account < 1000; account++) {
      for (int row = facts.revenueEntries().from(account);
          row < facts.revenueEntries().to(account);
          row++) {
        turned
            .revenueEntries()
            .add(999 - account)
            .firstDay(facts.revenueEntries().firstDay(row))
            .lastDay(facts.revenueEntries().lastDay(row))
            .amount(facts.revenueEntries().amount(row))
            .recurring(true);
      }
      win(turned, 999 - account, START);
    }

    assertThat(compute(turned.build()).outlook().of(999)).isEqualTo(compute(facts).outlook().of(0));
  }

  @Test
  void a_prospect_has_no_outlook() {
    AccountFacts.Builder facts = AccountFacts.builder(1);
    facts.deals().add(0, DealStatus.OPEN);

    assertThat(compute(facts.build()).outlook().of(0)).isEmpty();
  }

  private static double value(Computed computed, String key, int account) {
    return computed.table().find(key).orElseThrow().value(account);
  }
}
