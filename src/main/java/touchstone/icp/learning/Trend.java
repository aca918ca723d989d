package touchstone.icp.learning;

/** What a person knows of how the points of a number must run over its bands. */
public enum Trend {
  /** Points may go up and down. */
  FREE,
  /** A higher number never brings fewer points. */
  RISING,
  /** A higher number never brings more points. */
  FALLING
}
