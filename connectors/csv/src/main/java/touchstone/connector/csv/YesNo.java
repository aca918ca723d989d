package touchstone.connector.csv;

import java.util.Locale;
import java.util.Set;

/** True and false as spreadsheets and people write them, in English, French, German and Spanish. */
final class YesNo {

  private static final Set<String> TRUE =
      Set.of("true", "t", "1", "yes", "y", "on", "oui", "o", "vrai", "ja", "wahr", "si", "sí");
  private static final Set<String> FALSE =
      Set.of("false", "f", "0", "no", "n", "off", "non", "faux", "nein", "falsch");

  private YesNo() {}

  static Reading<Boolean> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (TRUE.contains(plain)) {
      return Reading.of(true);
    }
    if (FALSE.contains(plain)) {
      return Reading.of(false);
    }
    return Reading.unreadable(ProblemKind.UNREADABLE_BOOLEAN, "which is neither true nor false");
  }
}
