package touchstone.writeback;

import java.util.Optional;

/**
 * Above which a push sends nothing and asks.
 *
 * @param maximumChanges accounts that change
 * @param maximumTierMoves accounts that go from one tier to another
 */
public record PushCaps(long maximumChanges, long maximumTierMoves) {

  /** For who does not say. */
  public static final PushCaps DEFAULT = new PushCaps(50_000, 50_000);

  public PushCaps {
    if (maximumChanges < 0 || maximumTierMoves < 0) {
      throw new IllegalArgumentException("The caps of a push are 0 or more.");
    }
  }

  /** Why a plan is too large; empty if it is not. */
  Optional<String> exceededBy(PushPlan plan) {
    if (plan.rows().size() > maximumChanges) {
      return Optional.of(
          "This push would change "
              + plan.rows().size()
              + " accounts, more than the "
              + maximumChanges
              + " allowed: look at its rows, then push again with a higher maximumChanges.");
    }
    if (plan.tierMoves() > maximumTierMoves) {
      return Optional.of(
          "This push would move "
              + plan.tierMoves()
              + " accounts to another tier, more than the "
              + maximumTierMoves
              + " allowed: look at its rows, then push again with a higher maximumTierMoves.");
    }
    return Optional.empty();
  }
}
