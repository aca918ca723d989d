package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import touchstone.stats.Estimate;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.work.Workers;

/** The customer of the worked examples in docs/metrics.md, another one, and a prospect. */
abstract class ExampleCustomer {

  /** Signed on 2024-01-01, like the other one, of which nothing else is known. */
  static final int CUSTOMER = 0;

  static final int OTHER_CUSTOMER = 1;
  static final int PROSPECT = 2;

  static final LocalDate SIGNED = LocalDate.of(2024, 1, 1);

  /** 400 days of tenure. */
  static final LocalDate TODAY = SIGNED.plusDays(400);

  final AccountFacts.Builder facts = AccountFacts.builder(3);
  ValueSettings settings = ValueSettings.defaults();

  ExampleCustomer() {
    // Signed for nothing, so that the amounts of an example are all there is.
    facts.deals().add(CUSTOMER, DealStatus.WON).amount(0).closed(day(SIGNED));
    facts.deals().add(OTHER_CUSTOMER, DealStatus.WON).closed(day(SIGNED));
    facts.deals().add(PROSPECT, DealStatus.OPEN).created(day(SIGNED));
  }

  static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  static long noon(LocalDate date) {
    return date.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
  }

  IndicatorTable measure(LocalDate asOf) {
    return measure(facts.build(), asOf);
  }

  IndicatorTable measure(AccountFacts built, LocalDate asOf) {
    return IndicatorCatalogue.of(settings)
        .measure(built, AsOf.today(asOf, ZoneOffset.UTC), Workers.caller());
  }

  static void assertMeasured(Estimate estimate, double value, long observations) {
    assertThat(estimate).isInstanceOf(Estimate.Measured.class);
    assertThat(((Estimate.Measured) estimate).value()).isCloseTo(value, within(1e-9));
    assertThat(estimate.observations()).isEqualTo(observations);
  }
}
