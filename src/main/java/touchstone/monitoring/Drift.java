package touchstone.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import touchstone.backtest.DecidedAccounts;
import touchstone.fit.FitTable;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.Tier;
import touchstone.report.FiscalCalendar;
import touchstone.report.FiscalPeriod;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.RiskDifference;
import touchstone.stats.RiskRatio;
import touchstone.stats.WilsonInterval;

/**
 * Whether new customers still come from the profile, and whether accounts still look as they did.
 * Immutable.
 *
 * @param lastCustomers share of the latest customers that are inside the profile
 * @param earlierCustomers the same of all customers before them
 * @param difference latest minus earlier, with its 95 % interval
 * @param periods one a fiscal quarter with decided accounts, the earliest first
 * @param shifts attributes of the latest customers against the earlier ones, the largest first
 * @param alerts what a person should look at, in sentences; empty if there is nothing
 * @param sentence what is to be said in short
 */
public record Drift(
    IntervalEstimate lastCustomers,
    IntervalEstimate earlierCustomers,
    IntervalEstimate difference,
    List<Period> periods,
    List<AttributeShift> shifts,
    List<String> alerts,
    String sentence) {

  /** How many of the latest customers are looked at. */
  public static final int LATEST = 20;

  private static final double LEVEL = 0.95;

  public Drift {
    periods = List.copyOf(periods);
    shifts = List.copyOf(shifts);
    alerts = List.copyOf(alerts);
  }

  /**
   * A fiscal quarter.
   *
   * @param label like "FY2026-Q3"
   * @param firstDay its first day
   * @param customers accounts won in it, and known to be inside or outside
   * @param inside those inside the profile
   * @param lift the share won inside divided by the share won outside, with its interval
   */
  public record Period(
      String label, LocalDate firstDay, long customers, long inside, IntervalEstimate lift) {}

  /**
   * Looks at decided accounts.
   *
   * @param decided all accounts decided up to today
   * @param fit of all accounts, as was known before their decisions
   * @param attributes likewise
   * @param calendar the fiscal years
   */
  public static Drift of(
      DecidedAccounts decided, FitTable fit, AttributeTable attributes, FiscalCalendar calendar) {
    int[] customers =
        IntStream.range(0, decided.count())
            .filter(i -> decided.won()[i])
            .filter(i -> fit.tier(decided.accounts()[i]) != Tier.INSUFFICIENT_DATA)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> decided.decidedDay()[i])
                    .thenComparingInt(i -> i))
            .mapToInt(i -> decided.accounts()[i])
            .toArray();
    int split = Math.max(0, customers.length - LATEST);
    int[] earlier = IntStream.range(0, split).map(i -> customers[i]).toArray();
    int[] latest = IntStream.range(split, customers.length).map(i -> customers[i]).toArray();
    long latestInside = inside(latest, fit);
    long earlierInside = inside(earlier, fit);
    IntervalEstimate difference =
        RiskDifference.of(latestInside, latest.length, earlierInside, earlier.length, LEVEL);
    List<AttributeShift> shifts = new ArrayList<>();
    for (AttributeColumn column : attributes.columns()) {
      AttributeShift.of(column, earlier, latest, attributes.columns().size())
          .ifPresent(shifts::add);
    }
    shifts.sort(Comparator.comparingDouble((AttributeShift shift) -> -shift.index()));
    List<String> alerts = new ArrayList<>();
    boolean fewer = difference instanceof IntervalEstimate.Measured m && m.interval().high() < 0;
    String counts =
        String.format(
            Locale.ROOT,
            "%d of the last %d customers are inside the profile, %d of the %d before",
            latestInside,
            latest.length,
            earlierInside,
            earlier.length);
    if (fewer) {
      alerts.add("Fewer new customers come from the profile: " + counts + ".");
    }
    shifts.stream()
        .filter(AttributeShift::notable)
        .map(AttributeShift::sentence)
        .forEach(alerts::add);
    return new Drift(
        WilsonInterval.of(latestInside, latest.length, LEVEL),
        WilsonInterval.of(earlierInside, earlier.length, LEVEL),
        difference,
        periods(decided, fit, calendar),
        shifts,
        alerts,
        earlier.length == 0
            ? "There are too few customers to see drift: "
                + latest.length
                + "; it takes more than "
                + LATEST
                + "."
            : counts + (fewer ? ": fewer than chance explains." : "."));
  }

  private static long inside(int[] accounts, FitTable fit) {
    return IntStream.of(accounts).filter(a -> fit.tier(a).isIcp()).count();
  }

  private static List<Period> periods(
      DecidedAccounts decided, FitTable fit, FiscalCalendar calendar) {
    List<Period> periods = new ArrayList<>();
    int[] order =
        IntStream.range(0, decided.count())
            .filter(i -> fit.tier(decided.accounts()[i]) != Tier.INSUFFICIENT_DATA)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> decided.decidedDay()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int from = 0; from < order.length; ) {
      FiscalPeriod quarter = quarter(decided.decidedDay()[order[from]], calendar);
      int to = from;
      while (to < order.length && decided.decidedDay()[order[to]] < quarter.end().toEpochDay()) {
        to++;
      }
      periods.add(
          period(quarter, decided, fit, IntStream.range(from, to).map(i -> order[i]).toArray()));
      from = to;
    }
    return periods;
  }

  private static FiscalPeriod quarter(int epochDay, FiscalCalendar calendar) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    return calendar.quarter(calendar.yearOf(day), calendar.quarterOf(day));
  }

  private static Period period(
      FiscalPeriod quarter, DecidedAccounts decided, FitTable fit, int[] cases) {
    long[] all = new long[2];
    long[] won = new long[2];
    for (int i : cases) {
      int side = fit.tier(decided.accounts()[i]).isIcp() ? 0 : 1;
      all[side]++;
      won[side] += decided.won()[i] ? 1 : 0;
    }
    return new Period(
        quarter.label(),
        quarter.first(),
        won[0] + won[1],
        won[0],
        RiskRatio.of(won[0], all[0], won[1], all[1], LEVEL));
  }
}
