package touchstone.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns amounts into the connection's corporate currency by dated rates. A CRM states its rates
 * against a base of its own, the currency all of whose rates are 1; amounts go by the cross rate,
 * so that the connection may count in another currency. Where no such currency is told, the rates
 * are against the connection's, if it has none itself. A missing rate is never 1: the amount is
 * unknown. Not thread-safe while rates are added.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_currencytype.htm">CurrencyType:
 *     ConversionRate, IsCorporate</a>
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

  /** Currencies with a rate other than 1: none of them is the base. */
  private final Set<String> rated = new HashSet<>();

  CorporateMoney(Currency corporate) {
    this.corporate = corporate;
    this.digits = Math.max(0, corporate.getDefaultFractionDigits());
  }

  /** The first day after one on which a rate begins: until then nothing is converted otherwise. */
  Optional<LocalDate> nextRateAfter(LocalDate day) {
    return rates.values().stream()
        .map(dated -> dated.higherKey(day))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  Currency corporate() {
    return corporate;
  }

  /** Whether a text names the corporate currency. */
  boolean isCorporate(String currency) {
    return key(currency).equals(corporate.getCurrencyCode());
  }

  /** Whether an amount that names no currency is in the corporate one. */
  boolean unnamedIsCorporate() {
    return rates.isEmpty();
  }

  /** The digits after the point of the corporate currency, like 2. */
  int digits() {
    return digits;
  }

  /** How many minor units make one unit, like 100. */
  double minorUnitsPerUnit() {
    return Math.pow(10, digits);
  }

  /**
   * Adds a rate.
   *
   * @param from its first day; empty means always
   * @param unitsPerBase units of the currency for one unit of the CRM's corporate one
   * @return false if the rate is not above 0 and was left out
   */
  boolean addRate(String currency, Optional<LocalDate> from, BigDecimal unitsPerBase) {
    if (unitsPerBase.signum() <= 0) {
      return false;
    }
    if (unitsPerBase.compareTo(BigDecimal.ONE) != 0) {
      rated.add(key(currency));
    }
    rates
        .computeIfAbsent(key(currency), code -> new TreeMap<>())
        .put(from.orElse(LocalDate.MIN), unitsPerBase);
    return true;
  }

  /**
   * An amount in the connection's corporate currency.
   *
   * @param currency its currency; empty means the CRM's corporate one, or the connection's if there
   *     are no rates at all
   * @param day whose rates hold
   */
  Converted minorUnits(BigDecimal amount, Optional<String> currency, LocalDate day) {
    String target = corporate.getCurrencyCode();
    Optional<String> code = currency.map(CorporateMoney::key);
    BigDecimal minor = amount.movePointRight(digits);
    if (code.isPresent() ? !code.get().equals(target) : !rates.isEmpty()) {
      Optional<BigDecimal> from =
          code.isEmpty() ? Optional.of(BigDecimal.ONE) : rate(code.get(), day);
      if (from.isEmpty()) {
        return new Converted.Unknown("missing-rate", missing(code.get(), day));
      }
      Optional<BigDecimal> to = rate(target, day);
      if (to.isEmpty()) {
        return new Converted.Unknown("missing-rate", missingTarget(code, day));
      }
      minor = minor.multiply(to.get()).divide(from.get(), 0, RoundingMode.HALF_UP);
    }
    BigDecimal rounded = minor.setScale(0, RoundingMode.HALF_UP);
    if (rounded.abs().compareTo(BigDecimal.valueOf(LARGEST_MINOR_UNITS)) > 0) {
      return new Converted.Unknown(
          "amount-too-large", "The amount " + amount.toPlainString() + " is too large to be true.");
    }
    return new Converted.Known(rounded.longValueExact());
  }

  /** Units of a currency for one unit of the rates' base. */
  private Optional<BigDecimal> rate(String code, LocalDate day) {
    NavigableMap<LocalDate, BigDecimal> dated = rates.get(code);
    if (dated == null) {
      // Rates that name no base are against the connection's currency: files are written so.
      boolean baseTold = rated.size() < rates.size();
      return !baseTold && !rates.isEmpty() && code.equals(corporate.getCurrencyCode())
          ? Optional.of(BigDecimal.ONE)
          : Optional.empty();
    }
    return rated.contains(code)
        ? Optional.ofNullable(dated.floorEntry(day)).map(Map.Entry::getValue)
        : Optional.of(BigDecimal.ONE);
  }

  private String missing(String code, LocalDate day) {
    return "The amount is in "
        + code
        + " and there is no exchange rate to "
        + corporate.getCurrencyCode()
        + ". Add one in the CRM, or correct the currency: there is none"
        + when(code, day);
  }

  private String missingTarget(Optional<String> code, LocalDate day) {
    String target = corporate.getCurrencyCode();
    return "The amount is in "
        + code.orElse("the CRM's corporate currency")
        + " and the CRM has no exchange rate for "
        + target
        + ", the connection's currency. Add one in the CRM, or set the connection's currency to one"
        + " that has a rate: there is none"
        + when(target, day);
  }

  private String when(String code, LocalDate day) {
    return rates.containsKey(code) ? " for " + day + "." : " at all.";
  }

  private static String key(String currency) {
    return currency.strip().toUpperCase(Locale.ROOT);
  }
}
