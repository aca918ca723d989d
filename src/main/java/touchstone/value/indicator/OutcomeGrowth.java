package touchstone.value.indicator;

import java.util.Locale;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Outcomes;
import touchstone.value.fact.Unknown;

/** How much one measure changed in a year, from its first dated value to its latest. */
final class OutcomeGrowth extends Indicator {

  private final OutcomeMeasure measure;

  private OutcomeGrowth(OutcomeMeasure measure, String key, String label, int days) {
    super(
        new IndicatorDescription(
            key,
            label,
            measure.side(),
            Unit.CHANGE_PER_YEAR,
            measure.betterWhen(),
            new MinimumSample(days, "days between the first and the latest outcome"),
            "The latest dated value minus the first one, divided by the years between them; of"
                + " several on one day, their mean.",
            "Dated outcomes of the indicator " + measure.key()));
    this.measure = measure;
  }

  static OutcomeGrowth of(OutcomeMeasure measure, ValueSettings settings) {
    return new OutcomeGrowth(
        measure,
        measure.key() + "_growth",
        "Growth of " + measure.label().toLowerCase(Locale.ROOT),
        settings.minimumTenureDays());
  }

  @Override
  Measurement on(FactView view) {
    AccountFacts facts = view.facts();
    AsOf asOf = view.asOf();
    Outcomes outcomes = facts.outcomes();
    boolean[] counted = LatestOutcome.counted(measure, facts.measures());
    double factor = measure.factor();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        if (!timeline.isCustomer(account)) {
          continue;
        }
        int first = Unknown.DAY;
        int latest = Unknown.DAY;
        for (int row = outcomes.from(account); row < outcomes.to(account); row++) {
          int day = outcomes.day(row);
          if (counts(outcomes, row, counted) && day != Unknown.DAY && day <= asOf.day()) {
            first = first == Unknown.DAY ? day : Math.min(first, day);
            latest = Math.max(latest, day);
          }
        }
        if (latest != first) {
          double change =
              mean(outcomes, account, latest, counted) - mean(outcomes, account, first, counted);
          int days = latest - first;
          column.put(account, change * factor * LifetimeValuePerYear.DAYS_PER_YEAR / days, days);
        }
      }
    };
  }

  private static boolean counts(Outcomes outcomes, int row, boolean[] counted) {
    int code = outcomes.measure(row);
    return code != Unknown.CODE && counted[code];
  }

  private static double mean(Outcomes outcomes, int account, int day, boolean[] counted) {
    double sum = 0;
    int count = 0;
    for (int row = outcomes.from(account); row < outcomes.to(account); row++) {
      if (outcomes.day(row) == day && counts(outcomes, row, counted)) {
        sum += outcomes.value(row);
        count++;
      }
    }
    return sum / count;
  }
}
