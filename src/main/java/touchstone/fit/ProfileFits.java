package touchstone.fit;

import java.util.List;
import java.util.Optional;
import touchstone.icp.Points;
import touchstone.icp.Tier;

/**
 * The fit of all accounts to several profiles. An account belongs to the profile of the best tier,
 * then of the highest score, then to the one listed first. Immutable and thread-safe.
 */
public final class ProfileFits {

  private final List<FitTable> tables;

  /**
   * @param tables one a profile, in the order that decides between equals; at least one, all of the
   *     same accounts
   * @throws IllegalArgumentException if there is none, or they differ in the number of accounts
   */
  public ProfileFits(List<FitTable> tables) {
    this.tables = List.copyOf(tables);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("To fit accounts, at least one profile is needed.");
    }
    for (FitTable table : tables) {
      if (table.accounts() != tables.get(0).accounts()) {
        throw new IllegalArgumentException(
            "The fits have "
                + tables.get(0).accounts()
                + " and "
                + table.accounts()
                + " accounts.");
      }
    }
  }

  /** The number of accounts. */
  public int accounts() {
    return tables.get(0).accounts();
  }

  /** One table a profile. */
  public List<FitTable> tables() {
    return tables;
  }

  /** The place of the best profile of an account. */
  public int best(int account) {
    return place(account, -1);
  }

  /** The computed tier in the best profile. */
  public Tier tier(int account) {
    return tables.get(best(account)).tier(account);
  }

  /** The best fit of an account, and the next one. */
  public BestFit fit(int account) {
    int best = best(account);
    AccountFit fit = tables.get(best).fit(account);
    if (tables.size() == 1) {
      return new BestFit(fit, Optional.empty(), Points.ZERO);
    }
    AccountFit next = tables.get(place(account, best)).fit(account);
    return new BestFit(fit, Optional.of(next), fit.score().minus(next.score()));
  }

  private int place(int account, int without) {
    int best = -1;
    for (int i = 0; i < tables.size(); i++) {
      if (i != without && (best < 0 || isBetter(tables.get(i), tables.get(best), account))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isBetter(FitTable one, FitTable other, int account) {
    int byTier = Integer.compare(order(one.tier(account)), order(other.tier(account)));
    return byTier != 0 ? byTier < 0 : one.score(account).compareTo(other.score(account)) > 0;
  }

  /** Not known is no worse than known to be outside. */
  private static int order(Tier tier) {
    return switch (tier) {
      case A -> 0;
      case B -> 1;
      case C -> 2;
      case INSUFFICIENT_DATA -> 3;
      case NOT_ICP -> 4;
    };
  }
}
