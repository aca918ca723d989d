package touchstone.stats;

import java.util.Objects;

/** What a significance test says, or the statement why it cannot be made. */
public sealed interface TestResult {

  /** How many observations there were. */
  long observations();

  /**
   * A test that was made.
   *
   * @param method the test and its variant, in words
   * @param statistic the value of the test statistic, finite
   * @param pValue the probability of a statistic at least as extreme if there is no difference, 0
   *     to 1
   * @param observations how many observations there were, of all samples together
   */
  record Computed(String method, double statistic, double pValue, long observations)
      implements TestResult {
    public Computed {
      Objects.requireNonNull(method);
      if (!Double.isFinite(statistic)) {
        throw new IllegalArgumentException("A test statistic is finite, not " + statistic + ".");
      }
      if (!(pValue >= 0 && pValue <= 1)) {
        throw new IllegalArgumentException("A p-value lies between 0 and 1, not " + pValue + ".");
      }
    }
  }

  /**
   * Not enough data.
   *
   * @param observations how many observations there are that count for the method
   * @param required how many the method asks for
   * @param reason one plain sentence that says what is missing
   */
  record NotEnough(long observations, long required, String reason) implements TestResult {
    public NotEnough {
      Objects.requireNonNull(reason);
    }
  }
}
