package touchstone.value.indicator;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.SupportCases;
import touchstone.value.fact.Unknown;

/** Severity-weighted cases per 30 days of tenure. */
final class SupportLoad extends Indicator {

  static final String KEY = "support_load";

  private final SeverityWeights weights;

  SupportLoad(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Support load",
            Side.TO_US,
            Unit.PER_30_DAYS,
            BetterWhen.LOWER,
            new MinimumSample(settings.minimumTenureDays(), "days of tenure"),
            "The severity weights of the cases opened during tenure, times 30, divided by the days"
                + " of tenure; unknown if no case of any account is recorded.",
            "Support cases; tenure"));
    weights = settings.severityWeights();
  }

  @Override
  Measurement on(FactView view) {
    AccountFacts facts = view.facts();
    AsOf asOf = view.asOf();
    SupportCases cases = facts.supportCases();
    if (!Presence.ofCase(view)) {
      return Measurement.nothing();
    }
    double[] byCode = weights.byCode(facts.priorities());
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int tenure = timeline.tenureDays(account);
        if (tenure <= 0) {
          continue;
        }
        long start = asOf.startOf(timeline.tenureStart(account));
        long end = asOf.startOf(timeline.tenureEnd(account) + 1);
        double sum = 0;
        for (int row = cases.from(account); row < cases.to(account); row++) {
          long opened = cases.opened(row);
          if (opened >= start && opened < end) {
            int priority = cases.priority(row);
            sum += priority == Unknown.CODE ? weights.otherwise() : byCode[priority];
          }
        }
        column.put(account, sum * 30 / tenure, tenure);
      }
    };
  }
}
