package touchstone.value.indicator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import touchstone.value.fact.NameDictionary;

/**
 * How much a case of a priority weighs. Immutable.
 *
 * @param byPriority weight of each priority, by the name the CRM uses, compared without regard to
 *     case; 0 or more
 * @param otherwise weight of a case whose priority is unknown or not listed
 */
public record SeverityWeights(Map<String, Double> byPriority, double otherwise) {

  /**
   * @throws IllegalArgumentException if a weight is negative or not finite
   */
  public SeverityWeights {
    Map<String, Double> keyed = new LinkedHashMap<>();
    byPriority.forEach((name, weight) -> keyed.put(NameDictionary.key(name), require(weight)));
    byPriority = Map.copyOf(keyed);
    require(otherwise);
  }

  /** Low 0.5, medium 1, high 2, urgent or critical 4; everything else 1. */
  public static SeverityWeights defaults() {
    return new SeverityWeights(
        Map.of("low", 0.5, "medium", 1.0, "high", 2.0, "urgent", 4.0, "critical", 4.0), 1.0);
  }

  /** The weight of each code of a dictionary of priorities. */
  double[] byCode(NameDictionary priorities) {
    double[] weights = new double[priorities.size()];
    Arrays.setAll(
        weights,
        code -> byPriority.getOrDefault(NameDictionary.key(priorities.name(code)), otherwise));
    return weights;
  }

  private static double require(double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A severity weighs 0 or more, not " + weight + ".");
    }
    return weight;
  }
}
