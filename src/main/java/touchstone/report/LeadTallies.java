package touchstone.report;

import touchstone.stats.Estimate;
import touchstone.stats.Quantiles;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.Unknown;

/** What became of the leads of each channel, by the period in which they came in. */
final class LeadTallies {

  /** Fewer conversions than this do not tell how long one takes. */
  private static final int MINIMUM_CONVERSIONS = 5;

  private final Leads leads;
  private final AsOf asOf;
  private final Estimate daysToConvert;
  private final boolean recorded;
  private final long[][][] counts;

  LeadTallies(ReportInput input, Places places, PeriodSlots slots) {
    leads = input.facts().leads();
    asOf = input.asOf();
    daysToConvert = daysToConvert();
    counts = new long[slots.size()][places.size()][5];
    boolean any = false;
    Deals deals = input.facts().deals();
    for (int account = 0; account < input.facts().accounts(); account++) {
      for (int row = leads.from(account); row < leads.to(account); row++) {
        any |= tally(row, account, deals, places, slots);
      }
    }
    for (int row = leads.unattachedFrom(); row < leads.rows(); row++) {
      any |= tally(row, -1, deals, places, slots);
    }
    recorded = any;
  }

  private boolean tally(int row, int account, Deals deals, Places places, PeriodSlots slots) {
    if (!asOf.sawDay(leads.created(row))) {
      return false;
    }
    boolean converted = account >= 0 && asOf.sawDay(leads.converted(row));
    int[] reached = {
      1,
      converted ? 1 : 0,
      converted && hasDeal(deals, account, leads.created(row)) ? 1 : 0,
      converted && hasWon(deals, account, leads.created(row)) ? 1 : 0,
      !converted && isYoung(leads.created(row)) ? 1 : 0
    };
    for (int slot : slots.of(leads.created(row))) {
      long[] sums = counts[slot][places.ofSource(leads.source(row))];
      for (int i = 0; i < reached.length; i++) {
        sums[i] += reached[i];
      }
    }
    return true;
  }

  private boolean isYoung(int created) {
    return created != Unknown.DAY
        && daysToConvert instanceof Estimate.Measured measured
        && asOf.day() - created < measured.value();
  }

  private boolean hasDeal(Deals deals, int account, int since) {
    for (int row = deals.from(account); row < deals.to(account); row++) {
      boolean seen = deals.openAt(row, asOf) || deals.wonBy(row, asOf) || deals.lostBy(row, asOf);
      if (seen && isSince(deals.created(row), since)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasWon(Deals deals, int account, int since) {
    for (int row = deals.from(account); row < deals.to(account); row++) {
      if (deals.wonBy(row, asOf) && isSince(deals.closed(row), since)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSince(int day, int since) {
    return day == Unknown.DAY || since == Unknown.DAY || day >= since;
  }

  private Estimate daysToConvert() {
    CellTally.Numbers days = new CellTally.Numbers();
    for (int row = 0; row < leads.unattachedFrom(); row++) {
      int created = leads.created(row);
      int converted = leads.converted(row);
      if (created != Unknown.DAY
          && converted != Unknown.DAY
          && converted >= created
          && asOf.sawDay(converted)) {
        days.add(converted - (double) created);
      }
    }
    double[] all = days.toArray();
    return all.length < MINIMUM_CONVERSIONS
        ? new Estimate.TooFewObservations(all.length, MINIMUM_CONVERSIONS)
        : Quantiles.median(all);
  }

  LeadFunnel funnel(int slot, int place) {
    return funnel(counts[slot][place]);
  }

  /** The funnel of several channels. */
  LeadFunnel funnel(int slot, Iterable<Integer> places) {
    long[] sums = new long[5];
    for (int place : places) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += counts[slot][place][i];
      }
    }
    return funnel(sums);
  }

  private LeadFunnel funnel(long[] sums) {
    return new LeadFunnel(sums[0], sums[1], sums[2], sums[3], sums[4], daysToConvert, recorded);
  }
}
