package touchstone.icp.discovery;

/** What the data says of a profile, or of all of them together. */
public enum Verdict {
  /** Found among earlier customers beyond chance, and it held among later ones. */
  CONFIRMED,
  /** Beyond chance among the customers searched, and not yet held against later ones. */
  SUGGESTIVE,
  /** There was enough data to see a profile worth having, and there is none. */
  NO_PATTERN,
  /** Nothing can be said: a profile worth having could have stayed hidden. */
  NOT_ENOUGH_EVIDENCE
}
