package touchstone.value.lifetime;

/**
 * What one contract has shown so far.
 *
 * @param renewals how often it was renewed, 0 or more
 * @param ended whether the next renewal did not come; else it is still running
 */
public record RenewalHistory(int renewals, boolean ended) {

  public RenewalHistory {
    if (renewals < 0) {
      throw new IllegalArgumentException(
          "A contract is renewed zero times or more, not " + renewals + ".");
    }
  }
}
