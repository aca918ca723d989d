package touchstone.value.indicator;

import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.Deals;

/** Deals that widened what a customer has, as a rate. */
final class Expansion extends Indicator {

  static final String KEY = "expansion";

  Expansion(ValueSettings settings) {
    super(
        new IndicatorDescription(
            KEY,
            "Expansion",
            Side.TO_US,
            Unit.PER_YEAR,
            BetterWhen.HIGHER,
            new MinimumSample(settings.equalAgeDays(), "days since tenure started"),
            "Won deals of the kind expansion, divided by tenure in years; unknown if no won deal of"
                + " any account is marked so.",
            "Won deals with a kind; tenure"));
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    Deals deals = view.facts().deals();
    if (!Presence.ofDealKind(view, DealKind.EXPANSION)) {
      return Measurement.nothing();
    }
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int tenure = timeline.tenureDays(account);
        if (tenure <= 0) {
          continue;
        }
        int count = 0;
        for (int row = deals.from(account); row < deals.to(account); row++) {
          if (deals.is(row, DealKind.EXPANSION) && deals.wonBy(row, asOf)) {
            count++;
          }
        }
        column.put(
            account,
            count * LifetimeValuePerYear.DAYS_PER_YEAR / tenure,
            timeline.ageDays(account));
      }
    };
  }
}
