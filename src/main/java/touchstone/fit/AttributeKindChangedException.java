package touchstone.fit;

import touchstone.icp.AttributeKind;

/**
 * An attribute is mapped with another kind than the profile that asks for it was made with. The
 * message says what the administrator does, in one sentence.
 */
public final class AttributeKindChangedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  AttributeKindChangedException(String attribute, AttributeKind mapped, AttributeKind asked) {
    super(
        "The attribute \""
            + attribute
            + "\" is now mapped as "
            + mapped
            + ", but the profile asks for "
            + asked
            + ": change the mapping back or make a new version of the profile.");
  }
}
