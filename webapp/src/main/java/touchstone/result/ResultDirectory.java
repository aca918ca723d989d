package touchstone.result;

import java.util.Map;
import touchstone.fit.TierOverride;

/** The accounts of a computation, by ordinal: what lists show of them beside what was computed. */
public interface ResultDirectory {

  /** All of them. */
  ResultAccounts all();

  /** Some of them, by their places among these. */
  ResultAccounts of(int[] accounts);

  /** What people said about tiers, by ordinal. */
  Map<Integer, TierOverride> overrides();
}
