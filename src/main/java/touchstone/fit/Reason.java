package touchstone.fit;

import java.util.Optional;
import touchstone.icp.Criterion;
import touchstone.icp.Points;

/**
 * One criterion and what an account answered to it. The base and the points of all reasons add up
 * to the score exactly.
 *
 * @param criterion what was asked
 * @param seen the value seen, as recorded; absent if unknown
 * @param outcome the answer
 * @param points the criterion's points if it was met, else 0
 */
public record Reason(Criterion criterion, Optional<String> seen, Outcome outcome, Points points) {}
