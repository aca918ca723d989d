package touchstone.monitoring;

import java.time.LocalDate;

/**
 * A quarter of a fiscal year, named by the calendar year the fiscal year ends in.
 *
 * @param year calendar year of its end
 * @param quarter 1 to 4
 * @param firstDay its first day
 */
public record FiscalQuarter(int year, int quarter, LocalDate firstDay) {

  /**
   * The quarter of a day.
   *
   * @param epochDay the day
   * @param start month in which the fiscal year starts, 1 to 12
   */
  public static FiscalQuarter of(int epochDay, int start) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    int monthsIn = Math.floorMod(day.getMonthValue() - start, 12);
    LocalDate first = day.withDayOfMonth(1).minusMonths(monthsIn % 3);
    LocalDate yearStart = day.withDayOfMonth(1).minusMonths(monthsIn);
    return new FiscalQuarter(yearStart.plusMonths(11).getYear(), monthsIn / 3 + 1, first);
  }

  /** Like "FY2026 Q3". */
  public String label() {
    return "FY" + year + " Q" + quarter;
  }
}
