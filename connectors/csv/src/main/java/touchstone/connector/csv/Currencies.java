package touchstone.connector.csv;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217, former ones included. */
final class Currencies {

  private static final Set<String> NOT_MONEY = Set.of("XXX", "XTS");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !NOT_MONEY.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  static boolean isCode(String text) {
    return CODES.contains(text);
  }

  static Reading<String> read(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return isCode(code)
        ? Reading.of(code)
        : Reading.unreadable(
            ProblemKind.UNKNOWN_CURRENCY,
            "which is not a currency code of ISO 4217, so the amounts of this row count as"
                + " unknown");
  }
}
