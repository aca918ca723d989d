package touchstone.fit;

/**
 * The fit of accounts to a profile version as arrays, to be kept and restored. Arrays are not
 * copied; nobody changes them. Points are in hundredths.
 *
 * @param totalWidth the points between the worst and the best answers
 * @param words how many words of 64 bits hold the answers of an account: a bit for each criterion,
 *     then one for each exclusion
 * @param score of each account
 * @param lowest the score if every unknown attribute turned out worst
 * @param highest the score if every unknown attribute turned out best
 * @param knownWidth how much of the total width is known
 * @param tier the place of the computed tier among {@link touchstone.icp.Tier}
 * @param met the bits of what is met, {@code words} an account
 * @param unknown the bits of what is unknown, likewise
 */
public record FitParts(
    int totalWidth,
    int words,
    int[] score,
    int[] lowest,
    int[] highest,
    int[] knownWidth,
    byte[] tier,
    long[] met,
    long[] unknown) {

  /**
   * @throws IllegalArgumentException if the arrays are of different numbers of accounts
   */
  public FitParts {
    int accounts = score.length;
    if (lowest.length != accounts
        || highest.length != accounts
        || knownWidth.length != accounts
        || tier.length != accounts
        || met.length != accounts * words
        || unknown.length != accounts * words) {
      throw new IllegalArgumentException("The parts of a fit are of different accounts.");
    }
  }
}
