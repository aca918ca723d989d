package touchstone.backtest;

import java.util.Optional;
import touchstone.icp.learning.LearningResult;

/**
 * A card learned up to a day, and its test on what came after.
 *
 * @param learning the card, or why there is none
 * @param test of the card; empty if there is none
 */
public record LearnedBacktest(LearningResult learning, Optional<BacktestResult> test) {}
