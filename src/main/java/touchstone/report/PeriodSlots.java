package touchstone.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Unknown;

/**
 * Into which tables something of a day is counted: that of all time, that of its fiscal year and
 * that of its quarter. Immutable and thread-safe.
 */
final class PeriodSlots {

  /** The table of all time. */
  static final int ALL = 0;

  private static final int[] ONLY_ALL = {ALL};

  private final List<Optional<FiscalPeriod>> periods = new ArrayList<>();
  private final int firstDay;

  /** Of each day from the first on: all, year, quarter. */
  private final int[][] slots;

  /**
   * @param years so many fiscal years up to the one of the day have tables of their own
   */
  PeriodSlots(FiscalCalendar calendar, AsOf asOf, int years) {
    periods.add(Optional.empty());
    int last = calendar.yearOf(LocalDate.ofEpochDay(asOf.day()));
    List<int[]> days = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    for (int year = last - years + 1; year <= last; year++) {
      FiscalPeriod whole = calendar.year(year);
      first = Math.min(first, (int) whole.first().toEpochDay());
      int yearSlot = add(whole);
      for (int quarter = 1; quarter <= 4; quarter++) {
        FiscalPeriod part = calendar.quarter(year, quarter);
        int[] slot = {ALL, yearSlot, add(part)};
        for (long day = part.first().toEpochDay(); day < part.end().toEpochDay(); day++) {
          days.add(slot);
        }
      }
    }
    firstDay = first;
    slots = days.toArray(int[][]::new);
  }

  /** All time alone. */
  static PeriodSlots none(AsOf asOf) {
    return new PeriodSlots(FiscalCalendar.CALENDAR_YEARS, asOf, 0);
  }

  private int add(FiscalPeriod period) {
    periods.add(Optional.of(period));
    return periods.size() - 1;
  }

  /** The number of tables. */
  int size() {
    return periods.size();
  }

  /** The period of a table; empty for all time. */
  Optional<FiscalPeriod> period(int slot) {
    return periods.get(slot);
  }

  /** The tables something of an epoch day belongs to; undated facts only to all time. */
  int[] of(int day) {
    long index = (long) day - firstDay;
    return day == Unknown.DAY || index < 0 || index >= slots.length ? ONLY_ALL : slots[(int) index];
  }
}
