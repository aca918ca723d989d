package touchstone.connector.salesforce.sandbox.soql;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * The days a date literal means, such as {@code LAST_N_DAYS:30}. Weeks begin on Sunday and years in
 * January, in UTC.
 *
 * @param from the first day
 * @param until the day after the last
 */
record DateRange(LocalDate from, LocalDate until) {

  /** The days of a literal's name with its number, if it has one; empty if there is no such. */
  static Optional<DateRange> of(String name, Optional<Integer> number, LocalDate today) {
    String upper = name.toUpperCase(Locale.ROOT);
    return number.isPresent()
        ? counted(upper, number.get(), today)
        : Optional.ofNullable(named(upper, today));
  }

  private static DateRange named(String name, LocalDate today) {
    LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    LocalDate month = today.withDayOfMonth(1);
    LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
    LocalDate year = today.withDayOfYear(1);
    return switch (name) {
      case "TODAY" -> new DateRange(today, today.plusDays(1));
      case "YESTERDAY" -> new DateRange(today.minusDays(1), today);
      case "TOMORROW" -> new DateRange(today.plusDays(1), today.plusDays(2));
      case "THIS_WEEK" -> new DateRange(week, week.plusWeeks(1));
      case "LAST_WEEK" -> new DateRange(week.minusWeeks(1), week);
      case "NEXT_WEEK" -> new DateRange(week.plusWeeks(1), week.plusWeeks(2));
      case "THIS_MONTH" -> new DateRange(month, month.plusMonths(1));
      case "LAST_MONTH" -> new DateRange(month.minusMonths(1), month);
      case "NEXT_MONTH" -> new DateRange(month.plusMonths(1), month.plusMonths(2));
      case "THIS_QUARTER" -> new DateRange(quarter, quarter.plusMonths(3));
      case "LAST_QUARTER" -> new DateRange(quarter.minusMonths(3), quarter);
      case "NEXT_QUARTER" -> new DateRange(quarter.plusMonths(3), quarter.plusMonths(6));
      case "THIS_YEAR" -> new DateRange(year, year.plusYears(1));
      case "LAST_YEAR" -> new DateRange(year.minusYears(1), year);
      case "NEXT_YEAR" -> new DateRange(year.plusYears(1), year.plusYears(2));
      case "LAST_90_DAYS" -> new DateRange(today.minusDays(90), today.plusDays(1));
      case "NEXT_90_DAYS" -> new DateRange(today.plusDays(1), today.plusDays(91));
      default -> null;
    };
  }

  private static Optional<DateRange> counted(String name, int number, LocalDate today) {
    LocalDate tomorrow = today.plusDays(1);
    switch (name) {
      case "LAST_N_DAYS":
        return Optional.of(new DateRange(today.minusDays(number), tomorrow));
      case "NEXT_N_DAYS":
        return Optional.of(new DateRange(tomorrow, tomorrow.plusDays(number)));
      case "N_DAYS_AGO":
        return Optional.of(
            new DateRange(today.minusDays(number), today.minusDays(number).plusDays(1)));
      default:
        return Optional.ofNullable(calendar(name, number, today));
    }
  }

  private static DateRange calendar(String name, int number, LocalDate today) {
    for (ChronoUnit unit :
        new ChronoUnit[] {ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS}) {
      LocalDate start =
          switch (unit) {
            case WEEKS -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case MONTHS -> today.withDayOfMonth(1);
            default -> today.withDayOfYear(1);
          };
      if (name.equals("LAST_N_" + unit.name())) {
        return new DateRange(start.minus(number, unit), start);
      }
      if (name.equals("NEXT_N_" + unit.name())) {
        return new DateRange(start.plus(1, unit), start.plus(number + 1L, unit));
      }
      if (name.equals("N_" + unit.name() + "_AGO")) {
        return new DateRange(start.minus(number, unit), start.minus(number - 1L, unit));
      }
    }
    return null;
  }
}
