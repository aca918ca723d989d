package touchstone.stats;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression with a quadratic penalty, by Newton's method (iteratively reweighted least
 * squares) with step halving.
 *
 * <p>Minimises {@code - sum w(i) log P(y(i)) + penalty / 2 * sum b(j)²}; the intercept is not
 * penalised. {@code penalty = 1 / C} of scikit-learn. Features are taken as they are: bring them to
 * one scale first.
 *
 * <p>Source: Hosmer and Lemeshow (2000), Applied Logistic Regression; Le Cessie and Van Houwelingen
 * (1992), Applied Statistics 41, 191-201. Immutable.
 *
 * @param penalty 0 or more; 0 for none
 * @param mostIterations after how many steps to give up, 1 or more
 */
public record LogisticRegression(double penalty, int mostIterations) {

  private static final double TOLERANCE = 1e-10;

  public LogisticRegression {
    if (!(penalty >= 0) || Double.isInfinite(penalty)) {
      throw new IllegalArgumentException(
          "The penalty is zero or more and finite, not " + penalty + ".");
    }
    if (mostIterations < 1) {
      throw new IllegalArgumentException(
          "A fit needs one iteration or more, not " + mostIterations + ".");
    }
  }

  /** At most 100 steps. */
  public static LogisticRegression withPenalty(double penalty) {
    return new LogisticRegression(penalty, 100);
  }

  /** Fits with equal weights; see {@link #fit(double[][], boolean[], double[])}. */
  public LogisticFit fit(double[][] features, boolean[] happened) {
    double[] weights = new double[happened.length];
    Arrays.fill(weights, 1);
    return fit(features, happened, weights);
  }

  /**
   * Fits a model.
   *
   * @param features one array per feature, each as long as the cases; finite; not changed
   * @param happened the outcome of each case
   * @param weights of each case, zero or more, finite
   * @return {@link LogisticFit.NotEnough} unless both outcomes occur
   * @throws IllegalArgumentException if lengths differ or a number is not finite
   */
  public LogisticFit fit(double[][] features, boolean[] happened, double[] weights) {
    int cases = happened.length;
    requireCases(features, weights, cases);
    int positive = 0;
    for (int i = 0; i < cases; i++) {
      positive += happened[i] ? 1 : 0;
    }
    if (positive == 0 || positive == cases) {
      return new LogisticFit.NotEnough(
          0, 1, "All " + cases + " cases have the same outcome; there is nothing to tell apart.");
    }
    double[] beta = new double[features.length + 1];
    beta[0] = Math.log((double) positive / (cases - positive));
    Step step = new Step(features, happened, weights, penalty);
    double loss = step.loss(beta);
    for (int iteration = 1; iteration <= mostIterations; iteration++) {
      double[] direction;
      try {
        direction = step.direction(beta);
      } catch (MathIllegalArgumentException singular) {
        return new LogisticFit.DidNotConverge(iteration, separated());
      }
      double[] next = moved(beta, direction, 1);
      double nextLoss = step.loss(next);
      // A full Newton step can overshoot far from the optimum; half of it cannot for ever.
      for (double part = 0.5;
          !(nextLoss <= loss + 1e-12 * Math.abs(loss)) && part > 1e-9;
          part /= 2) {
        next = moved(beta, direction, part);
        nextLoss = step.loss(next);
      }
      double largest = 0;
      for (int j = 0; j < beta.length; j++) {
        largest = Math.max(largest, Math.abs(next[j] - beta[j]) / (1 + Math.abs(next[j])));
      }
      beta = next;
      loss = nextLoss;
      if (largest < TOLERANCE) {
        double ridge = 0;
        for (int j = 1; j < beta.length; j++) {
          ridge += beta[j] * beta[j];
        }
        return new LogisticFit.Fitted(
            beta[0],
            Arrays.copyOfRange(beta, 1, beta.length),
            penalty,
            -(loss - penalty / 2 * ridge),
            iteration,
            cases);
      }
    }
    return new LogisticFit.DidNotConverge(mostIterations, separated());
  }

  private String separated() {
    return penalty == 0
        ? "The features tell the outcome perfectly or repeat each other; set a penalty above zero."
        : "The fit found no optimum; bring the features to one scale.";
  }

  private static double[] moved(double[] beta, double[] direction, double part) {
    double[] moved = new double[beta.length];
    for (int j = 0; j < beta.length; j++) {
      moved[j] = beta[j] + part * direction[j];
    }
    return moved;
  }

  /** {@code 1 / (1 + exp(-x))} without overflow. */
  static double logistic(double logOdds) {
    return logOdds >= 0
        ? 1 / (1 + Math.exp(-logOdds))
        : Math.exp(logOdds) / (1 + Math.exp(logOdds));
  }

  private static void requireCases(double[][] features, double[] weights, int cases) {
    if (weights.length != cases) {
      throw new IllegalArgumentException(
          "There are " + weights.length + " weights but " + cases + " cases.");
    }
    Samples.requireFinite("weights", weights);
    for (int j = 0; j < features.length; j++) {
      if (features[j].length != cases) {
        throw new IllegalArgumentException(
            "Feature "
                + j
                + " has "
                + features[j].length
                + " values but there are "
                + cases
                + " cases.");
      }
      Samples.requireFinite("feature " + j, features[j]);
    }
  }

  /** One Newton step over all cases. */
  private record Step(double[][] features, boolean[] happened, double[] weights, double penalty) {

    double loss(double[] beta) {
      double loss = 0;
      for (int i = 0; i < happened.length; i++) {
        double x = logOdds(beta, i);
        // log(1 + exp(x)) - y x, stable on both sides.
        double softplus = Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        loss += weights[i] * (softplus - (happened[i] ? x : 0));
      }
      for (int j = 1; j < beta.length; j++) {
        loss += penalty / 2 * beta[j] * beta[j];
      }
      return loss;
    }

    double[] direction(double[] beta) {
      int size = beta.length;
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      double[] row = new double[size];
      row[0] = 1;
      for (int i = 0; i < happened.length; i++) {
        double p = logistic(logOdds(beta, i));
        double residual = weights[i] * ((happened[i] ? 1 : 0) - p);
        double weight = weights[i] * p * (1 - p);
        for (int j = 1; j < size; j++) {
          row[j] = features[j - 1][i];
        }
        for (int j = 0; j < size; j++) {
          gradient[j] += residual * row[j];
          double scaled = weight * row[j];
          for (int k = 0; k <= j; k++) {
            curvature[j][k] += scaled * row[k];
          }
        }
      }
      for (int j = 0; j < size; j++) {
        if (j > 0) {
          gradient[j] -= penalty * beta[j];
          curvature[j][j] += penalty;
        }
        for (int k = 0; k < j; k++) {
          curvature[k][j] = curvature[j][k];
        }
      }
      return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
          .getSolver()
          .solve(new ArrayRealVector(gradient, false))
          .toArray();
    }

    private double logOdds(double[] beta, int row) {
      double logOdds = beta[0];
      for (int j = 1; j < beta.length; j++) {
        logOdds += beta[j] * features[j - 1][row];
      }
      return logOdds;
    }
  }
}
