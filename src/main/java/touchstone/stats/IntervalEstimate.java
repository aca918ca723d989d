package touchstone.stats;

import java.util.Objects;

/**
 * A number with its interval, or the statement why there is none. As with {@link Estimate}, there
 * is no third case.
 */
public sealed interface IntervalEstimate {

  /** How many observations there were. */
  long observations();

  /** The same without the interval. */
  Estimate estimate();

  /**
   * A number and its interval.
   *
   * @param value finite
   * @param interval the interval around it
   * @param observations how many it rests on, 1 or more
   */
  record Measured(double value, Interval interval, long observations) implements IntervalEstimate {
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A measured value is finite, not " + value + ".");
      }
      Objects.requireNonNull(interval);
    }

    @Override
    public Estimate estimate() {
      return new Estimate.Measured(value, observations);
    }
  }

  /**
   * Not enough data.
   *
   * @param observations how many observations there are that count for the method
   * @param required how many the method asks for
   * @param reason one plain sentence that says what is missing
   */
  record NotEnough(long observations, long required, String reason) implements IntervalEstimate {
    public NotEnough {
      Objects.requireNonNull(reason);
    }

    @Override
    public Estimate estimate() {
      return new Estimate.TooFewObservations(observations, required);
    }
  }
}
