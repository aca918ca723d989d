package touchstone.value.indicator;

import java.util.regex.Pattern;

/**
 * What an indicator means.
 *
 * @param key the stable name, lower case with underscores
 * @param label the words people read
 * @param side whose gain it tells of
 * @param unit what its number counts
 * @param betterWhen which way it improves
 * @param minimumSample what it asks for before it says a number
 * @param formula one sentence
 * @param source the facts it is computed from, in the glossary's words
 */
public record IndicatorDescription(
    String key,
    String label,
    Side side,
    Unit unit,
    BetterWhen betterWhen,
    MinimumSample minimumSample,
    String formula,
    String source) {

  /** Letters, digits and underscores of a key, at most. */
  static final int LONGEST_KEY = 64;

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0," + (LONGEST_KEY - 1) + "}");

  public IndicatorDescription {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "The indicator key \""
              + key
              + "\" must be a lower case letter and up to 63 more lower case letters, digits or"
              + " underscores.");
    }
  }
}
