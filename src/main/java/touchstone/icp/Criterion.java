package touchstone.icp;

import java.util.Objects;

/**
 * An attribute, a condition, and the points an account gets if it meets it. Only what can be known
 * before any contact can be asked: a criterion over a {@link ValidationAttribute} does not compile.
 *
 * @param attribute what is looked at
 * @param condition what is asked of it
 * @param points what meeting it adds or, if negative, takes away
 * @param origin who set the points
 */
public record Criterion(
    DefinitionAttribute attribute, Condition condition, Points points, PointsOrigin origin) {

  /**
   * @throws IllegalArgumentException if the condition cannot be asked of the attribute
   */
  public Criterion {
    Objects.requireNonNull(points);
    Objects.requireNonNull(origin);
    requireAskable(attribute, condition);
  }

  /** A criterion whose points a person set. */
  public Criterion(DefinitionAttribute attribute, Condition condition, Points points) {
    this(attribute, condition, points, new PointsOrigin.SetByPerson());
  }

  /**
   * A criterion over an attribute of which only the mapping says whether it may define a profile.
   *
   * @throws IllegalArgumentException if it is a validation measure or a value, or the condition
   *     cannot be asked of it
   */
  public static Criterion of(Attribute attribute, Condition condition, Points points) {
    return new Criterion(requireDefinition(attribute), condition, points);
  }

  /** The criterion in words. */
  public String text() {
    return attribute.label() + " " + condition.text();
  }

  /** The same question with other points. */
  Criterion with(Points other) {
    return new Criterion(attribute, condition, other, origin);
  }

  static DefinitionAttribute requireDefinition(Attribute attribute) {
    if (attribute instanceof DefinitionAttribute definition) {
      return definition;
    }
    String role = attribute.role() == AttributeRole.VALUE ? "a value" : "a validation measure";
    throw new IllegalArgumentException(
        "\""
            + attribute.label()
            + "\" ("
            + attribute.key()
            + ") is "
            + role
            + ": it is known only after the first contact, so it cannot be a criterion of a profile."
            + " Use it to compare profiles, or change its role in the mapping if it can be searched"
            + " for before any contact.");
  }

  static void requireAskable(DefinitionAttribute attribute, Condition condition) {
    if (attribute.kind() != condition.kind()) {
      throw new IllegalArgumentException(
          "\""
              + attribute.label()
              + "\" ("
              + attribute.key()
              + ") holds "
              + holds(attribute.kind())
              + ", so it cannot be asked whether it "
              + condition.text()
              + ".");
    }
  }

  private static String holds(AttributeKind kind) {
    return switch (kind) {
      case CATEGORY -> "one name";
      case CATEGORIES -> "several names";
      case NUMBER -> "a number";
    };
  }
}
