package touchstone.value.indicator;

import java.util.Arrays;
import java.util.function.IntConsumer;
import touchstone.stats.Estimate;
import touchstone.value.fact.CarryOver;

/**
 * One indicator of all accounts. Filled once, each thread its own range of accounts; read-only and
 * thread-safe afterwards.
 */
public final class IndicatorColumn {

  private final IndicatorDescription description;
  private final double[] values;
  private final int[] observations;

  /** One bit an account: ranges of threads begin at whole words. */
  private final long[] undefined;

  IndicatorColumn(IndicatorDescription description, int accounts) {
    this.description = description;
    values = new double[accounts];
    Arrays.fill(values, Double.NaN);
    observations = new int[accounts];
    undefined = new long[(accounts + Long.SIZE - 1) / Long.SIZE];
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
    return new IndicatorColumn(description, values, observations, new long[0]);
  }

  private IndicatorColumn(
      IndicatorDescription description, double[] values, int[] observations, long[] undefined) {
    this.description = description;
    this.values = values;
    this.observations = observations;
    this.undefined = undefined;
  }

  /**
   * The column of now.
   *
   * @param fresh that of the changed accounts
   * @param unchanged for each former account the one of now, or -1
   */
  IndicatorColumn with(IndicatorColumn fresh, CarryOver carry, int[] unchanged) {
    IndicatorColumn now =
        new IndicatorColumn(
            description,
            carry.doubles(values, fresh.values),
            carry.ints(observations, fresh.observations),
            new long[(carry.changes().before().length + Long.SIZE - 1) / Long.SIZE]);
    forUndefined(
        account -> {
          if (unchanged[account] >= 0) {
            now.addUndefined(unchanged[account]);
          }
        });
    fresh.forUndefined(account -> now.addUndefined(carry.changes().changed()[account]));
    return now;
  }

  private void forUndefined(IntConsumer each) {
    for (int word = 0; word < undefined.length; word++) {
      for (long bits = undefined[word]; bits != 0; bits &= bits - 1) {
        each.accept(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
      }
    }
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

  /** Notes that a formula does not define the number of an account, as it divides by zero. */
  void addUndefined(int account) {
    undefined[account / Long.SIZE] |= 1L << account % Long.SIZE;
  }

  /** Of how many accounts the formula defines no number; they are unknown. */
  public long undefined() {
    long count = 0;
    for (long bits : undefined) {
      count += Long.bitCount(bits);
    }
    return count;
  }

  /** Says how many observations there are, and no number. */
  void putUnknown(int account, int count) {
    observations[account] = count;
  }
}
