package touchstone.icp.discovery;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import touchstone.icp.DefinitionAttribute;

/** One condition on one attribute, as the search tries it. An unknown value never meets it. */
public sealed interface Selector {

  DefinitionAttribute attribute();

  /** The condition in words, as in {@code Industry is Software}. */
  String inWords();

  /** The attribute has this name. */
  record CategoryIs(DefinitionAttribute attribute, String name) implements Selector {
    @Override
    public String inWords() {
      return attribute.label() + " is " + name;
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
    public String inWords() {
      return attribute.label() + " is one of " + String.join(", ", names);
    }
  }

  /** The attribute, which can have several names at once, has this name among them. */
  record NameContained(DefinitionAttribute attribute, String name) implements Selector {
    @Override
    public String inWords() {
      return attribute.label() + " contains " + name;
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
    public NumberBand {
      if (from.isEmpty() && below.isEmpty()) {
        throw new IllegalArgumentException("A band has a lower end, an upper end, or both.");
      }
      if (from.isPresent() && below.isPresent() && from.getAsDouble() >= below.getAsDouble()) {
        throw new IllegalArgumentException("A band's lower end is below its upper end.");
      }
    }

    /** Whether a known value lies in the band. */
    public boolean holds(double value) {
      return !(from.isPresent() && value < from.getAsDouble())
          && !(below.isPresent() && value >= below.getAsDouble());
    }

    @Override
    public String inWords() {
      if (from.isEmpty()) {
        return attribute.label() + " below " + plain(below.getAsDouble());
      }
      if (below.isEmpty()) {
        return attribute.label() + " from " + plain(from.getAsDouble());
      }
      return attribute.label()
          + " from "
          + plain(from.getAsDouble())
          + " to below "
          + plain(below.getAsDouble());
    }

    private static String plain(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /** Joins conditions as a person would say them. */
  static String allInWords(List<Selector> selectors) {
    return selectors.stream().map(Selector::inWords).collect(Collectors.joining(" and "));
  }
}
