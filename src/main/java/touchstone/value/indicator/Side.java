package touchstone.value.indicator;

/** Whose gain an indicator tells of. */
public enum Side {
  /** What the customer is worth to us. */
  TO_US,
  /** What we are worth to the customer. */
  TO_CUSTOMER
}
