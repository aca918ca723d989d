package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Erf;

/**
 * How far the coordinates of a fitted model may be off, and by it everything computed from them.
 * Immutable.
 *
 * @param <M> the model
 */
public final class Uncertainty<M> {

  private static final double STEP = 1e-4;

  private final Optimum.Found found;

  // Made once: what is computed from a model can be remembered with it.
  private final M middle;
  private final List<M> up;
  private final List<M> down;
  private final List<M> ends;

  Uncertainty(Coordinates<M> coordinates, Optimum.Found found) {
    this.found = found;
    middle = coordinates.at(found.point());
    List<M> above = new ArrayList<>();
    List<M> below = new ArrayList<>();
    for (int i = 0; i < found.point().length; i++) {
      double[] point = found.point().clone();
      point[i] += STEP;
      above.add(coordinates.at(point));
      point[i] -= 2 * STEP;
      below.add(coordinates.at(point));
    }
    up = List.copyOf(above);
    down = List.copyOf(below);
    ends = found.ends().stream().map(coordinates::at).toList();
  }

  /** What it was made of. */
  Optimum.Found found() {
    return found;
  }

  /** Turns the end of a search into a fit. */
  static <M> ModelFit<M> fit(Coordinates<M> coordinates, Optimum optimum, long observations) {
    if (!(optimum instanceof Optimum.Found found)) {
      return new ModelFit.DidNotConverge<>(
          "The histories fit many models equally well; none is the most likely.", observations);
    }
    M model = coordinates.at(found.point());
    Uncertainty<M> uncertainty = new Uncertainty<>(coordinates, found);
    List<Parameter> parameters = new ArrayList<>();
    for (Coordinates.NamedParameter<M> named : coordinates.parameters()) {
      double value = named.value().applyAsDouble(model);
      double error = uncertainty.standardError(named.value(), Scale.LOGARITHMIC);
      parameters.add(
          new Parameter(
              named.name(),
              value,
              value * error,
              Scale.LOGARITHMIC.around(
                  value, uncertainty.reach(named.value(), Scale.LOGARITHMIC, 0.95), 0.95),
              uncertainty.movesALimit(named.value())));
    }
    return new ModelFit.Fitted<>(
        model, parameters, found.logLikelihood(), observations, uncertainty);
  }

  /**
   * How far below and above its value a quantity may be, on a scale.
   *
   * @param below half width downward, 0 or more
   * @param above half width upward, 0 or more
   */
  record Reach(double below, double above) {

    /** Of the sum of two independent quantities on the scale. */
    Reach with(Reach other) {
      return new Reach(Math.hypot(below, other.below), Math.hypot(above, other.above));
    }
  }

  /**
   * The reach of an interval: by the delta method, widened to what the quantity is at the ends of
   * the profile likelihood of each coordinate. The second matters where histories are few and the
   * likelihood is no parabola.
   */
  Reach reach(ToDoubleFunction<M> quantity, Scale scale, double level) {
    double share = critical(level) / critical(0.95);
    double half = critical(level) * standardError(quantity, scale);
    double centre = scale.to(quantity.applyAsDouble(middle));
    double below = half;
    double above = half;
    for (M end : ends) {
      double there = share * (scale.to(quantity.applyAsDouble(end)) - centre);
      below = Math.max(below, -there);
      above = Math.max(above, there);
    }
    return new Reach(below, above);
  }

  /** The standard error of a quantity on a scale. */
  double standardError(ToDoubleFunction<M> quantity, Scale scale) {
    int size = found.point().length;
    double[] gradient = new double[size];
    for (int i = 0; i < size; i++) {
      if (!found.atLimit()[i]) {
        gradient[i] = slope(quantity, scale, i);
      }
    }
    double variance = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        variance += gradient[i] * found.covariance()[i][j] * gradient[j];
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }

  /** Whether any coordinate was held at the end of its range. */
  public boolean atLimit() {
    for (boolean each : found.atLimit()) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  private boolean movesALimit(ToDoubleFunction<M> parameter) {
    for (int i = 0; i < found.point().length; i++) {
      if (found.atLimit()[i] && Math.abs(slope(parameter, Scale.LOGARITHMIC, i)) > 0.01) {
        return true;
      }
    }
    return false;
  }

  private double slope(ToDoubleFunction<M> quantity, Scale scale, int i) {
    double high = scale.to(quantity.applyAsDouble(up.get(i)));
    double low = scale.to(quantity.applyAsDouble(down.get(i)));
    return (high - low) / (2 * STEP);
  }

  /** The normal quantile that leaves (1 - level) / 2 on each side. */
  static double critical(double level) {
    return Math.sqrt(2) * Erf.erfInv(level);
  }
}
