package touchstone.stats;

/**
 * A number computed from observations, or the statement that there are too few of them. There is no
 * third case: never NaN, never null, never zero for "unknown".
 */
public sealed interface Estimate {

  /** How many observations there were. */
  long observations();

  /**
   * A number.
   *
   * @param value finite
   * @param observations how many it rests on, 1 or more
   */
  record Measured(double value, long observations) implements Estimate {
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A measured value is finite, not " + value + ".");
      }
    }
  }

  /**
   * Not enough data.
   *
   * @param observations how many there are
   * @param required how many the method asks for
   */
  record TooFewObservations(long observations, long required) implements Estimate {}
}
