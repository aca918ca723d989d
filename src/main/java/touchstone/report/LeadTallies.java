package touchstone.report;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import touchstone.stats.Estimate;
import touchstone.stats.Quantiles;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.Unknown;
import touchstone.work.Workers;

/** What became of the leads of each channel, by the period in which they came in. */
final class LeadTallies {

  /** Fewer conversions than this do not tell how long one takes. */
  private static final int MINIMUM_CONVERSIONS = 5;

  private static final int COUNTS = 5;

  private final Leads leads;
  private final Deals deals;
  private final AsOf asOf;
  private final Places places;
  private final PeriodSlots slots;
  private final Estimate daysToConvert;
  private final boolean recorded;
  private final long[] counts;

  LeadTallies(ReportInput input, Places places, PeriodSlots slots, Workers workers) {
    leads = input.facts().leads();
    deals = input.facts().deals();
    asOf = input.asOf();
    this.places = places;
    this.slots = slots;
    daysToConvert = daysToConvert();
    counts = new long[slots.size() * places.size() * COUNTS];
    AtomicBoolean any = new AtomicBoolean();
    workers.forRanges(
        input.facts().accounts(),
        (from, to) -> {
          long[] part = new long[counts.length];
          for (int account = from; account < to; account++) {
            for (int row = leads.from(account); row < leads.to(account); row++) {
              tally(row, account, part);
            }
          }
          add(part, any);
        });
    long[] unattached = new long[counts.length];
    for (int row = leads.unattachedFrom(); row < leads.rows(); row++) {
      tally(row, -1, unattached);
    }
    add(unattached, any);
    recorded = any.get();
  }

  private synchronized void add(long[] part, AtomicBoolean any) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += part[i];
      if (part[i] > 0) {
        any.set(true);
      }
    }
  }

  private int first(int slot, int place) {
    return (slot * places.size() + place) * COUNTS;
  }

  private void tally(int row, int account, long[] sums) {
    int created = leads.created(row);
    if (!asOf.sawDay(created)) {
      return;
    }
    boolean converted = account >= 0 && asOf.sawDay(leads.converted(row));
    boolean withDeal = converted && hasDeal(account, created);
    boolean won = converted && hasWon(account, created);
    boolean young = !converted && isYoung(created);
    int place = places.ofSource(leads.source(row));
    for (int slot : slots.of(created)) {
      int first = first(slot, place);
      sums[first]++;
      sums[first + 1] += converted ? 1 : 0;
      sums[first + 2] += withDeal ? 1 : 0;
      sums[first + 3] += won ? 1 : 0;
      sums[first + 4] += young ? 1 : 0;
    }
  }

  private boolean isYoung(int created) {
    return created != Unknown.DAY
        && daysToConvert instanceof Estimate.Measured measured
        && asOf.day() - created < measured.value();
  }

  private boolean hasDeal(int account, int since) {
    for (int row = deals.from(account); row < deals.to(account); row++) {
      boolean seen = deals.openAt(row, asOf) || deals.wonBy(row, asOf) || deals.lostBy(row, asOf);
      if (seen && isSince(deals.created(row), since)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasWon(int account, int since) {
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
    double[] days =
        IntStream.range(0, leads.unattachedFrom())
            .filter(this::tellsHowLong)
            .mapToDouble(row -> leads.converted(row) - (double) leads.created(row))
            .toArray();
    return days.length < MINIMUM_CONVERSIONS
        ? new Estimate.TooFewObservations(days.length, MINIMUM_CONVERSIONS)
        : Quantiles.median(days);
  }

  private boolean tellsHowLong(int row) {
    int created = leads.created(row);
    int converted = leads.converted(row);
    return created != Unknown.DAY
        && converted != Unknown.DAY
        && converted >= created
        && asOf.sawDay(converted);
  }

  LeadFunnel funnel(int slot, int place) {
    return funnel(slot, List.of(place));
  }

  /** The funnel of several channels. */
  LeadFunnel funnel(int slot, Iterable<Integer> some) {
    long[] sums = new long[COUNTS];
    for (int place : some) {
      for (int i = 0; i < COUNTS; i++) {
        sums[i] += counts[first(slot, place) + i];
      }
    }
    return new LeadFunnel(sums[0], sums[1], sums[2], sums[3], sums[4], daysToConvert, recorded);
  }
}
