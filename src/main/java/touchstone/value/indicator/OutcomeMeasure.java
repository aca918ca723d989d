package touchstone.value.indicator;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.value.fact.NameDictionary;

/**
 * A measure that an organisation records as outcomes, of the customer's gain unless it says
 * otherwise.
 *
 * @param key the indicator's key
 * @param label the words people read
 * @param names the names it goes by in the source, compared without regard to case
 * @param unit what its number counts
 * @param betterWhen which way it improves
 * @param side whose gain it tells of
 * @param factor what a recorded number is multiplied with to be in the unit, above 0: 0.01 for a
 *     share recorded in per cent
 */
public record OutcomeMeasure(
    String key,
    String label,
    Set<String> names,
    Unit unit,
    BetterWhen betterWhen,
    Side side,
    double factor) {

  private static final String KEY_START = "outcome_";

  /**
   * @throws IllegalArgumentException if the factor is not above 0
   */
  public OutcomeMeasure {
    names = names.stream().map(NameDictionary::key).collect(Collectors.toUnmodifiableSet());
    if (!(factor > 0 && Double.isFinite(factor))) {
      throw new IllegalArgumentException(
          "The factor of \"" + key + "\" is above 0, not " + factor + ".");
    }
  }

  /** A measure of the customer's gain, recorded in its unit. */
  public OutcomeMeasure(
      String key, String label, Set<String> names, Unit unit, BetterWhen betterWhen) {
    this(key, label, names, unit, betterWhen, Side.TO_CUSTOMER, 1);
  }

  /** Those that every organisation has until it describes them otherwise. */
  public static List<OutcomeMeasure> standard() {
    return List.of(hoursSaved(), revenueGrowth(), adoption());
  }

  /** Hours a week the customer saves. */
  public static OutcomeMeasure hoursSaved() {
    return new OutcomeMeasure(
        "hours_saved",
        "Hours saved",
        Set.of("hours saved", "hours_saved", "hoursSaved", "hoursSavedPerWeek", "time saved"),
        Unit.HOURS_PER_WEEK,
        BetterWhen.HIGHER);
  }

  /** Growth of the customer's own revenue. */
  public static OutcomeMeasure revenueGrowth() {
    return new OutcomeMeasure(
        "revenue_growth",
        "Their revenue growth",
        Set.of(
            "growth",
            "their growth",
            "customer growth",
            "revenue growth",
            "revenue_growth",
            "revenueGrowth",
            "revenueGrowthShare"),
        Unit.SHARE,
        BetterWhen.HIGHER);
  }

  /** How much of what was sold is in use. */
  public static OutcomeMeasure adoption() {
    return new OutcomeMeasure(
        "adoption",
        "Adoption",
        Set.of("adoption", "adoptionShare", "usage", "active users"),
        Unit.SHARE,
        BetterWhen.HIGHER);
  }

  /**
   * A measure nobody described: the higher the better, as recorded.
   *
   * @param keyEnd what its key ends with to differ from that of a name alike
   */
  static OutcomeMeasure undescribed(String name, String keyEnd) {
    return new OutcomeMeasure(
        keyOf(name, keyEnd), name, Set.of(name), Unit.NUMBER, BetterWhen.HIGHER);
  }

  /** The key of a measure nobody described, as far as letters and digits make one. */
  static String keyOf(String name, String keyEnd) {
    String plain = Normalizer.normalize(NameDictionary.key(name), Normalizer.Form.NFD);
    String slug = KEY_START + plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "_");
    int most = IndicatorDescription.LONGEST_KEY - keyEnd.length();
    return slug.substring(0, Math.min(slug.length(), most)) + keyEnd;
  }

  /** Whether it goes by that name. */
  boolean goesBy(String name) {
    return names.contains(NameDictionary.key(name));
  }

  /** The same, also recorded under another name. */
  OutcomeMeasure alsoNamed(String name) {
    Set<String> more =
        Stream.concat(names.stream(), Stream.of(name)).collect(Collectors.toUnmodifiableSet());
    return new OutcomeMeasure(key, label, more, unit, betterWhen, side, factor);
  }
}
