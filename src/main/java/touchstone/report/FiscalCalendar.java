package touchstone.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fiscal years of an organisation: twelve whole months, named by the calendar year in which
 * they end, in four quarters of three months. Every day lies in one year and one quarter.
 *
 * @param firstMonth the month a fiscal year begins with; January makes it the calendar year
 */
public record FiscalCalendar(Month firstMonth) {

  /** Fiscal years that are calendar years. */
  public static final FiscalCalendar CALENDAR_YEARS = new FiscalCalendar(Month.JANUARY);

  private static final Pattern LABEL = Pattern.compile("FY(\\d{4})(?:-Q([1-4]))?");

  /** A fiscal year by its name. */
  public FiscalPeriod year(int year) {
    return new FiscalPeriod(
        String.format(Locale.ROOT, "FY%04d", year), firstDay(year), firstDay(year + 1));
  }

  /**
   * A quarter of a fiscal year.
   *
   * @param quarter 1 to 4
   * @throws IllegalArgumentException if there is no such quarter
   */
  public FiscalPeriod quarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("A quarter is 1 to 4, not " + quarter + ".");
    }
    LocalDate first = firstDay(year).plusMonths(3L * (quarter - 1));
    return new FiscalPeriod(
        String.format(Locale.ROOT, "FY%04d-Q%d", year, quarter), first, first.plusMonths(3));
  }

  /** The name of the fiscal year a day lies in. */
  public int yearOf(LocalDate day) {
    boolean endsLater = firstMonth != Month.JANUARY && day.getMonth().compareTo(firstMonth) >= 0;
    return day.getYear() + (endsLater ? 1 : 0);
  }

  /** The quarter of its fiscal year a day lies in, 1 to 4. */
  public int quarterOf(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - firstMonth.getValue(), 12) / 3 + 1;
  }

  /** The period of a label, like {@code FY2025} or {@code FY2025-Q2}; empty if it is none. */
  public Optional<FiscalPeriod> parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    return Optional.of(
        matcher.group(2) == null ? year(year) : quarter(year, Integer.parseInt(matcher.group(2))));
  }

  private LocalDate firstDay(int year) {
    return LocalDate.of(firstMonth == Month.JANUARY ? year : year - 1, firstMonth, 1);
  }
}
