package touchstone.value;

/** One side of the value of one account. */
public sealed interface SideScore {

  /**
   * The weighted mean of the percentile ranks of the known indicators.
   *
   * @param value in (0, 1); 0.5 is the middle of all customers
   * @param coverage share of the weight that is known, in (0, 1]
   */
  record Known(double value, double coverage) implements SideScore {}

  /** No indicator of the side is known, or none counts. */
  record Unknown() implements SideScore {}
}
