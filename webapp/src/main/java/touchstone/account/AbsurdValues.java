package touchstone.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.store.MirrorRecord;

/**
 * Values of accounts that cannot be true. They count as unknown, because a profile would find them
 * typical, and are counted with examples.
 */
final class AbsurdValues {

  /** Several times the largest employer there is. */
  static final long MOST_EMPLOYEES = 10_000_000;

  /** The oldest companies are younger. */
  static final long FIRST_YEAR = 1000;

  private final FactReading reading;

  AbsurdValues(FactReading reading) {
    this.reading = reading;
  }

  /** Whether the value of a standard field can be true; if not it is counted as a problem. */
  boolean plausible(CrmRecord account, Field<?> field) {
    Optional<?> value = account.get(field);
    if (value.isEmpty()) {
      return true;
    }
    if (field == Account.EMPLOYEES) {
      long employees = account.get(Account.EMPLOYEES).orElseThrow();
      if (employees < 0) {
        return unknown(account, field, "negative-size", employees, "is below zero");
      }
      return employees <= MOST_EMPLOYEES
          || unknown(account, field, "absurd-size", employees, "is more than ten million");
    }
    if (field == Account.FOUNDED_YEAR) {
      long year = account.get(Account.FOUNDED_YEAR).orElseThrow();
      if (year > reading.today().getYear() && year <= 9999) {
        reading.readAgainOn(MirrorRecord.of(account), LocalDate.of((int) year, 1, 1));
      }
      return year >= FIRST_YEAR && year <= reading.today().getYear()
          || unknown(account, field, "absurd-year", year, "lies before 1000 or in the future");
    }
    return !(value.get() instanceof BigDecimal amount && amount.signum() < 0)
        || unknown(account, field, "negative-amount", value.get(), "is below zero");
  }

  private boolean unknown(
      CrmRecord account, Field<?> field, String code, Object value, String why) {
    reading
        .noted()
        .unknownValue(
            MirrorRecord.of(account),
            field,
            code,
            "\""
                + field.name()
                + "\" is "
                + value
                + ", which "
                + why
                + ": it counts as unknown. Correct it.");
    return false;
  }
}
