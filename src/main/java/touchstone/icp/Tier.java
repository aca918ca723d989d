package touchstone.icp;

/** How well an account fits, in one word. */
public enum Tier {
  A("A"),
  B("B"),
  C("C"),
  /** Below all cuts, or excluded. */
  NOT_ICP("Not ICP"),
  /** Too little is known to say; this is not a bad grade. */
  INSUFFICIENT_DATA("Insufficient data");

  private final String label;

  Tier(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** Whether the account is inside the profile: A, B or C. */
  public boolean isIcp() {
    return this == A || this == B || this == C;
  }
}
