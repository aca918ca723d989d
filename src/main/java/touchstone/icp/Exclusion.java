package touchstone.icp;

/**
 * A condition that puts an account outside the profile, whatever its score. An unknown value
 * excludes nobody.
 *
 * @param attribute what is looked at
 * @param condition what is asked of it
 * @param reason why, as people read it
 */
public record Exclusion(DefinitionAttribute attribute, Condition condition, String reason) {

  /**
   * @throws IllegalArgumentException if the condition cannot be asked of the attribute
   */
  public Exclusion {
    Criterion.requireAskable(attribute, condition);
    reason = reason.strip();
  }

  /**
   * An exclusion over an attribute of which only the mapping says whether it may define a profile.
   *
   * @throws IllegalArgumentException if it is a validation measure or a value, or the condition
   *     cannot be asked of it
   */
  public static Exclusion of(Attribute attribute, Condition condition, String reason) {
    return new Exclusion(Criterion.requireDefinition(attribute), condition, reason);
  }

  /** The exclusion in words. */
  public String text() {
    return attribute.label() + " " + condition.text();
  }
}
