package touchstone.icp;

/**
 * A fact that can be searched for before any contact, and so may define a profile.
 *
 * @param key the stable name
 * @param label the words people read
 * @param family what kind of fact
 * @param kind how its values compare
 */
public record DefinitionAttribute(
    String key, String label, AttributeFamily family, AttributeKind kind) implements Attribute {

  public DefinitionAttribute {
    Attribute.requireWellFormed(key, label);
  }

  @Override
  public AttributeRole role() {
    return AttributeRole.DEFINITION;
  }
}
