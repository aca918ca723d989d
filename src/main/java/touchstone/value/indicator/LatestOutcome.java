package touchstone.value.indicator;

import java.util.TreeSet;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.NameDictionary;
import touchstone.value.fact.Outcomes;
import touchstone.value.fact.Unknown;

/** The latest recorded value of one measure. */
final class LatestOutcome extends Indicator {

  private final OutcomeMeasure measure;

  LatestOutcome(OutcomeMeasure measure) {
    super(
        new IndicatorDescription(
            measure.key(),
            measure.label(),
            measure.side(),
            measure.unit(),
            measure.betterWhen(),
            new MinimumSample(1, "outcome of the measure"),
            "The latest recorded value up to the day; of several on one day, their mean.",
            "Outcomes named " + String.join(", ", new TreeSet<>(measure.names()))));
    this.measure = measure;
  }

  @Override
  Measurement on(FactView view) {
    AccountFacts facts = view.facts();
    AsOf asOf = view.asOf();
    Outcomes outcomes = facts.outcomes();
    boolean[] counted = counted(measure, facts.measures());
    double factor = measure.factor();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        if (!timeline.isCustomer(account)) {
          continue;
        }
        int latest = Unknown.DAY;
        double sum = 0;
        int sameDay = 0;
        int count = 0;
        for (int row = outcomes.from(account); row < outcomes.to(account); row++) {
          int day = outcomes.day(row);
          int code = outcomes.measure(row);
          if (code == Unknown.CODE || !counted[code] || !asOf.sawDay(day)) {
            continue;
          }
          count++;
          if (day > latest) {
            latest = day;
            sum = 0;
            sameDay = 0;
          }
          if (day == latest) {
            sum += outcomes.value(row);
            sameDay++;
          }
        }
        if (count > 0) {
          column.put(account, sum / sameDay * factor, count);
        }
      }
    };
  }

  /** Which codes of a dictionary of measures are this one. */
  static boolean[] counted(OutcomeMeasure measure, NameDictionary names) {
    boolean[] counted = new boolean[names.size()];
    for (int code = 0; code < counted.length; code++) {
      counted[code] = measure.goesBy(names.name(code));
    }
    return counted;
  }
}
