package touchstone.value.indicator;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import touchstone.stats.Estimate;

/**
 * One indicator of all accounts. Filled once, each thread its own range of accounts; read-only and
 * thread-safe afterwards.
 */
public final class IndicatorColumn {

  private final IndicatorDescription description;
  private final double[] values;
  private final int[] observations;
  private final LongAdder undefined = new LongAdder();

  IndicatorColumn(IndicatorDescription description, int accounts) {
    this.description = description;
    values = new double[accounts];
    Arrays.fill(values, Double.NaN);
    observations = new int[accounts];
  }

  /**
   * A column computed elsewhere, like a measure an administrator mapped.
   *
   * @param values one a account; NaN, here only, marks an unknown one. Not copied.
   * @param observations how many observations each rests on; not copied
   */
  public static IndicatorColumn of(
      IndicatorDescription description, double[] values, int[] observations) {
    if (values.length != observations.length) {
      throw new IllegalArgumentException(
          "There are " + values.length + " values and " + observations.length + " observations.");
    }
    return new IndicatorColumn(description, values, observations);
  }

  private IndicatorColumn(IndicatorDescription description, double[] values, int[] observations) {
    this.description = description;
    this.values = values;
    this.observations = observations;
  }

  public IndicatorDescription description() {
    return description;
  }

  /** The number of accounts. */
  public int accounts() {
    return values.length;
  }

  /** Whether there is a number for the account. */
  public boolean known(int account) {
    return !Double.isNaN(values[account]);
  }

  /**
   * The number of an account.
   *
   * @throws IllegalStateException if it is not {@link #known}
   */
  public double value(int account) {
    if (!known(account)) {
      throw new IllegalStateException(
          "The indicator \"" + description.key() + "\" of account " + account + " is unknown.");
    }
    return values[account];
  }

  /** How many observations there are, whether they are enough or not. */
  public int observations(int account) {
    return observations[account];
  }

  /** The numbers of observations of all accounts. Not copied; nobody changes them. */
  public int[] allObservations() {
    return observations;
  }

  /** The number of an account, or that there are too few observations. */
  public Estimate estimate(int account) {
    return known(account)
        ? new Estimate.Measured(values[account], observations[account])
        : new Estimate.TooFewObservations(
            observations[account], description.minimumSample().required());
  }

  /**
   * The values as they are, unknown marked by NaN: for computations over all accounts only, never
   * to show.
   */
  public double[] values() {
    return values;
  }

  /**
   * Sets the number if there are enough observations.
   *
   * @param value finite if there are
   */
  void put(int account, double value, int count) {
    observations[account] = count;
    if (count >= description.minimumSample().required()) {
      if (!Double.isFinite(value)) {
        throw new IllegalStateException(
            "The indicator \"" + description.key() + "\" of account " + account + " is " + value);
      }
      values[account] = value;
    }
  }

  /** Counts an account whose number a formula does not define, as it divides by zero. */
  void addUndefined() {
    undefined.increment();
  }

  /** Of how many accounts the formula defines no number; they are unknown. */
  public long undefined() {
    return undefined.sum();
  }

  /** Says how many observations there are, and no number. */
  void putUnknown(int account, int count) {
    observations[account] = count;
  }
}
