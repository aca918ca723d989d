package touchstone.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.connector.model.Field;
import touchstone.store.MirrorRecord;
import touchstone.store.RepeatedTexts;
import touchstone.value.fact.Unknown;

/** Amounts of records in the corporate currency; why one is unknown is counted. Not thread-safe. */
final class Amounts {

  private final FactReading reading;
  private final CorporateMoney money;
  private final RepeatedTexts<Boolean> corporate;

  Amounts(FactReading reading) {
    this.reading = reading;
    this.money = reading.money();
    this.corporate = new RepeatedTexts<>(text -> Optional.of(money.isCorporate(text)));
  }

  /**
   * An amount that cannot be below 0, in minor units of the corporate currency, or {@link
   * Unknown#MONEY}.
   *
   * @param day the epoch day whose rates hold, or {@link Unknown#DAY} for those of today
   */
  long fromZero(MirrorRecord record, Field<BigDecimal> field, Field<String> currency, int day) {
    long minorUnits = inCorporate(record, field, currency);
    if (minorUnits >= 0) {
      return minorUnits;
    }
    Optional<BigDecimal> amount = record.get(field);
    if (amount.filter(number -> number.signum() < 0).isEmpty()) {
      return converted(record, field, currency, day);
    }
    reading
        .noted()
        .unknownValue(
            record,
            field,
            "negative-amount",
            "\""
                + field.name()
                + "\" is "
                + amount.get().toPlainString()
                + ": below zero it is no price and no cost, so it counts as unknown. Correct it; a"
                + " credit belongs into a revenue entry.");
    return Unknown.MONEY;
  }

  /** As {@link #fromZero}, of an amount that may be below 0. */
  long of(MirrorRecord record, Field<BigDecimal> field, Field<String> currency, int day) {
    long minorUnits = inCorporate(record, field, currency);
    return minorUnits == Unknown.MONEY ? converted(record, field, currency, day) : minorUnits;
  }

  /** An amount that is in minor units of the corporate currency as it is, as most are. */
  private long inCorporate(MirrorRecord record, Field<BigDecimal> field, Field<String> currency) {
    if (!record.meaning(currency, corporate).orElseGet(money::unnamedIsCorporate)) {
      return Unknown.MONEY;
    }
    long minorUnits = record.units(field, money.digits());
    return Math.abs(minorUnits) <= CorporateMoney.LARGEST_MINOR_UNITS ? minorUnits : Unknown.MONEY;
  }

  private long converted(
      MirrorRecord record, Field<BigDecimal> field, Field<String> currency, int day) {
    Optional<BigDecimal> amount = record.get(field);
    if (amount.isEmpty()) {
      return Unknown.MONEY;
    }
    LocalDate rateDay = day == Unknown.DAY ? reading.today() : LocalDate.ofEpochDay(day);
    CorporateMoney.Converted converted =
        money.minorUnits(amount.get(), record.get(currency), rateDay);
    if (converted instanceof CorporateMoney.Converted.Unknown unknown) {
      reading.noted().unknownValue(record, field, unknown.code(), unknown.sentence());
      if (day == Unknown.DAY) {
        reading.readAgainOn(record, reading.today().plusDays(1));
      }
      return Unknown.MONEY;
    }
    return ((CorporateMoney.Converted.Known) converted).minorUnits();
  }
}
