package touchstone.icp;

import java.math.BigDecimal;

/**
 * Points of a score, exact to the hundredth, so that reasons add up to the score without rounding.
 *
 * @param hundredths hundredths of a point; may be negative
 */
public record Points(int hundredths) implements Comparable<Points> {

  public static final Points ZERO = new Points(0);

  /** The highest score. */
  public static final Points HUNDRED = new Points(100_00);

  /** Whole points. */
  public static Points of(int points) {
    return new Points(Math.multiplyExact(points, 100));
  }

  /**
   * Points as a person enters them.
   *
   * @throws IllegalArgumentException if there are more than two decimals, or the number is too
   *     large
   */
  public static Points of(BigDecimal points) {
    try {
      return new Points(points.movePointRight(2).intValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Points have at most two decimals and lie between -100 and 100, not "
              + points.toPlainString()
              + ".",
          e);
    }
  }

  /** The number of points, with up to two decimals. */
  public BigDecimal value() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  public Points plus(Points other) {
    return new Points(Math.addExact(hundredths, other.hundredths));
  }

  public Points minus(Points other) {
    return new Points(Math.subtractExact(hundredths, other.hundredths));
  }

  @Override
  public int compareTo(Points other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  /** Like "12.5" or "-3". */
  @Override
  public String toString() {
    BigDecimal plain = value().stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toString() : plain.toString();
  }
}
