package touchstone.fit;

import java.util.Optional;
import touchstone.icp.Points;

/**
 * Which of several profiles an account fits best.
 *
 * @param best the fit to the best profile
 * @param runnerUp the fit to the next one, if there is more than one profile
 * @param margin how many points the best is ahead; 0 if there is no other. It may be negative if
 *     the runner-up scores more but is excluded or known too little
 */
public record BestFit(AccountFit best, Optional<AccountFit> runnerUp, Points margin) {

  /** The same with a person's word on the tier. */
  public BestFit with(TierOverride word) {
    return new BestFit(best.with(word), runnerUp, margin);
  }
}
