package touchstone.value.lifetime;

/**
 * How far and how expected lifetime value looks ahead. Part of the provenance of every value.
 *
 * @param discount what later money is worth today; default 10 % a year
 * @param horizonYears revenue later than this from now counts nothing, above 0 and up to 50;
 *     default 5
 * @param marginShare the share of revenue that is kept as margin, above 0 and up to 1; default 1,
 *     which makes every value one of revenue
 * @param level the confidence of intervals, between 0 and 1; default 0.95
 */
public record LifetimeSettings(
    Discount discount, double horizonYears, double marginShare, double level) {

  public LifetimeSettings {
    if (!(horizonYears > 0 && horizonYears <= 50)) {
      throw new IllegalArgumentException(
          "The horizon is above 0 and up to 50 years, not " + horizonYears + ".");
    }
    if (!(marginShare > 0 && marginShare <= 1)) {
      throw new IllegalArgumentException(
          "The margin is a share above 0 and up to 1, not " + marginShare + ".");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "A confidence level lies between 0 and 1, both excluded, not " + level + ".");
    }
  }

  /** 10 % a year, 5 years ahead, revenue, 95 %. */
  public static LifetimeSettings defaults() {
    return new LifetimeSettings(new Discount(0.1), 5, 1, 0.95);
  }

  /** What a formula in words says about the margin; nothing if values are of revenue. */
  public String marginWords() {
    return marginShare == 1 ? "" : " Times the margin of " + LookAhead.plain(marginShare) + ".";
  }

  /** How far and how it looks ahead, like "within 5 years, discounted at 10 % a year". */
  public String words() {
    return "within "
        + LookAhead.plain(horizonYears)
        + " years, discounted at "
        + LookAhead.plain(100 * discount.annualRate())
        + " % a year";
  }
}
