package touchstone.json;

import java.math.BigDecimal;
import java.util.Currency;
import touchstone.value.indicator.Unit;

/**
 * How the core's minor units are shown: as amounts of the corporate currency.
 *
 * @param currency the corporate currency
 */
public record MoneyUnit(Currency currency) {

  /** What a number of the core is multiplied with to be shown. */
  public double scale(Unit unit) {
    return switch (unit) {
      case MONEY_MINOR_UNITS, MONEY_MINOR_UNITS_PER_YEAR -> perMinorUnit();
      case DAYS, SHARE, PER_30_DAYS, PER_YEAR, HOURS_PER_WEEK, CHANGE_PER_YEAR, NUMBER -> 1;
    };
  }

  /** One minor unit, like 0.01. */
  public double perMinorUnit() {
    return 1 / Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
  }

  /** Minor units as an amount, to the last digit. */
  public BigDecimal exact(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits()));
  }

  /** The unit in words. */
  public String text(Unit unit) {
    return switch (unit) {
      case MONEY_MINOR_UNITS -> currency.getCurrencyCode();
      case MONEY_MINOR_UNITS_PER_YEAR -> currency.getCurrencyCode() + " a year";
      case DAYS, SHARE, PER_30_DAYS, PER_YEAR, HOURS_PER_WEEK, CHANGE_PER_YEAR, NUMBER ->
          unit.text();
    };
  }
}
