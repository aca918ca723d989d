package touchstone.discovery;

/** What is wanted of the accounts a discovery looks for. */
public enum Target {
  /** Both sides together, or the one side the data know. */
  MUTUAL_VALUE,
  /** What a customer is worth to us. */
  VALUE_TO_US,
  /** What we are worth to a customer. */
  VALUE_TO_CUSTOMER,
  /** What a customer brought in its first days, as many for everyone. */
  LIFETIME_VALUE,
  /** Whether a customer bought again soon after its first deal. */
  BOUGHT_AGAIN,
  /** Whether the first deal of an account that was decided was won. */
  WIN_RATE
}
