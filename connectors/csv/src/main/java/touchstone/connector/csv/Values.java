package touchstone.connector.csv;

import java.math.BigDecimal;
import java.util.Map;
import touchstone.connector.model.Account;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldKind;
import touchstone.connector.model.Lead;
import touchstone.connector.model.SupportCase;

/** Reads texts as the values of standard fields, by kind and range. */
final class Values {

  /** A range, both ends included. */
  private record Range(BigDecimal lowest, BigDecimal highest) {

    static Range of(String lowest, String highest) {
      return new Range(new BigDecimal(lowest), new BigDecimal(highest));
    }

    boolean holds(BigDecimal number) {
      return number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0;
    }
  }

  private static final String ANY_HIGH = "1e18";

  private final Numbers numbers;
  private final Moments moments;
  private final Map<Field<?>, Range> ranges;

  Values(CsvSettings settings, char decimalSign) {
    this.numbers = new Numbers(decimalSign);
    this.moments = new Moments(settings.dateOrder(), settings.timeZone());
    this.ranges =
        Map.of(
            Account.EMPLOYEES, Range.of("0", ANY_HIGH),
            Account.FOUNDED_YEAR, Range.of("1000", "2199"),
            Lead.EMPLOYEES, Range.of("0", ANY_HIGH),
            SupportCase.EFFORT_HOURS, Range.of("0", ANY_HIGH),
            ExchangeRate.UNITS_PER_CORPORATE, Range.of("0.000000000001", ANY_HIGH));
  }

  Moments moments() {
    return moments;
  }

  /** An amount of a decimal field, with the currency written beside it. */
  Reading<Numbers.Amount> amount(Field<?> field, String text) {
    Reading<Numbers.Amount> reading = numbers.amount(text);
    return reading instanceof Reading.Value<Numbers.Amount> read
            && !inRange(field, read.value().number())
        ? outOfRange(field)
        : reading;
  }

  /** The value of any other field; its Java type is the kind's. */
  Reading<?> read(Field<?> field, String text) {
    FieldKind<?> kind = field.kind();
    if (kind == FieldKind.TEXT || kind == FieldKind.REFERENCE) {
      return field.name().equals("currency") ? Currencies.read(text) : Reading.of(text);
    }
    if (kind == FieldKind.INTEGER) {
      Reading<Long> reading = numbers.whole(text);
      return reading instanceof Reading.Value<Long> read
              && !inRange(field, BigDecimal.valueOf(read.value()))
          ? outOfRange(field)
          : reading;
    }
    if (kind == FieldKind.BOOLEAN) {
      return YesNo.read(text);
    }
    if (kind == FieldKind.DATE) {
      return moments.day(text);
    }
    if (kind == FieldKind.INSTANT) {
      return moments.moment(text);
    }
    throw new IllegalArgumentException("There is no reading of " + field + ".");
  }

  private boolean inRange(Field<?> field, BigDecimal number) {
    Range range = ranges.get(field);
    return range == null || range.holds(number);
  }

  private <T> Reading<T> outOfRange(Field<?> field) {
    Range range = ranges.get(field);
    return Reading.unreadable(
        ProblemKind.OUT_OF_RANGE,
        range.highest().compareTo(new BigDecimal(ANY_HIGH)) == 0
            ? "which is too low a number"
            : "which is not between "
                + range.lowest().toPlainString()
                + " and "
                + range.highest().toPlainString());
  }
}
