package touchstone.fit;

import java.util.Optional;
import touchstone.icp.Exclusion;

/**
 * One exclusion and what an account answered to it.
 *
 * @param exclusion what was asked
 * @param seen the value seen, as recorded; absent if unknown
 * @param outcome a match excludes
 */
public record ExclusionCheck(Exclusion exclusion, Optional<String> seen, Outcome outcome) {}
