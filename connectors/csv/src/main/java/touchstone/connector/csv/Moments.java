package touchstone.connector.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.csv.CsvSettings.DateOrder;

/** Days and moments as CRMs, databases and spreadsheets write them. */
final class Moments {

  private static final int EARLIEST_YEAR = 1800;
  private static final int LATEST_YEAR = 2199;
  private static final int FIRST_YEAR_OF_1900S = 70;

  private static final String TIME =
      "(?:[T ,]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})"
          + "(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<half>[AaPp][Mm])?"
          + "\\s*(?<offset>Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})" + TIME);

  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<first>\\d{1,2})(?<sign>[/.-])(?<other>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})"
              + TIME);

  private static final Pattern COMPACT =
      Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");

  private final DateOrder order;
  private final ZoneId zone;

  Moments(DateOrder order, ZoneId zone) {
    this.order = order;
    this.zone = zone;
  }

  private record Written(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {}

  /** The calendar day as written; a time behind it does not move it. */
  Reading<LocalDate> day(String text) {
    Reading<Written> written = read(text);
    if (written instanceof Reading.Value<Written> read) {
      return Reading.of(read.value().day());
    }
    return passOn((Reading.Unreadable<Written>) written);
  }

  /** The moment; without an offset in the connection's time zone, a day alone at noon in UTC. */
  Reading<Instant> moment(String text) {
    Reading<Written> reading = read(text);
    if (reading instanceof Reading.Value<Written> read) {
      Written written = read.value();
      if (written.time().isEmpty()) {
        return Reading.of(written.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
      }
      return Reading.of(
          written
              .day()
              .atTime(written.time().get())
              .atZone(written.offset().<ZoneId>map(offset -> offset).orElse(zone))
              .toInstant());
    }
    return passOn((Reading.Unreadable<Written>) reading);
  }

  private static <T> Reading<T> passOn(Reading.Unreadable<Written> unreadable) {
    return Reading.unreadable(unreadable.kind(), unreadable.reason());
  }

  private Reading<Written> read(String text) {
    try {
      Matcher matcher = YEAR_FIRST.matcher(text);
      if (matcher.matches()) {
        return written(
            matcher, number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
      }
      matcher = YEAR_LAST.matcher(text);
      if (matcher.matches()) {
        return yearLast(matcher);
      }
      matcher = COMPACT.matcher(text);
      if (matcher.matches()) {
        LocalDate day =
            LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
        return inRange(new Written(day, Optional.empty(), Optional.empty()));
      }
      return unreadable();
    } catch (DateTimeException e) {
      return unreadable();
    }
  }

  private Reading<Written> yearLast(Matcher matcher) {
    int first = number(matcher, "first");
    int other = number(matcher, "other");
    int year = number(matcher, "year");
    if (matcher.group("year").length() == 2) {
      year += year >= FIRST_YEAR_OF_1900S ? 1900 : 2000;
    }
    boolean german = matcher.group("sign").equals(".");
    if (order == DateOrder.UNSET && !german && first <= 12 && other <= 12 && first != other) {
      return Reading.unreadable(
          ProblemKind.AMBIGUOUS_DATE, "which may be two days; choose the setting \"Date order\"");
    }
    boolean dayFirst =
        german || order == DateOrder.DAY_FIRST || order == DateOrder.UNSET && first > 12;
    return dayFirst ? written(matcher, year, other, first) : written(matcher, year, first, other);
  }

  private static Reading<Written> written(Matcher matcher, int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    if (matcher.group("hour") == null) {
      return inRange(new Written(date, Optional.empty(), Optional.empty()));
    }
    String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
    LocalTime time =
        LocalTime.of(
            hour(number(matcher, "hour"), matcher.group("half")),
            number(matcher, "minute"),
            matcher.group("second") == null ? 0 : number(matcher, "second"),
            Integer.parseInt((fraction + "000000000").substring(0, 9)));
    return inRange(new Written(date, Optional.of(time), offset(matcher.group("offset"))));
  }

  private static int hour(int written, String half) {
    if (half == null) {
      return written;
    }
    if (written < 1 || written > 12) {
      throw new DateTimeException("no such hour of half a day");
    }
    return written % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
  }

  private static Optional<ZoneOffset> offset(String written) {
    if (written == null) {
      return Optional.empty();
    }
    boolean named = Character.isLetter(written.charAt(0));
    return Optional.of(named ? ZoneOffset.UTC : ZoneOffset.of(written));
  }

  private static Reading<Written> inRange(Written written) {
    int year = written.day().getYear();
    return year < EARLIEST_YEAR || year > LATEST_YEAR ? unreadable() : Reading.of(written);
  }

  private static Reading<Written> unreadable() {
    return Reading.unreadable(
        ProblemKind.UNREADABLE_DATE,
        "which is not a date; write it like 2026-03-31 or 2026-03-31T14:05:00Z");
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
