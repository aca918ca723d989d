package touchstone.icp;

/**
 * What a learned criterion rests on: "7 of 9 against 12 of 40".
 *
 * @param inside good customers among those that meet the criterion
 * @param insideTotal customers that meet it
 * @param outside good customers among those that do not
 * @param outsideTotal customers that do not meet it
 */
public record Support(int inside, int insideTotal, int outside, int outsideTotal) {

  /**
   * @throws IllegalArgumentException unless each count lies between 0 and its total
   */
  public Support {
    if (inside < 0 || inside > insideTotal || outside < 0 || outside > outsideTotal) {
      throw new IllegalArgumentException(
          "Counts of support lie between 0 and their totals, not "
              + inside
              + " of "
              + insideTotal
              + " and "
              + outside
              + " of "
              + outsideTotal
              + ".");
    }
  }

  /** The support in words. */
  public String text() {
    return inside + " of " + insideTotal + " against " + outside + " of " + outsideTotal;
  }
}
