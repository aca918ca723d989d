package touchstone.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Implementation;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/**
 * The method's own example: of two customers of a product at 50,000 a year, the one who negotiated
 * 40,000 is the ideal one and the one who pays 50,000 is not, because value is mutual. All nine
 * rows of the table are facts here.
 */
class SeedTableTest {

  private static final int ICP = 0;
  private static final int NON_ICP = 1;

  private static final LocalDate SIGNED = LocalDate.of(2024, 1, 1);
  private static final AsOf AS_OF = AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC);

  private static final IndicatorTable INDICATORS = indicators();

  private static IndicatorTable indicators() {
    AccountFacts.Builder facts = AccountFacts.builder(2);
    int hoursSaved = facts.measures().code("Hours saved");
    int growth = facts.measures().code("Revenue growth");
    int feedback = facts.signalKinds().code("feedback");

    // Negotiated price, sales cycle, implementation.
    facts
        .deals()
        .add(ICP, DealStatus.WON)
        .amount(40_000_00)
        .created(day(SIGNED.minusMonths(2)))
        .closed(day(SIGNED))
        .implementation(Implementation.STANDARD);
    facts
        .deals()
        .add(NON_ICP, DealStatus.WON)
        .amount(50_000_00)
        .created(day(SIGNED.minusMonths(6)))
        .closed(day(SIGNED))
        .implementation(Implementation.CUSTOM);

    // Relation: a partner who renewed, and one who did not after the first year.
    for (int year = 0; year < 2; year++) {
      facts
          .revenueEntries()
          .add(ICP)
          .firstDay(day(SIGNED.plusYears(year)))
          .lastDay(day(SIGNED.plusYears(year + 1).minusDays(1)))
          .amount(40_000_00)
          .recurring(true);
    }
    facts
        .revenueEntries()
        .add(NON_ICP)
        .firstDay(day(SIGNED))
        .lastDay(day(SIGNED.plusYears(1).minusDays(1)))
        .amount(50_000_00)
        .recurring(true);

    // Engagement: a call a week against one in half a year.
    for (int week = 0; week < 78; week++) {
      facts
          .activities()
          .add(ICP)
          .kind(ActivityKind.CALL)
          .done(true)
          .at(noon(SIGNED.plusWeeks(week)));
    }
    facts
        .activities()
        .add(NON_ICP)
        .kind(ActivityKind.CALL)
        .done(true)
        .at(noon(SIGNED.plusMonths(9)));

    // Feedback: steers the product against nothing of use.
    for (int month = 1; month <= 6; month++) {
      facts.signals().add(ICP, feedback).day(day(SIGNED.plusMonths(month)));
    }

    // What they gain: growth in half a year, hours a week, teams that are content.
    facts.outcomes().add(ICP, growth, 0.30).day(day(SIGNED.plusMonths(6)));
    facts.outcomes().add(NON_ICP, growth, 0.15).day(day(SIGNED.plusMonths(6)));
    facts.outcomes().add(ICP, hoursSaved, 20).day(day(SIGNED.plusMonths(6)));
    facts.outcomes().add(NON_ICP, hoursSaved, 5).day(day(SIGNED.plusMonths(6)));
    facts.surveys().add(ICP, 0.90).day(day(SIGNED.plusMonths(6)));
    facts.surveys().add(NON_ICP, 0.40).day(day(SIGNED.plusMonths(6)));

    return IndicatorCatalogue.of(ValueSettings.defaults())
        .measure(facts.build(), AS_OF, Workers.caller());
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static long noon(LocalDate date) {
    return date.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
  }

  private static double measured(String key, int account) {
    Estimate estimate = INDICATORS.estimate(key, account);
    assertThat(estimate).as(key).isInstanceOf(Estimate.Measured.class);
    return ((Estimate.Measured) estimate).value();
  }

  private static double mutual(ValueTable table, int account) {
    return ((MutualValue.TwoSided) table.mutualValue(account)).value();
  }

  @Nested
  class Measured_as_in_the_table {

    @Test
    void negotiated_price() {
      // 2024 is a leap year: the first 365 of the 366 days the first period pays for.
      assertThat(measured("lifetime_value_at_equal_age", ICP)).isEqualTo(40_000_00L * 365 / 366);
      assertThat(measured("lifetime_value_at_equal_age", NON_ICP))
          .isEqualTo(50_000_00L * 365 / 366);
    }

    @Test
    void sales_cycle() {
      assertThat(measured("sales_cycle_days", ICP)).isEqualTo(61);
      assertThat(measured("sales_cycle_days", NON_ICP)).isEqualTo(184);
    }

    @Test
    void implementation() {
      assertThat(measured("standard_implementation", ICP)).isEqualTo(1);
      assertThat(measured("standard_implementation", NON_ICP)).isEqualTo(0);
    }

    @Test
    void engagement() {
      // 25 Mondays and 1 call in the last 180 days of tenure, which of the other ended with 2024.
      assertThat(measured("engagement", ICP)).isEqualTo(25.0 * 30 / 180);
      assertThat(measured("engagement", NON_ICP)).isEqualTo(1.0 * 30 / 180);
    }

    @Test
    void relation() {
      assertThat(measured("retention", ICP)).isEqualTo(1);
      assertThat(measured("retention", NON_ICP)).isEqualTo(0);
    }

    @Test
    void feedback() {
      assertThat(measured("feedback_given", ICP)).isGreaterThan(3);
      assertThat(measured("feedback_given", NON_ICP)).isEqualTo(0);
    }

    @Test
    void revenue_growth() {
      assertThat(measured("revenue_growth", ICP)).isEqualTo(0.30);
      assertThat(measured("revenue_growth", NON_ICP)).isEqualTo(0.15);
    }

    @Test
    void hours_saved() {
      assertThat(measured("hours_saved", ICP)).isEqualTo(20);
      assertThat(measured("hours_saved", NON_ICP)).isEqualTo(5);
    }

    @Test
    void satisfaction() {
      assertThat(measured("satisfaction", ICP)).isEqualTo(0.90);
      assertThat(measured("satisfaction", NON_ICP)).isEqualTo(0.40);
    }
  }

  @Nested
  class The_order {

    @Test
    void puts_the_customer_who_pays_40000_first_by_mutual_value() {
      ValueTable table =
          ValueTable.compute(INDICATORS, IndicatorWeights.defaults(), Workers.caller());

      assertThat(table.sidedness()).isEqualTo(Sidedness.TWO_SIDED);
      assertThat(mutual(table, ICP)).isGreaterThan(mutual(table, NON_ICP));
    }

    @Test
    void is_so_on_both_sides() {
      ValueTable table =
          ValueTable.compute(INDICATORS, IndicatorWeights.defaults(), Workers.caller());

      MutualValue.TwoSided icp = (MutualValue.TwoSided) table.mutualValue(ICP);
      MutualValue.TwoSided other = (MutualValue.TwoSided) table.mutualValue(NON_ICP);

      assertThat(icp.toUs().value()).isGreaterThan(other.toUs().value());
      // Best of two on each of the three known measures: a rank of 0.75.
      assertThat(icp.toCustomer().value()).isCloseTo(0.75, within(1e-12));
      assertThat(other.toCustomer().value()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void is_the_other_way_round_with_the_price_alone() {
      IndicatorWeights priceAlone =
          IndicatorWeights.only(1, Map.of("lifetime_value_at_equal_age", 1.0));
      ValueTable table = ValueTable.compute(INDICATORS, priceAlone, Workers.caller());

      assertThat(table.sidedness()).isEqualTo(Sidedness.ONLY_TO_US);
      assertThat(table.mutualValue(ICP))
          .isEqualTo(new MutualValue.OneSided(Side.TO_US, new SideScore.Known(0.25, 1)));
      assertThat(table.mutualValue(NON_ICP))
          .isEqualTo(new MutualValue.OneSided(Side.TO_US, new SideScore.Known(0.75, 1)));
    }
  }
}
