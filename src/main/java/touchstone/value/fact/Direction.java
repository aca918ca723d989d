package touchstone.value.fact;

/** Who started a contact. */
public enum Direction {
  /** From them. */
  INBOUND,
  /** From us. */
  OUTBOUND
}
