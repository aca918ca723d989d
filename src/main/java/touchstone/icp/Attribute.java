package touchstone.icp;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A mapped fact about an account. Whether it may define a profile is its type: only a {@link
 * DefinitionAttribute} can stand in a criterion, so that a measure taken after the first contact
 * cannot leak into a score.
 */
public sealed interface Attribute permits DefinitionAttribute, ValidationAttribute {

  /** A key starts with a lower case letter and has 1 to 64 letters, digits and underscores. */
  Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9_]{0,63}");

  /** The stable name. */
  String key();

  /** The words people read. */
  String label();

  AttributeFamily family();

  AttributeKind kind();

  AttributeRole role();

  /**
   * Makes the attribute that the role asks for.
   *
   * @throws IllegalArgumentException if the key is malformed
   */
  static Attribute of(
      String key, String label, AttributeFamily family, AttributeKind kind, AttributeRole role) {
    return switch (role) {
      case DEFINITION -> new DefinitionAttribute(key, label, family, kind);
      case VALIDATION, VALUE -> new ValidationAttribute(key, label, family, kind, role);
    };
  }

  /**
   * Checks what all attributes have in common.
   *
   * @throws IllegalArgumentException if the key is malformed
   */
  static void requireWellFormed(String key, String label) {
    Objects.requireNonNull(label);
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "The attribute key \""
              + key
              + "\" must be a lower case letter and up to 63 more letters,"
              + " digits or underscores.");
    }
  }
}
