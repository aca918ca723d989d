package touchstone.stats;

import java.util.Objects;

/** What a {@link LogisticRegression} found, or why it found nothing. */
public sealed interface LogisticFit {

  /**
   * A model.
   *
   * @param intercept log odds where all features are zero
   * @param coefficients log odds per unit of each feature
   * @param penalty the penalty it was fitted with
   * @param logLikelihood of the cases under the model, without the penalty; 0 or less
   * @param iterations how many steps the fit took
   * @param cases how many cases it rests on
   */
  record Fitted(
      double intercept,
      double[] coefficients,
      double penalty,
      double logLikelihood,
      int iterations,
      int cases)
      implements LogisticFit {

    /** The probability of the outcome, 0 to 1, for one case. */
    public double probability(double... features) {
      double logOdds = intercept;
      for (int i = 0; i < coefficients.length; i++) {
        logOdds += coefficients[i] * features[i];
      }
      return LogisticRegression.logistic(logOdds);
    }
  }

  /**
   * Not enough data.
   *
   * @param observations how many cases there are of the rarer outcome
   * @param required how many the method asks for
   * @param reason one plain sentence
   */
  record NotEnough(long observations, long required, String reason) implements LogisticFit {
    public NotEnough {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * The search ended without an answer: without a penalty, when features tell the outcome
   * perfectly.
   *
   * @param iterations how many steps were made
   * @param reason one plain sentence
   */
  record DidNotConverge(int iterations, String reason) implements LogisticFit {
    public DidNotConverge {
      Objects.requireNonNull(reason);
    }
  }
}
