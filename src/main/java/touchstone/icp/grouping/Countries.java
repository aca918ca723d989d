package touchstone.icp.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import touchstone.icp.cleaning.Placeholders;

/**
 * Countries by what people type: the codes of ISO 3166-1, the names in a dozen languages as the
 * Java runtime knows them, and some everyday names.
 */
final class Countries {

  private static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "it", "nl", "pt", "sv", "da", "no", "fi", "pl");

  private static final Map<String, String> EVERYDAY =
      Map.ofEntries(
          Map.entry("uk", "GB"),
          Map.entry("greatbritain", "GB"),
          Map.entry("britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("northernireland", "GB"),
          Map.entry("unitedkingdomofgreatbritainandnorthernireland", "GB"),
          Map.entry("republicofireland", "IE"),
          Map.entry("unitedstatesofamerica", "US"),
          Map.entry("america", "US"),
          Map.entry("etatsunisdamerique", "US"),
          Map.entry("holland", "NL"),
          Map.entry("thenetherlands", "NL"),
          Map.entry("czechrepublic", "CZ"),
          Map.entry("czechia", "CZ"),
          Map.entry("slovakrepublic", "SK"),
          Map.entry("korea", "KR"),
          Map.entry("republicofkorea", "KR"),
          Map.entry("koreasouth", "KR"),
          Map.entry("southkorea", "KR"),
          Map.entry("russia", "RU"),
          Map.entry("russianfederation", "RU"),
          Map.entry("vietnam", "VN"),
          Map.entry("uae", "AE"),
          Map.entry("emirates", "AE"),
          Map.entry("hongkong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("taiwan", "TW"),
          Map.entry("turkey", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("macedonia", "MK"),
          Map.entry("northmacedonia", "MK"),
          Map.entry("burma", "MM"),
          Map.entry("ivorycoast", "CI"),
          Map.entry("swaziland", "SZ"),
          Map.entry("capeverde", "CV"),
          Map.entry("palestine", "PS"),
          Map.entry("moldova", "MD"),
          Map.entry("bosnia", "BA"),
          Map.entry("china", "CN"),
          Map.entry("peoplesrepublicofchina", "CN"));

  private static final Map<String, String> BY_NAME = byName();

  private Countries() {}

  /** The two capital letters of a country; empty if nobody knows the name. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /** Letters only, without accents: "U.S.A." and "usa" are one. */
  private static String key(String name) {
    return Placeholders.plain(name).replaceAll("[^\\p{L}]", "");
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      for (String language : LANGUAGES) {
        names.putIfAbsent(key(country.getDisplayCountry(new Locale(language))), code);
      }
    }
    // Codes and everyday names win over a name in a language that happens to be spelt alike.
    for (String code : Locale.getISOCountries()) {
      names.put(code.toLowerCase(Locale.ROOT), code);
      try {
        names.put(new Locale("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
      } catch (MissingResourceException noLongCode) {
        // Then people cannot have typed it.
        continue;
      }
    }
    names.putAll(EVERYDAY);
    return Map.copyOf(names);
  }
}
