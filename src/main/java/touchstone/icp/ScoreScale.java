package touchstone.icp;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings weights on any scale to points, so that the worst possible account scores 0 and the best
 * possible one 100, or as near below as hundredths of a point allow.
 */
public final class ScoreScale {

  private static final double FINEST = 1_000_000;

  private ScoreScale() {}

  /**
   * The scorecard of these weights.
   *
   * @param criteria at least one with a weight other than 0
   * @param exclusions kept as they are
   * @throws IllegalArgumentException if all weights are 0
   */
  public static Scorecard toScorecard(
      List<WeightedCriterion> criteria, List<Exclusion> exclusions) {
    return toScorecard(criteria, List.of(), exclusions);
  }

  /**
   * The scorecard of these weights beside criteria whose points stay as they are: the weights share
   * what is left of the hundred points.
   *
   * @param criteria at least one with a weight other than 0, of other attributes than {@code kept}
   * @param kept first on the card, with their points
   * @param exclusions kept as they are
   * @throws IllegalArgumentException if all weights are 0, or the kept criteria leave less than a
   *     point
   */
  public static Scorecard toScorecard(
      List<WeightedCriterion> criteria, List<Criterion> kept, List<Exclusion> exclusions) {
    double largest = criteria.stream().mapToDouble(c -> Math.abs(c.weight())).max().orElse(0);
    if (largest == 0) {
      throw new IllegalArgumentException(
          "A scorecard needs at least one criterion with a weight other than 0.");
    }
    int room = Points.HUNDRED.hundredths() - span(kept);
    if (room < 100) {
      throw new IllegalArgumentException(
          "The points set by a person leave no point of the hundred to learn: take some away.");
    }
    // First on a fine grid, to learn how far the attributes swing together.
    double span = span(points(criteria, FINEST / largest)) * largest / FINEST;
    double factor = room / span;
    List<Criterion> scaled = points(criteria, factor);
    while (span(scaled) > room) {
      // Rounding took the sum over the end by a few hundredths.
      factor *= 1 - 1e-5;
      scaled = points(criteria, factor);
    }
    List<Criterion> all = new ArrayList<>(kept);
    all.addAll(scaled);
    return new Scorecard(new Points(-lowest(all)), all, exclusions);
  }

  private static List<Criterion> points(List<WeightedCriterion> criteria, double factor) {
    return criteria.stream()
        .map(
            c ->
                new Criterion(
                    c.attribute(),
                    c.condition(),
                    new Points((int) Math.rint(c.weight() * factor)),
                    c.origin()))
        .toList();
  }

  private static int span(List<Criterion> criteria) {
    return swings(criteria).stream().mapToInt(swing -> swing.width().hundredths()).sum();
  }

  private static int lowest(List<Criterion> criteria) {
    return swings(criteria).stream().mapToInt(swing -> swing.lowest().hundredths()).sum();
  }

  private static List<Swing> swings(List<Criterion> criteria) {
    return List.copyOf(Scorecard.swings(criteria).values());
  }
}
