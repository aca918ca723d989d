package touchstone.icp;

/**
 * On which side of the wall an attribute stands.
 *
 * <p>A definition attribute can be searched for before any contact. A validation measure or a value
 * can only rank profiles and channels; it never enters a fit score.
 */
public enum AttributeRole {
  DEFINITION,
  VALIDATION,
  VALUE
}
