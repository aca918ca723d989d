package touchstone.icp.cleaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand in a field because something had to: they say nothing about the account. */
public final class Placeholders {

  private static final Set<String> CERTAIN =
      Set.of(
          "n/a",
          "n.a.",
          "n.a",
          "#n/a",
          "n/v",
          "null",
          "nil",
          "undefined",
          "unknown",
          "not known",
          "unspecified",
          "not specified",
          "not available",
          "not applicable",
          "not provided",
          "not set",
          "not defined",
          "no value",
          "no data",
          "none",
          "none selected",
          "blank",
          "empty",
          "tbd",
          "t.b.d.",
          "tba",
          "tbc",
          "to be defined",
          "to be determined",
          "to be confirmed",
          "please choose",
          "please select",
          "please specify",
          "choose",
          "choose one",
          "select",
          "select one",
          "select...",
          "pick one",
          "do not know",
          "don't know",
          "xxx",
          "inconnu",
          "inconnue",
          "non renseigne",
          "non renseignee",
          "non communique",
          "non defini",
          "non disponible",
          "non applicable",
          "non precise",
          "a definir",
          "a completer",
          "a renseigner",
          "aucun",
          "aucune",
          "choisir",
          "veuillez choisir",
          "selectionner",
          "veuillez selectionner",
          "n.c.",
          "n.r.",
          "unbekannt",
          "keine angabe",
          "k.a.",
          "k. a.",
          "nicht bekannt",
          "bitte wahlen",
          "bitte auswahlen",
          "keine auswahl",
          "desconocido",
          "desconocida",
          "sin datos",
          "sin definir",
          "seleccionar",
          "sconosciuto",
          "non specificato",
          "onbekend");

  private static final Set<String> DOUBTFUL = Set.of("na", "nc", "nr", "ka", "x", "no", "0");

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]*");
  private static final Pattern FRAME = Pattern.compile("^[-<(\\[*_. ]+|[->)\\]*_ …]+$");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private Placeholders() {}

  /** Whether a text only fills a field: "n/a", "--None--", "Please choose", "?". */
  public static boolean certain(String text) {
    String plain = plain(text);
    return NO_LETTER_OR_DIGIT.matcher(plain).matches()
        || CERTAIN.contains(plain)
        || CERTAIN.contains(FRAME.matcher(plain).replaceAll(""));
  }

  /** Whether a text may only fill a field, but may be a value: "NA" is Namibia, too. */
  static boolean doubtful(String text) {
    return DOUBTFUL.contains(plain(text));
  }

  /** Lower case, without accents, single spaces. */
  public static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    String bare = ACCENT.matcher(decomposed).replaceAll("");
    return SPACES.matcher(bare).replaceAll(" ").trim().toLowerCase(Locale.ROOT);
  }
}
