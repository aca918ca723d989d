package touchstone.icp;

/**
 * A fact known only after contact, or a value: it ranks profiles and channels, and cannot define
 * one.
 *
 * @param key the stable name
 * @param label the words people read
 * @param family what kind of fact
 * @param kind how its values compare
 * @param role validation or value
 */
public record ValidationAttribute(
    String key, String label, AttributeFamily family, AttributeKind kind, AttributeRole role)
    implements Attribute {

  public ValidationAttribute {
    Attribute.requireWellFormed(key, label);
    if (role == AttributeRole.DEFINITION) {
      throw new IllegalArgumentException(
          "The attribute \"" + key + "\" has the role definition: make a DefinitionAttribute.");
    }
  }
}
