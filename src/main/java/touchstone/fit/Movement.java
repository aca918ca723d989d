package touchstone.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import touchstone.icp.Points;
import touchstone.icp.Tier;

/**
 * Who would move if other profiles scored the accounts: tiers before and after, and the accounts
 * that move furthest. Immutable.
 *
 * @param accounts all accounts
 * @param overridden accounts on whose tier a person has the word: they stay
 * @param counts accounts by tier before, then by tier after; every tier is there
 * @param up accounts that come to a better tier
 * @param down accounts that come to a worse tier
 * @param becomeKnown accounts of which too little was known to say a tier, and now is
 * @param becomeUnknown the other way round
 * @param changed accounts of which tier or score changes: what a push would write
 * @param movers those that move, the furthest first, as many as asked for
 */
public record Movement(
    long accounts,
    long overridden,
    Map<Tier, Map<Tier, Long>> counts,
    long up,
    long down,
    long becomeKnown,
    long becomeUnknown,
    long changed,
    List<Move> movers) {

  public Movement {
    movers = List.copyOf(movers);
  }

  /** Which way an account moves. */
  public enum Direction {
    UP,
    DOWN,
    BECOMES_KNOWN,
    BECOMES_UNKNOWN
  }

  /**
   * One account that moves.
   *
   * @param account its ordinal
   * @param before tier before
   * @param after tier after
   * @param scoreBefore score before
   * @param scoreAfter score after
   */
  public record Move(int account, Tier before, Tier after, Points scoreBefore, Points scoreAfter) {

    /** Which way. */
    public Direction direction() {
      if (before == Tier.INSUFFICIENT_DATA) {
        return Direction.BECOMES_KNOWN;
      }
      if (after == Tier.INSUFFICIENT_DATA) {
        return Direction.BECOMES_UNKNOWN;
      }
      return after.compareTo(before) < 0 ? Direction.UP : Direction.DOWN;
    }

    private int tiers() {
      return Math.abs(before.ordinal() - after.ordinal());
    }

    private int points() {
      return Math.abs(scoreAfter.hundredths() - scoreBefore.hundredths());
    }
  }

  /** Tier and score of an account. */
  public record Place(Tier tier, Points score) {}

  /**
   * Compares.
   *
   * @param accounts their number
   * @param before where each is now
   * @param after where each would be
   * @param override a person's word on the tier of an account
   * @param mostMovers how many to name
   */
  public static Movement of(
      int accounts,
      IntFunction<Place> before,
      IntFunction<Place> after,
      IntFunction<Optional<TierOverride>> override,
      int mostMovers) {
    Map<Tier, Map<Tier, Long>> counts = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      Map<Tier, Long> row = new EnumMap<>(Tier.class);
      for (Tier other : Tier.values()) {
        row.put(other, 0L);
      }
      counts.put(tier, row);
    }
    long[] directions = new long[Direction.values().length];
    long overridden = 0;
    long changed = 0;
    List<Move> moves = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      Optional<TierOverride> word = override.apply(account);
      Place from = before.apply(account);
      Place to = after.apply(account);
      Tier tierBefore = word.map(TierOverride::tier).orElse(from.tier());
      Tier tierAfter = word.map(TierOverride::tier).orElse(to.tier());
      overridden += word.isPresent() ? 1 : 0;
      counts.get(tierBefore).merge(tierAfter, 1L, Long::sum);
      changed += tierBefore != tierAfter || !from.score().equals(to.score()) ? 1 : 0;
      if (tierBefore != tierAfter) {
        Move move = new Move(account, tierBefore, tierAfter, from.score(), to.score());
        directions[move.direction().ordinal()]++;
        moves.add(move);
      }
    }
    moves.sort(
        Comparator.comparingInt((Move move) -> -move.tiers())
            .thenComparingInt(move -> -move.points())
            .thenComparingInt(Move::account));
    return new Movement(
        accounts,
        overridden,
        counts,
        directions[Direction.UP.ordinal()],
        directions[Direction.DOWN.ordinal()],
        directions[Direction.BECOMES_KNOWN.ordinal()],
        directions[Direction.BECOMES_UNKNOWN.ordinal()],
        changed,
        moves.subList(0, Math.min(mostMovers, moves.size())));
  }
}
