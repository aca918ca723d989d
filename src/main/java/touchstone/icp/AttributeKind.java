package touchstone.icp;

/** How the values of an attribute compare. */
public enum AttributeKind {
  /** One of several names; compared without regard to case and surrounding spaces. */
  CATEGORY,
  /** Several names at once, separated by semicolons, like technologies in use. */
  CATEGORIES,
  /** A number; bands can be cut from it. */
  NUMBER
}
