package touchstone.fit;

import touchstone.icp.Condition;

/**
 * A criterion or an exclusion as the scorer sees it.
 *
 * @param bit its place among all questions of the scorecard: criteria first, then exclusions
 * @param condition what is asked
 * @param points hundredths; 0 for an exclusion
 */
record Question(int bit, Condition condition, int points) {}
