package touchstone.result;

import java.util.Optional;
import touchstone.icp.Tier;

/**
 * Which accounts to list, in which order, and where to go on.
 *
 * @param tier only of this tier, if given
 * @param nameContains only those whose name contains it, whatever the case; blank for all
 * @param order by what
 * @param descending the greatest first; what is unknown comes last either way
 * @param after where the page before ended; empty to start
 * @param limit at most so many
 */
public record AccountQuery(
    Optional<Tier> tier,
    String nameContains,
    Order order,
    boolean descending,
    Optional<Position> after,
    int limit) {

  /** What accounts are sorted by. */
  public enum Order {
    NAME,
    SCORE,
    MUTUAL_VALUE
  }

  /**
   * A place in the order.
   *
   * @param key the name in lower case, or the number as text; empty if the number is unknown
   * @param accountId decides between equals
   */
  public record Position(Optional<String> key, String accountId) {}
}
