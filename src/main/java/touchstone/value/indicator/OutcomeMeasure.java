package touchstone.value.indicator;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.value.fact.NameDictionary;

/**
 * A measure of the customer's gain that an organisation records as outcomes.
 *
 * @param key the indicator's key
 * @param label the words people read
 * @param names the names it goes by in the source, compared without regard to case
 * @param unit what its number counts
 * @param betterWhen which way it improves
 */
public record OutcomeMeasure(
    String key, String label, Set<String> names, Unit unit, BetterWhen betterWhen) {

  public OutcomeMeasure {
    names = names.stream().map(NameDictionary::key).collect(Collectors.toUnmodifiableSet());
  }

  /** Hours a week the customer saves. */
  public static OutcomeMeasure hoursSaved() {
    return new OutcomeMeasure(
        "hours_saved",
        "Hours saved",
        Set.of("hours saved", "hours_saved", "hoursSaved", "time saved"),
        Unit.HOURS_PER_WEEK,
        BetterWhen.HIGHER);
  }

  /** Growth of the customer's own revenue. */
  public static OutcomeMeasure revenueGrowth() {
    return new OutcomeMeasure(
        "revenue_growth",
        "Their revenue growth",
        Set.of("revenue growth", "revenue_growth", "revenueGrowth", "growth"),
        Unit.SHARE,
        BetterWhen.HIGHER);
  }

  /** How much of what was sold is in use. */
  public static OutcomeMeasure adoption() {
    return new OutcomeMeasure(
        "adoption",
        "Adoption",
        Set.of("adoption", "usage", "active users"),
        Unit.SHARE,
        BetterWhen.HIGHER);
  }

  /** A measure nobody described: the higher the better, as recorded. */
  static OutcomeMeasure named(String name) {
    String plain = Normalizer.normalize(NameDictionary.key(name), Normalizer.Form.NFD);
    String slug = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "_");
    String key = "outcome_" + slug.substring(0, Math.min(slug.length(), 56));
    return new OutcomeMeasure(key, name, Set.of(name), Unit.NUMBER, BetterWhen.HIGHER);
  }
}
