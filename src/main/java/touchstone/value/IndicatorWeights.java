package touchstone.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each indicator counts on its side. Immutable; another weighting is another version.
 *
 * @param version 1 or more
 * @param byIndicator weight of each indicator by key, 0 or more; 0 shows it and does not count it
 * @param unlisted weight of an indicator that is not listed, 0 or more
 */
public record IndicatorWeights(int version, Map<String, Double> byIndicator, double unlisted) {

  /**
   * @throws IllegalArgumentException if the version is below 1 or a weight negative or not finite
   */
  public IndicatorWeights {
    if (version < 1) {
      throw new IllegalArgumentException("Versions of weights count from 1, not " + version + ".");
    }
    byIndicator = Collections.unmodifiableMap(new TreeMap<>(byIndicator));
    byIndicator.forEach(IndicatorWeights::require);
    require("of indicators that are not listed", unlisted);
  }

  /**
   * Version 1: every indicator counts 1, but for these, which are shown and count 0. Lifetime value
   * in total grows with age, and as a yearly rate it falls with the age of a one-off purchase:
   * lifetime value at equal age counts instead. The last contact stands beside engagement, and the
   * growth of an outcome beside the outcome: where it is recorded once, it would only lower the
   * coverage. What is expected follows by a model from revenue and retention, which count already.
   */
  public static IndicatorWeights defaults() {
    return new IndicatorWeights(
        1,
        Map.of(
            "lifetime_value", 0.0,
            "expected_value", 0.0,
            "lifetime_value_expected", 0.0,
            "lifetime_value_per_year", 0.0,
            "contact_recency_days", 0.0,
            "hours_saved_growth", 0.0,
            "adoption_growth", 0.0),
        1.0);
  }

  /** Only these indicators count. */
  public static IndicatorWeights only(int version, Map<String, Double> byIndicator) {
    return new IndicatorWeights(version, byIndicator, 0.0);
  }

  /** The weight of an indicator. */
  public double of(String indicator) {
    return byIndicator.getOrDefault(indicator, unlisted);
  }

  /** The next version, in which one indicator counts otherwise. */
  public IndicatorWeights with(String indicator, double weight) {
    Map<String, Double> changed = new LinkedHashMap<>(byIndicator);
    changed.put(indicator, weight);
    return new IndicatorWeights(version + 1, changed, unlisted);
  }

  private static void require(String indicator, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of \"" + indicator + "\" is 0 or more, not " + weight + ".");
    }
  }
}
