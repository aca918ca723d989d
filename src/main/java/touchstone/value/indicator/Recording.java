package touchstone.value.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Finds out what an organisation {@link Recorded records}, by the accounts that are measured: all
 * of them, or those that changed. Not thread-safe.
 */
final class Recording {

  private final Map<String, Integer> shownBy = new HashMap<>();
  private final Recorded former;
  private final IntUnaryOperator measured;
  private final int[] unchanged;

  private Recording(Recorded former, IntUnaryOperator measured, int[] unchanged) {
    this.former = former;
    this.measured = measured;
    this.unchanged = unchanged;
  }

  /** By all accounts. */
  static Recording byAll() {
    return new Recording(new Recorded(Map.of()), account -> account, new int[0]);
  }

  /**
   * By the accounts that changed: of the others it is known as long as the account that shows it
   * did not change. If that one did and no other changed one has any, the answer is no, which does
   * not agree with the former one, and all accounts have to be asked.
   *
   * @param changed the accounts of now that are measured
   * @param unchanged for each former account the one of now, or -1
   */
  static Recording byChanged(Recorded former, int[] changed, int[] unchanged) {
    return new Recording(former, account -> changed[account], unchanged);
  }

  /**
   * Whether anybody has any of a kind of fact.
   *
   * @param kind the same word always means the same kind
   * @param account the first of the measured accounts that has any, or {@link Recorded#NOBODY}
   */
  boolean any(String kind, int account) {
    int before = former.shownBy().getOrDefault(kind, Recorded.NOBODY);
    int shows = Recorded.NOBODY;
    if (account != Recorded.NOBODY) {
      shows = measured.applyAsInt(account);
    } else if (before != Recorded.NOBODY) {
      shows = unchanged[before];
    }
    shownBy.put(kind, shows);
    return shows != Recorded.NOBODY;
  }

  /** All answers. */
  Recorded recorded() {
    return new Recorded(shownBy);
  }
}
