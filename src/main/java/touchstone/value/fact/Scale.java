package touchstone.value.fact;

/** A scale of marks, like 1 to 5, brought to shares from 0, worst, to 1, best. */
public record Scale(double worst, double best) {

  /** The marks of the question how likely one would recommend us. */
  public static final Scale NPS = new Scale(0, 10);

  /**
   * @throws IllegalArgumentException if the ends are equal or not finite
   */
  public Scale {
    if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
      throw new IllegalArgumentException(
          "A scale needs two different ends, not " + worst + " and " + best + ".");
    }
  }

  /**
   * The share a mark stands for.
   *
   * @throws IllegalArgumentException if the mark is not on the scale
   */
  public double share(double mark) {
    double share = (mark - worst) / (best - worst);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The mark " + mark + " is not on the scale from " + worst + " to " + best + ".");
    }
    return share;
  }

  static double requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A mark is brought to 0..1 first, not " + share + ".");
    }
    return share;
  }
}
