package touchstone.icp.discovery;

/**
 * The space of conditions.
 *
 * @param depth conditions in a conjunction at most, 1 to 3
 * @param smallestSupport accounts a profile holds at least, 1 or more. Low on purpose: significance
 *     guards, and a high floor hides the patterns of a small business
 * @param bands bands a number is cut into, 2 to 12; 0 chooses by the number of accounts
 * @param mostNames names of one attribute that become conditions, the most frequent ones, 1 to 39
 * @param largestSet names in a set at most, 1 to 8; 1 for no sets
 */
public record SearchSettings(
    int depth, int smallestSupport, int bands, int mostNames, int largestSet) {

  /** The most conditions there can be. */
  static final int DEEPEST = 3;

  /** Depth 3, support 2, bands by size, 24 names, sets of up to 4. */
  public static final SearchSettings DEFAULT = new SearchSettings(3, 2, 0, 24, 4);

  public SearchSettings {
    requireWithin("depth", depth, 1, DEEPEST);
    requireWithin("smallest support", smallestSupport, 1, Integer.MAX_VALUE);
    if (bands != 0) {
      requireWithin("number of bands", bands, 2, 12);
    }
    requireWithin("number of names", mostNames, 1, 39);
    requireWithin("largest set", largestSet, 1, 8);
  }

  private static void requireWithin(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "The " + what + " must lie between " + low + " and " + high + ", not at " + value + ".");
    }
  }

  /** The bands for a number of accounts: 3 at 15, 4 at 40, 6 at 150, 8 from 350 on. */
  int bandsFor(int accounts) {
    if (bands != 0) {
      return bands;
    }
    return (int) Math.max(3, Math.min(8, Math.round(Math.cbrt(accounts)) + 1));
  }
}
