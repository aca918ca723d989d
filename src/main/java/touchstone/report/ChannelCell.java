package touchstone.report;

import touchstone.stats.Estimate;

/**
 * What some accounts of a channel brought. Where several channels share an account, it and its
 * deals count in parts, whole millionths, which add up to one over the channels.
 *
 * @param leads leads of the channel that became these accounts
 * @param accounts number of accounts
 * @param customers those with a won deal
 * @param dealsWon their deals won
 * @param dealsLost their deals lost
 * @param dealsOpen their deals in progress
 * @param winRate with its interval
 * @param medianCycleDays median sales cycle of the customers, days
 * @param lifetimeValueTotal sum of realised lifetime value, minor units of the corporate currency
 * @param lifetimeValueMedian median over the customers, minor units of the corporate currency
 * @param valueMedian median of the customers' comparable value (mutual if the data are two-sided),
 *     0 to 1
 */
public record ChannelCell(
    long leads,
    double accounts,
    double customers,
    double dealsWon,
    double dealsLost,
    double dealsOpen,
    WinRate winRate,
    Estimate medianCycleDays,
    long lifetimeValueTotal,
    Estimate lifetimeValueMedian,
    Estimate valueMedian) {}
