package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the most likely point in a box: Nelder and Mead from several starts, Newton steps to the
 * last digit, and proof that the place is a maximum. A coordinate on which the data put no limit is
 * held at the end of its range, and said so. Deterministic; one search an instance.
 *
 * <p>Source: Nelder and Mead (1965), Computer Journal 7, 308-313; observed information: Efron and
 * Hinkley (1978), Biometrika 65, 457-482.
 */
final class MaximumLikelihood {

  /** A likelihood this close to the best cannot be told from it. */
  private static final double INDISTINGUISHABLE = 0.005;

  /** What the other coordinates will not make up for. */
  private static final double HOPELESS = 20;

  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_NEWTON_STEPS = 30;
  private static final double STEP = 1e-3;

  /** Stands for minus infinity, so that differences stay numbers. */
  private static final double IMPOSSIBLE = -1e300;

  private final LogLikelihood likelihood;
  private final double[] low;
  private final double[] high;
  private int evaluations;

  private MaximumLikelihood(LogLikelihood likelihood, double[] low, double[] high) {
    this.likelihood = likelihood;
    this.low = low;
    this.high = high;
  }

  /**
   * Searches.
   *
   * @param rough a likelihood cheap to compute, to choose among the starts
   * @param exact the likelihood to maximise
   * @param starts points inside the box, one or more
   */
  static Optimum search(
      LogLikelihood rough,
      LogLikelihood exact,
      List<double[]> starts,
      double[] low,
      double[] high) {
    MaximumLikelihood first = new MaximumLikelihood(rough, low, high);
    double[] best = null;
    double bestValue = Double.NEGATIVE_INFINITY;
    for (double[] start : starts) {
      double[] end = first.climb(start, 0.7, 1e-7);
      double value = first.value(end);
      if (best == null || value > bestValue) {
        best = end;
        bestValue = value;
      }
    }
    best = first.climbUntilLevel(best);
    MaximumLikelihood last = new MaximumLikelihood(exact, low, high);
    Optimum optimum = last.finish(best);
    // Newton's method from the top of the rough likelihood may miss that of the exact one.
    return optimum instanceof Optimum.NotFound && rough != exact
        ? last.finish(last.climbUntilLevel(best))
        : optimum;
  }

  private Optimum finish(double[] found) {
    boolean[] fixed = new boolean[found.length];
    double[] point = newton(found, fixed);
    while (holdAtLimit(point, fixed)) {
      point = newton(point, fixed);
    }
    return proof(point, fixed);
  }

  /** Moves a coordinate to an end of its range for good, if the likelihood cannot tell. */
  private boolean holdAtLimit(double[] point, boolean[] fixed) {
    double best = value(point);
    for (int i = 0; i < point.length; i++) {
      if (fixed[i]) {
        continue;
      }
      boolean[] held = fixed.clone();
      held[i] = true;
      for (double end : new double[] {low[i], high[i]}) {
        double[] moved = point.clone();
        moved[i] = end;
        if (value(moved) < best - HOPELESS) {
          continue;
        }
        double[] settled = newton(moved, held);
        if (value(settled) > best - INDISTINGUISHABLE) {
          System.arraycopy(settled, 0, point, 0, point.length);
          fixed[i] = true;
          return true;
        }
      }
    }
    return false;
  }

  private double[] climbUntilLevel(double[] start) {
    double[] point = start;
    double value = value(point);
    for (int round = 0; round < 10; round++) {
      double[] next = climb(point, 0.2, 1e-10);
      double nextValue = value(next);
      boolean level = nextValue - value < 1e-8 * (1 + Math.abs(value));
      if (nextValue >= value) {
        point = next;
        value = nextValue;
      }
      if (level) {
        break;
      }
    }
    return point;
  }

  private double[] climb(double[] start, double side, double tolerance) {
    MultivariateFunction goal =
        point -> {
          double outside = 0;
          for (int i = 0; i < point.length; i++) {
            double excess = Math.max(0, Math.max(low[i] - point[i], point[i] - high[i]));
            outside += excess * excess;
          }
          double inside = value(clamped(point));
          return outside == 0 ? inside : inside - outside * (1 + Math.abs(inside));
        };
    try {
      PointValuePair end =
          new SimplexOptimizer(tolerance, tolerance)
              .optimize(
                  new MaxEval(MOST_EVALUATIONS),
                  new ObjectiveFunction(goal),
                  GoalType.MAXIMIZE,
                  new InitialGuess(start),
                  new NelderMeadSimplex(start.length, side));
      return clamped(end.getPoint());
    } catch (MathIllegalStateException tooManyEvaluations) {
      return start;
    }
  }

  /** Newton steps on the free coordinates, never downhill. */
  private double[] newton(double[] start, boolean[] fixed) {
    double[] point = start.clone();
    int[] free = free(fixed);
    for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
      double[] gradient = gradient(point, free);
      double[] direction = ascent(information(point, free), gradient);
      double value = value(point);
      double[] next = null;
      for (double part = 1; part > 1e-6; part /= 2) {
        double[] tried = point.clone();
        for (int i = 0; i < free.length; i++) {
          tried[free[i]] += part * Math.max(-2, Math.min(2, direction[i]));
        }
        tried = clamped(tried);
        if (value(tried) > value) {
          next = tried;
          break;
        }
      }
      if (next == null) {
        return point;
      }
      double moved = 0;
      for (int i = 0; i < point.length; i++) {
        moved = Math.max(moved, Math.abs(next[i] - point[i]));
      }
      point = next;
      if (moved < 1e-9) {
        return point;
      }
    }
    return point;
  }

  /** The Newton direction, or the gradient where the likelihood does not curve downward. */
  private static double[] ascent(double[][] information, double[] gradient) {
    if (gradient.length == 0) {
      return gradient;
    }
    try {
      return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false))
          .getSolver()
          .solve(new ArrayRealVector(gradient, false))
          .toArray();
    } catch (MathIllegalArgumentException notDownward) {
      double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
      return Arrays.stream(gradient).map(g -> g / Math.max(1, norm)).toArray();
    }
  }

  private Optimum proof(double[] point, boolean[] fixed) {
    if (value(point) == IMPOSSIBLE) {
      return new Optimum.NotFound(evaluations);
    }
    int[] free = free(fixed);
    double[][] covariance = new double[point.length][point.length];
    if (free.length > 0) {
      double[][] inverse;
      try {
        inverse =
            new CholeskyDecomposition(new Array2DRowRealMatrix(information(point, free), false))
                .getSolver()
                .getInverse()
                .getData();
      } catch (MathIllegalArgumentException notAMaximum) {
        return new Optimum.NotFound(evaluations);
      }
      double[] gradient = gradient(point, free);
      double decrement = 0;
      for (int i = 0; i < free.length; i++) {
        for (int j = 0; j < free.length; j++) {
          covariance[free[i]][free[j]] = inverse[i][j];
          decrement += gradient[i] * inverse[i][j] * gradient[j];
        }
      }
      // Half the decrement is what a last step could still gain.
      if (!(decrement / 2 < 1e-4)) {
        return new Optimum.NotFound(evaluations);
      }
    }
    return new Optimum.Found(point, value(point), covariance, fixed, ends(point, covariance));
  }

  private List<double[]> ends(double[] point, double[][] covariance) {
    ProfileEnds profile =
        new ProfileEnds(
            this::value,
            (start, held) -> {
              boolean[] fixed = new boolean[start.length];
              fixed[held] = true;
              return newton(start, fixed);
            },
            low,
            high);
    List<double[]> ends = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      profile.end(point, covariance, i, -1).ifPresent(ends::add);
      profile.end(point, covariance, i, 1).ifPresent(ends::add);
    }
    return ends;
  }

  private double[] gradient(double[] point, int[] free) {
    double step = STEP / 10;
    return IntStream.range(0, free.length)
        .mapToDouble(
            i -> {
              double from = moved(point, free[i], -step, free[i], 0);
              double to = moved(point, free[i], step, free[i], 0);
              return (to - from) / (2 * step);
            })
        .toArray();
  }

  /** Minus the second derivatives, by central differences. */
  private double[][] information(double[] point, int[] free) {
    int size = free.length;
    double[][] information = new double[size][size];
    double centre = value(point);
    for (int i = 0; i < size; i++) {
      double up = moved(point, free[i], STEP, free[i], 0);
      double down = moved(point, free[i], -STEP, free[i], 0);
      information[i][i] = -(up - 2 * centre + down) / (STEP * STEP);
      for (int j = 0; j < i; j++) {
        double same =
            moved(point, free[i], STEP, free[j], STEP)
                + moved(point, free[i], -STEP, free[j], -STEP);
        double opposite =
            moved(point, free[i], STEP, free[j], -STEP)
                + moved(point, free[i], -STEP, free[j], STEP);
        information[i][j] = -(same - opposite) / (4 * STEP * STEP);
        information[j][i] = information[i][j];
      }
    }
    return information;
  }

  private double moved(double[] point, int i, double byI, int j, double byJ) {
    double[] moved = point.clone();
    moved[i] += byI;
    moved[j] += byJ;
    return value(moved);
  }

  private double value(double[] point) {
    evaluations++;
    double value = likelihood.at(point);
    return Double.isFinite(value) ? value : IMPOSSIBLE;
  }

  private double[] clamped(double[] point) {
    double[] clamped = point.clone();
    for (int i = 0; i < clamped.length; i++) {
      clamped[i] = Math.max(low[i], Math.min(high[i], clamped[i]));
    }
    return clamped;
  }

  private static int[] free(boolean[] fixed) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < fixed.length; i++) {
      if (!fixed[i]) {
        free.add(i);
      }
    }
    return free.stream().mapToInt(Integer::intValue).toArray();
  }
}
