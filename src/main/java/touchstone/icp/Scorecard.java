package touchstone.icp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a profile asks for: base points, criteria with points, exclusions. A score is the base plus
 * the points of the criteria an account meets, and lies between 0 and 100 by construction: a card
 * that could leave that range is refused. Immutable.
 *
 * @param base what every account starts with
 * @param criteria in the order of the author
 * @param exclusions what puts an account outside whatever its score
 */
public record Scorecard(Points base, List<Criterion> criteria, List<Exclusion> exclusions) {

  /**
   * @throws IllegalArgumentException if no criterion has points, one is there twice, two attributes
   *     share a key, or a score could be below 0 or above 100
   */
  public Scorecard {
    criteria = List.copyOf(criteria);
    exclusions = List.copyOf(exclusions);
    if (criteria.stream().allMatch(c -> c.points().equals(Points.ZERO))) {
      throw new IllegalArgumentException(
          "A scorecard needs at least one criterion with points; nothing would tell accounts"
              + " apart.");
    }
    requireDistinct(criteria);
    requireOneAttributePerKey(criteria, exclusions);
    Points lowest = base;
    Points highest = base;
    for (Swing swing : swings(criteria).values()) {
      lowest = lowest.plus(swing.lowest());
      highest = highest.plus(swing.highest());
    }
    if (lowest.compareTo(Points.ZERO) < 0 || highest.compareTo(Points.HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "With these points a score could go from "
              + lowest
              + " to "
              + highest
              + "; it must stay between 0 and 100. Change the points or the base.");
    }
  }

  /** A card without exclusions. */
  public static Scorecard of(Points base, Criterion... criteria) {
    return new Scorecard(base, List.of(criteria), List.of());
  }

  /** How much each attribute can bring, by attribute, in the order of the criteria. */
  public Map<DefinitionAttribute, Swing> swings() {
    return swings(criteria);
  }

  /** The criteria of each attribute, in the order of the criteria. */
  public Map<DefinitionAttribute, List<Criterion>> byAttribute() {
    return byAttribute(criteria);
  }

  static Map<DefinitionAttribute, Swing> swings(List<Criterion> criteria) {
    Map<DefinitionAttribute, Swing> swings = new LinkedHashMap<>();
    byAttribute(criteria).forEach((attribute, own) -> swings.put(attribute, Swing.of(own)));
    return swings;
  }

  private static Map<DefinitionAttribute, List<Criterion>> byAttribute(List<Criterion> criteria) {
    Map<DefinitionAttribute, List<Criterion>> grouped = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      grouped.computeIfAbsent(criterion.attribute(), key -> new ArrayList<>()).add(criterion);
    }
    return grouped;
  }

  private static void requireDistinct(List<Criterion> criteria) {
    Set<List<Object>> seen = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (!seen.add(List.of(criterion.attribute(), criterion.condition()))) {
        throw new IllegalArgumentException(
            "The criterion \"" + criterion.text() + "\" is on the scorecard twice.");
      }
    }
  }

  private static void requireOneAttributePerKey(
      List<Criterion> criteria, List<Exclusion> exclusions) {
    Map<String, DefinitionAttribute> byKey = new LinkedHashMap<>();
    List<DefinitionAttribute> all = new ArrayList<>();
    criteria.forEach(criterion -> all.add(criterion.attribute()));
    exclusions.forEach(exclusion -> all.add(exclusion.attribute()));
    for (DefinitionAttribute attribute : all) {
      DefinitionAttribute other = byKey.putIfAbsent(attribute.key(), attribute);
      if (other != null && !other.equals(attribute)) {
        throw new IllegalArgumentException(
            "Two attributes share the key \"" + attribute.key() + "\": map one under another key.");
      }
    }
  }
}
