package touchstone.value.indicator;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.work.Workers;

/** The worked examples of docs/metrics.md on the customer's gain. */
class WorthToCustomerExamplesTest extends ExampleCustomer {

  @Test
  void satisfaction_is_the_mean_of_all_marks() {
    facts
        .supportCases()
        .add(CUSTOMER)
        .opened(noon(SIGNED))
        .closed(noon(SIGNED.plusDays(2)))
        .satisfaction(0.75);
    facts.surveys().add(CUSTOMER, 0.9).day(day(TODAY));

    assertMeasured(measure(TODAY).estimate("satisfaction", CUSTOMER), 0.825, 2);
  }

  @Nested
  class An_outcome {

    @Test
    void is_the_latest_one() {
      int hours = facts.measures().code("Time saved");
      facts.outcomes().add(CUSTOMER, hours, 5).day(day(TODAY.minusDays(200)));
      facts.outcomes().add(CUSTOMER, hours, 20).day(day(TODAY.minusDays(10)));

      assertMeasured(measure(TODAY).estimate("hours_saved", CUSTOMER), 20, 2);
    }

    @Test
    void of_several_on_a_day_is_their_mean() {
      int adoption = facts.measures().code("adoption");
      facts.outcomes().add(CUSTOMER, adoption, 0.4).day(day(TODAY));
      facts.outcomes().add(CUSTOMER, adoption, 0.8).day(day(TODAY));

      assertMeasured(measure(TODAY).estimate("adoption", CUSTOMER), 0.6, 2);
    }

    @Test
    void that_nobody_described_gets_an_indicator_of_its_name() {
      int defects = facts.measures().code("Défauts évités");
      facts.outcomes().add(CUSTOMER, defects, 12).day(day(TODAY));
      AccountFacts built = facts.build();

      IndicatorTable table =
          IndicatorCatalogue.of(settings, built)
              .measure(built, AsOf.today(TODAY, ZoneOffset.UTC), Workers.caller());

      assertMeasured(table.estimate("outcome_defauts_evites", CUSTOMER), 12, 1);
    }
  }
}
