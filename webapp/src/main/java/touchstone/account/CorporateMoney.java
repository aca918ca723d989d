package touchstone.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns amounts into the corporate currency by dated rates. A missing rate is never 1: the amount
 * is unknown. Not thread-safe while rates are added.
 */
final class CorporateMoney {

  /** Larger amounts, in minor units, could not be summed without overflow. */
  static final long LARGEST_MINOR_UNITS = 10_000_000_000_000_000L;

  /** An amount in the corporate currency, or why there is none. */
  sealed interface Converted {

    /** Minor units of the corporate currency. */
    record Known(long minorUnits) implements Converted {}

    /**
     * No amount.
     *
     * @param code a stable name, like {@code missing-rate}
     * @param sentence what is wrong and what to do
     */
    record Unknown(String code, String sentence) implements Converted {}
  }

  private final Currency corporate;
  private final int digits;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  CorporateMoney(Currency corporate) {
    this.corporate = corporate;
    this.digits = Math.max(0, corporate.getDefaultFractionDigits());
  }

  Currency corporate() {
    return corporate;
  }

  /** How many minor units make one unit, like 100. */
  double minorUnitsPerUnit() {
    return Math.pow(10, digits);
  }

  /**
   * Adds a rate.
   *
   * @param from its first day; empty means always
   * @param unitsPerCorporate units of the currency for one unit of the corporate one
   * @return false if the rate is not above 0 and was left out
   */
  boolean addRate(String currency, Optional<LocalDate> from, BigDecimal unitsPerCorporate) {
    if (unitsPerCorporate.signum() <= 0) {
      return false;
    }
    rates
        .computeIfAbsent(key(currency), code -> new TreeMap<>())
        .put(from.orElse(LocalDate.MIN), unitsPerCorporate);
    return true;
  }

  /**
   * An amount in the corporate currency.
   *
   * @param currency its currency; empty means the corporate one
   * @param day whose rate holds
   */
  Converted minorUnits(BigDecimal amount, Optional<String> currency, LocalDate day) {
    String code = key(currency.orElse(corporate.getCurrencyCode()));
    BigDecimal minor = amount.movePointRight(digits);
    if (!code.equals(corporate.getCurrencyCode())) {
      NavigableMap<LocalDate, BigDecimal> dated = rates.get(code);
      if (dated == null) {
        return new Converted.Unknown("missing-rate", missing(code) + " at all.");
      }
      Map.Entry<LocalDate, BigDecimal> rate = dated.floorEntry(day);
      if (rate == null) {
        return new Converted.Unknown("missing-rate", missing(code) + " for " + day + ".");
      }
      minor = minor.divide(rate.getValue(), 0, RoundingMode.HALF_UP);
    }
    BigDecimal rounded = minor.setScale(0, RoundingMode.HALF_UP);
    if (rounded.abs().compareTo(BigDecimal.valueOf(LARGEST_MINOR_UNITS)) > 0) {
      return new Converted.Unknown(
          "amount-too-large", "The amount " + amount.toPlainString() + " is too large to be true.");
    }
    return new Converted.Known(rounded.longValueExact());
  }

  private String missing(String code) {
    return "The amount is in "
        + code
        + " and there is no exchange rate to "
        + corporate.getCurrencyCode()
        + ". Add one in the CRM, or correct the currency: there is none";
  }

  private static String key(String currency) {
    return currency.strip().toUpperCase(Locale.ROOT);
  }
}
