package touchstone.stats;

import java.util.stream.IntStream;

/**
 * Corrections for having asked several questions of the same facts. Thread-safe.
 *
 * <p>All methods take p-values in any order and return adjusted ones in the same order: reject what
 * is at or below the level wanted.
 */
public final class MultipleTesting {

  private MultipleTesting() {}

  /**
   * Adjusts for the false discovery rate: of what is rejected at 0.05, about one in twenty is wrong
   * on average. Holds for independent and for positively dependent tests.
   *
   * <p>Formula: {@code q(i) = min over j >= i of min(1, m p(j) / j)}, p in ascending order.
   *
   * <p>Source: Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289-300.
   *
   * @param pValues each 0 to 1; may be empty
   * @throws IllegalArgumentException if one is not between 0 and 1
   */
  public static double[] benjaminiHochberg(double[] pValues) {
    int[] order = ascending(pValues);
    int count = pValues.length;
    double[] adjusted = new double[count];
    double smallest = 1;
    for (int rank = count; rank >= 1; rank--) {
      int index = order[rank - 1];
      smallest = Math.min(smallest, pValues[index] * count / rank);
      adjusted[index] = Math.max(smallest, pValues[index]);
    }
    return adjusted;
  }

  /**
   * Adjusts for the family-wise error: the chance of even one wrong rejection stays below the
   * level, whatever the dependence.
   *
   * <p>Formula: {@code q(i) = max over j <= i of min(1, (m - j + 1) p(j))}, p in ascending order.
   *
   * <p>Source: Holm (1979), Scand. J. Statistics 6, 65-70.
   *
   * @param pValues each 0 to 1; may be empty
   * @throws IllegalArgumentException if one is not between 0 and 1
   */
  public static double[] holm(double[] pValues) {
    int[] order = ascending(pValues);
    int count = pValues.length;
    double[] adjusted = new double[count];
    double largest = 0;
    for (int rank = 1; rank <= count; rank++) {
      int index = order[rank - 1];
      largest = Math.max(largest, Math.min(1, pValues[index] * (count - rank + 1)));
      adjusted[index] = largest;
    }
    return adjusted;
  }

  private static int[] ascending(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException(
            "The p-value at index " + i + " is " + pValues[i] + "; it lies between 0 and 1.");
      }
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
