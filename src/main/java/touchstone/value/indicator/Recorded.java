package touchstone.value.indicator;

import java.util.Map;

/**
 * What an organisation records at all: one answer for all accounts, so that they can be compared.
 * If it records a kind of fact, an account without any has none; if it does not, nothing is known
 * of anybody. Immutable.
 *
 * @param shownBy of each kind of fact that was asked for an account that has any, or {@link
 *     #NOBODY}
 */
public record Recorded(Map<String, Integer> shownBy) {

  /** No account has any. */
  public static final int NOBODY = -1;

  public Recorded {
    shownBy = Map.copyOf(shownBy);
  }

  /** Whether all answers are those of the other, so that nothing is measured otherwise. */
  boolean agreesWith(Recorded other) {
    return shownBy.keySet().equals(other.shownBy.keySet())
        && shownBy.keySet().stream()
            .allMatch(kind -> (shownBy.get(kind) == NOBODY) == (other.shownBy.get(kind) == NOBODY));
  }
}
