package touchstone.icp.discovery;

import java.util.List;
import java.util.OptionalDouble;
import touchstone.icp.Condition;
import touchstone.icp.DefinitionAttribute;

/** One condition on one attribute, as the search tries it. An unknown value never meets it. */
public sealed interface Selector {

  DefinitionAttribute attribute();

  /** What a criterion made of it asks. */
  Condition condition();

  /** The condition in words, as in {@code Industry is Software}. */
  default String inWords() {
    return attribute().label() + " " + condition().text();
  }

  /** The attribute has this name. */
  record CategoryIs(DefinitionAttribute attribute, String name) implements Selector {
    @Override
    public Condition condition() {
      return Condition.oneOf(name);
    }
  }

  /**
   * The attribute has one of these names.
   *
   * @param names two or more, the strongest first
   */
  record CategoryIn(DefinitionAttribute attribute, List<String> names) implements Selector {
    public CategoryIn {
      names = List.copyOf(names);
      if (names.size() < 2) {
        throw new IllegalArgumentException("A set of categories has at least two names.");
      }
    }

    @Override
    public Condition condition() {
      return new Condition.OneOf(names);
    }
  }

  /** The attribute, which can have several names at once, has this name among them. */
  record NameContained(DefinitionAttribute attribute, String name) implements Selector {
    @Override
    public Condition condition() {
      return new Condition.ContainsAny(List.of(name));
    }
  }

  /**
   * The number lies in a band.
   *
   * @param from the lowest number inside; empty for no lower end
   * @param below the lowest number above the band; empty for no upper end
   */
  record NumberBand(DefinitionAttribute attribute, OptionalDouble from, OptionalDouble below)
      implements Selector {

    /**
     * @throws IllegalArgumentException if the band is empty or open on both ends
     */
    public NumberBand {
      band(from, below);
    }

    /** Whether a known value lies in the band. */
    public boolean holds(double value) {
      return !(from.isPresent() && value < from.getAsDouble())
          && !(below.isPresent() && value >= below.getAsDouble());
    }

    @Override
    public Condition condition() {
      return band(from, below);
    }

    private static Condition band(OptionalDouble from, OptionalDouble below) {
      return Condition.between(
          from.orElse(Double.NEGATIVE_INFINITY), below.orElse(Double.POSITIVE_INFINITY));
    }
  }
}
