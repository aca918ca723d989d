package touchstone.value.fact;

/**
 * How the columns mark what is unknown. Inside the columns only: an answer is never one of these.
 */
public final class Unknown {

  /** No day. */
  public static final int DAY = Integer.MIN_VALUE;

  /** No moment. */
  public static final long MOMENT = Long.MIN_VALUE;

  /** No amount. */
  public static final long MONEY = Long.MIN_VALUE;

  /** No name in a dictionary, no constant of an enum. */
  public static final int CODE = -1;

  /** No number. */
  public static final double NUMBER = Double.NaN;

  private Unknown() {}
}
