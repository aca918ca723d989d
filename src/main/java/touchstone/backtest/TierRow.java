package touchstone.backtest;

import java.util.Optional;
import touchstone.icp.Tier;
import touchstone.report.WinRate;
import touchstone.stats.IntervalEstimate;

/**
 * What became of the accounts of a tier. Intervals are of 95 %.
 *
 * @param tier which; empty for all together
 * @param accounts accounts decided
 * @param customers those won
 * @param customerShare customers of accounts, with Wilson's interval
 * @param winRate deals won of those decided
 * @param lift the share of customers divided by that of all other tiers, with its interval
 * @param mutualValue median of the customers of whom it is known
 * @param lifetimeValue median at equal age of the customers old enough, minor units
 */
public record TierRow(
    Optional<Tier> tier,
    long accounts,
    long customers,
    IntervalEstimate customerShare,
    WinRate winRate,
    IntervalEstimate lift,
    IntervalEstimate mutualValue,
    IntervalEstimate lifetimeValue) {}
