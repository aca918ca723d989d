package touchstone.connector.salesforce.sandbox.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out whether files come from an organisation with several currencies. */
final class UsedCurrencies {

  private UsedCurrencies() {}

  /**
   * The corporate currency; empty when no record carries a currency. It is the one {@code
   * CurrencyType.csv} marks, or else the commonest.
   */
  static Optional<String> corporate(List<SourceRow> rows) {
    Map<String, Integer> uses = new TreeMap<>();
    for (SourceRow row : rows) {
      boolean corporate = row.object().equals("CurrencyType") && marked(row);
      if (corporate) {
        return Optional.of(row.values().get("IsoCode"));
      }
      String code = row.values().getOrDefault("CurrencyIsoCode", "").strip();
      if (!code.isEmpty()) {
        uses.merge(code, 1, Integer::sum);
      }
    }
    return uses.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static boolean marked(SourceRow row) {
    String mark = row.values().getOrDefault("IsCorporate", "").strip().toLowerCase(Locale.ROOT);
    return mark.equals("true") || mark.equals("1");
  }
}
