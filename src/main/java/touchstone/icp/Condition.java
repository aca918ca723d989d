package touchstone.icp;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/** What a criterion asks of a value. An unknown value neither meets nor fails any condition. */
public sealed interface Condition {

  /** The kind of attribute it can be asked of. */
  AttributeKind kind();

  /** The condition in words, to be read after the attribute's label. */
  String text();

  /** A category is one of these names. */
  static OneOf oneOf(String... names) {
    return new OneOf(List.of(names));
  }

  /** Several categories contain one of these names. */
  static ContainsAny containsAny(String... names) {
    return new ContainsAny(List.of(names));
  }

  /** A number is {@code from} or more, and below {@code below}. */
  static Between between(double from, double below) {
    return new Between(from, below);
  }

  /** A number is {@code from} or more. */
  static Between atLeast(double from) {
    return new Between(from, Double.POSITIVE_INFINITY);
  }

  /** A number is below {@code below}. */
  static Between below(double below) {
    return new Between(Double.NEGATIVE_INFINITY, below);
  }

  /**
   * The name is one of a list.
   *
   * @param names each once, compared without regard to case and surrounding spaces
   */
  record OneOf(List<String> names) implements Condition {
    public OneOf {
      names = Names.distinct(names);
    }

    @Override
    public AttributeKind kind() {
      return AttributeKind.CATEGORY;
    }

    @Override
    public String text() {
      return names.size() == 1 ? "is " + names.get(0) : "is one of " + String.join(", ", names);
    }

    /** Whether a known name meets it. */
    public boolean matches(String name) {
      return contains(names, name);
    }
  }

  /**
   * At least one of the names is in a list.
   *
   * @param names each once, compared without regard to case and surrounding spaces
   */
  record ContainsAny(List<String> names) implements Condition {
    public ContainsAny {
      names = Names.distinct(names);
    }

    @Override
    public AttributeKind kind() {
      return AttributeKind.CATEGORIES;
    }

    @Override
    public String text() {
      return names.size() == 1
          ? "includes " + names.get(0)
          : "includes any of " + String.join(", ", names);
    }

    /** Whether known names meet it. */
    public boolean matches(Collection<String> known) {
      return known.stream().anyMatch(name -> contains(names, name));
    }
  }

  /**
   * The number lies in a band that includes its lower and excludes its upper end, so that bands
   * that touch never overlap.
   *
   * @param from lowest number inside; negative infinity for a band open below
   * @param below lowest number above the band; positive infinity for a band open above
   */
  record Between(double from, double below) implements Condition {

    /**
     * @throws IllegalArgumentException if the band is empty or open on both ends
     */
    public Between {
      // Also false for NaN.
      if (!(from < below)) {
        throw new IllegalArgumentException(
            "A band goes from a lower to a higher number, not from " + from + " to " + below + ".");
      }
      if (Double.isInfinite(from) && Double.isInfinite(below)) {
        throw new IllegalArgumentException("A band needs at least one end.");
      }
      if (from == Double.POSITIVE_INFINITY || below == Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException("A band must hold a number.");
      }
      // One zero, so that equal bands are equal records.
      from = from + 0.0;
      below = below + 0.0;
    }

    @Override
    public AttributeKind kind() {
      return AttributeKind.NUMBER;
    }

    @Override
    public String text() {
      if (lower().isEmpty()) {
        return "is below " + plain(below);
      }
      return upper().isEmpty()
          ? "is " + plain(from) + " or more"
          : "is " + plain(from) + " or more and below " + plain(below);
    }

    /** The lowest number inside, if the band has a lower end. */
    public OptionalDouble lower() {
      return Double.isInfinite(from) ? OptionalDouble.empty() : OptionalDouble.of(from);
    }

    /** The lowest number above, if the band has an upper end. */
    public OptionalDouble upper() {
      return Double.isInfinite(below) ? OptionalDouble.empty() : OptionalDouble.of(below);
    }

    /** Whether a known number meets it. */
    public boolean matches(double number) {
      return from <= number && number < below;
    }
  }

  private static boolean contains(List<String> names, String name) {
    String key = Names.key(name);
    return names.stream().anyMatch(listed -> Names.key(listed).equals(key));
  }

  private static String plain(double number) {
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return plain.toPlainString();
  }
}
