package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
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

    @Test
    void whose_names_differ_only_in_signs_get_an_indicator_each() {
      for (String name : List.of("NPS +", "NPS -", "稼働率", "満足度")) {
        int measure = facts.measures().code(name);
        facts.outcomes().add(CUSTOMER, measure, 1).day(day(TODAY));
      }
      AccountFacts built = facts.build();

      IndicatorTable table =
          IndicatorCatalogue.of(settings, built)
              .measure(built, AsOf.today(TODAY, ZoneOffset.UTC), Workers.caller());

      assertThat(table.columns().stream().map(IndicatorColumn::description))
          .filteredOn(indicator -> indicator.key().startsWith("outcome_"))
          .extracting(IndicatorDescription::key, IndicatorDescription::label)
          .containsExactlyInAnyOrder(
              tuple("outcome_nps_", "NPS +"),
              tuple("outcome_nps__642b6be", "NPS -"),
              tuple("outcome__", "満足度"),
              tuple("outcome___1d51796", "稼働率"));
    }

    @Test
    void keep_their_keys_in_whatever_order_they_came() {
      List<String> names = List.of("a b", "a-b", "a+b", "c");

      assertThat(UndescribedOutcomes.of(List.of("c", "a+b", "a-b", "a b"), Set.of()))
          .containsExactlyInAnyOrderElementsOf(UndescribedOutcomes.of(names, Set.of()));
    }

    @Test
    void whose_names_are_longer_than_a_key_get_an_indicator_each() {
      String name = "Average hours saved per employee and month in the region ";
      List<OutcomeMeasure> measures =
          UndescribedOutcomes.of(List.of(name + "North", name + "South"), Set.of());

      assertThat(measures)
          .extracting(OutcomeMeasure::key)
          .doesNotHaveDuplicates()
          .allSatisfy(key -> assertThat(key).hasSize(64))
          .allSatisfy(
              key -> assertThat(key).startsWith("outcome_average_hours_saved_per_employee"));
      assertThat(measures).extracting(LatestOutcome::new).hasSize(2);
    }

    @Test
    void whose_names_have_the_same_number_too_get_an_indicator_each() {
      // "!~" and "\"_" have one hash code.
      assertThat(UndescribedOutcomes.of(List.of("x", "x !~", "x \"_", "x_"), Set.of()))
          .extracting(OutcomeMeasure::key)
          .doesNotHaveDuplicates();
    }

    @Test
    void do_not_share_the_key_of_a_mapped_field() {
      ValueSettings mapped =
          settings.withOutcomeFields(List.of(new OutcomeField("nps_score", "Promoters")));
      facts.outcomes().add(CUSTOMER, facts.measures().code("NPS score"), 1).day(day(TODAY));

      assertThat(IndicatorCatalogue.of(mapped, facts.build()).descriptions())
          .extracting(IndicatorDescription::key)
          .contains("outcome_nps_score")
          .doesNotHaveDuplicates();
    }
  }

  @Nested
  class The_growth_of_an_outcome {

    @Test
    void is_its_change_a_year() {
      int hours = facts.measures().code("hoursSavedPerWeek");
      facts.outcomes().add(CUSTOMER, hours, 5).day(day(TODAY.minusDays(200)));
      facts.outcomes().add(CUSTOMER, hours, 20).day(day(TODAY.minusDays(17)));

      assertMeasured(
          measure(TODAY).estimate("hours_saved_growth", CUSTOMER), 15 * 365.25 / 183, 183);
    }

    @Test
    void is_unknown_of_values_that_are_close_in_time_or_have_no_day() {
      int hours = facts.measures().code("hours saved");
      facts.outcomes().add(CUSTOMER, hours, 1);
      facts.outcomes().add(CUSTOMER, hours, 5).day(day(TODAY.minusDays(89)));
      facts.outcomes().add(CUSTOMER, hours, 20).day(day(TODAY));

      assertThat(measure(TODAY).estimate("hours_saved_growth", CUSTOMER))
          .isEqualTo(new Estimate.TooFewObservations(89, 90));
    }
  }

  @Nested
  class A_number_field_of_accounts {

    private Estimate measured(String key, AsOf asOf) {
      AccountFacts built = facts.build();
      return IndicatorCatalogue.of(settings, built)
          .measure(built, asOf, Workers.caller())
          .estimate(key, CUSTOMER);
    }

    private void field(String key, String label, double number) {
      OutcomeField field = new OutcomeField(key, label);
      settings = settings.withOutcomeFields(List.of(field));
      facts.outcomes().add(CUSTOMER, facts.measures().code(field.measureName()), number);
    }

    @Test
    void is_the_outcome_whose_name_it_has() {
      field("hoursSaved", "Won back", 12);

      assertMeasured(measured("hours_saved", AsOf.today(TODAY, ZoneOffset.UTC)), 12, 1);
    }

    @Test
    void counts_today_and_for_no_day_in_the_past() {
      field("hoursSaved", "Hours saved", 12);

      assertThat(measured("hours_saved", AsOf.past(TODAY, ZoneOffset.UTC)).observations()).isZero();
    }

    @Test
    void is_no_share_until_somebody_says_whether_62_means_62_percent() {
      field("adoption", "Adoption", 62);

      assertMeasured(measured("adoption", AsOf.today(TODAY, ZoneOffset.UTC)), 62, 1);
      assertThat(IndicatorCatalogue.of(settings).descriptions())
          .filteredOn(indicator -> indicator.key().equals("adoption"))
          .singleElement()
          .returns(Unit.NUMBER, IndicatorDescription::unit);
    }

    @Test
    void is_a_share_once_it_is_described_as_percent() {
      settings =
          settings.withOutcomeMeasures(
              List.of(
                  new OutcomeMeasure(
                      "adoption",
                      "Adoption",
                      Set.of("adoption"),
                      Unit.SHARE,
                      BetterWhen.HIGHER,
                      Side.TO_CUSTOMER,
                      0.01)));
      field("adoption", "Adoption", 62);

      assertMeasured(measured("adoption", AsOf.today(TODAY, ZoneOffset.UTC)), 0.62, 1);
    }

    @Test
    void of_another_name_is_an_indicator_of_its_own() {
      field("defectsAvoided", "Defects avoided", 7);

      assertMeasured(measured("outcome_defectsavoided", AsOf.today(TODAY, ZoneOffset.UTC)), 7, 1);
      assertThat(IndicatorCatalogue.of(settings).descriptions())
          .extracting(IndicatorDescription::label)
          .contains("Defects avoided");
    }
  }
}
