package touchstone.value.lifetime;

import touchstone.stats.IntervalEstimate;

/** The lifetime value of one account, in its currency, after margin. */
public sealed interface LifetimeValue {

  /** What the account brought so far. */
  double realised();

  /**
   * With a look ahead.
   *
   * @param realised what the account brought so far
   * @param expected what it is expected to bring up to the horizon, discounted, with the interval
   *     that the uncertainty of the model leaves; a single account scatters much more
   */
  record Projected(double realised, IntervalEstimate.Measured expected) implements LifetimeValue {

    /** Both together. */
    public double total() {
      return realised + expected.value();
    }
  }

  /**
   * Without, because nothing that deserves belief can be said.
   *
   * @param realised what the account brought so far
   * @param reason one plain sentence
   */
  record RealisedOnly(double realised, String reason) implements LifetimeValue {}
}
