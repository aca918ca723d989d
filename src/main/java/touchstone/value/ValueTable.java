package touchstone.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import touchstone.stats.OrderedRanks;
import touchstone.value.fact.CarryOver;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.Side;
import touchstone.work.Workers;

/**
 * The mutual value of all accounts: percentile ranks of the indicators among customers, two sides,
 * and their geometric mean. Immutable and thread-safe.
 *
 * <p>A side is the weighted mean of the ranks of its known indicators; an unknown one changes
 * nothing but the coverage.
 */
public final class ValueTable {

  private final IndicatorTable indicators;
  private final IndicatorWeights weights;
  private final List<RankedIndicator> ranked;
  private final SideColumn toUs;
  private final SideColumn toCustomer;
  private final Sidedness sidedness;

  private ValueTable(
      IndicatorTable indicators,
      IndicatorWeights weights,
      List<RankedIndicator> ranked,
      SideColumn toUs,
      SideColumn toCustomer) {
    this.indicators = indicators;
    this.weights = weights;
    this.ranked = ranked;
    this.toUs = toUs;
    this.toCustomer = toCustomer;
    this.sidedness = sidedness(toUs, toCustomer);
  }

  /**
   * Computes the value of all accounts.
   *
   * @param indicators the measured indicators
   * @param weights how much each counts
   * @param workers the threads to use; the result does not depend on them
   */
  public static ValueTable compute(
      IndicatorTable indicators, IndicatorWeights weights, Workers workers) {
    return of(
        indicators,
        weights,
        column ->
            RankedIndicator.of(
                column, weights.of(column.description().key()), indicators.timeline()),
        workers);
  }

  /**
   * The value of all accounts after some changed, on the same day and by the same weights: ranks
   * are merged instead of sorted again. The result is that of computing everything, bit by bit.
   *
   * @param carried indicators of which only accounts that changed have other values; the first of
   *     those this table is made of
   * @param now these, and others of which any account may have another value
   * @param carry what changed
   * @param workers the threads to use; the result does not depend on them
   */
  public ValueTable after(
      IndicatorTable carried, IndicatorTable now, CarryOver carry, Workers workers) {
    int[] unchanged = carry.unchanged(accounts());
    int[] changed = carry.changes().changed();
    return of(
        now,
        weights,
        column -> {
          int place = carried.columns().indexOf(column);
          return place < 0
              ? RankedIndicator.of(column, weights.of(column.description().key()), now.timeline())
              : ranked.get(place).after(column, unchanged, changed, now.timeline());
        },
        workers);
  }

  private static ValueTable of(
      IndicatorTable indicators,
      IndicatorWeights weights,
      Function<IndicatorColumn, RankedIndicator> ranking,
      Workers workers) {
    RankedIndicator[] ranked = new RankedIndicator[indicators.columns().size()];
    List<Runnable> rankings = new ArrayList<>();
    for (int i = 0; i < ranked.length; i++) {
      int index = i;
      rankings.add(() -> ranked[index] = ranking.apply(indicators.columns().get(index)));
    }
    workers.runAll(rankings);
    List<RankedIndicator> all = List.of(ranked);
    return new ValueTable(
        indicators,
        weights,
        all,
        SideColumn.of(Side.TO_US, all, indicators.accounts(), workers),
        SideColumn.of(Side.TO_CUSTOMER, all, indicators.accounts(), workers));
  }

  private static Sidedness sidedness(SideColumn toUs, SideColumn toCustomer) {
    if (toUs.anyKnown() && toCustomer.anyKnown()) {
      return Sidedness.TWO_SIDED;
    }
    if (toUs.anyKnown()) {
      return Sidedness.ONLY_TO_US;
    }
    return toCustomer.anyKnown() ? Sidedness.ONLY_TO_CUSTOMER : Sidedness.NOTHING_KNOWN;
  }

  /** The number of accounts. */
  public int accounts() {
    return indicators.accounts();
  }

  /** The indicators it is made of. */
  public IndicatorTable indicators() {
    return indicators;
  }

  /** The weights it was made with. */
  public IndicatorWeights weights() {
    return weights;
  }

  /** What the data say about the two sides, to be stated wherever a value is shown. */
  public Sidedness sidedness() {
    return sidedness;
  }

  /** One side of one account. */
  public SideScore side(Side side, int account) {
    return column(side).score(account);
  }

  /**
   * The score of one side of one account, for computations over all accounts.
   *
   * @return in (0, 1); NaN, here only, if it is unknown
   */
  public double sideScore(Side side, int account) {
    return column(side).value(account);
  }

  /** How much of one side of one account is known, from 0 if its score is unknown to 1. */
  public double sideCoverage(Side side, int account) {
    return column(side).coverage(account);
  }

  /** The mutual value of one account. */
  public MutualValue mutualValue(int account) {
    return MutualValue.of(
        indicators.timeline().isCustomer(account), toUs.score(account), toCustomer.score(account));
  }

  /**
   * The ranks of an indicator among customers, the smallest value lowest.
   *
   * @param indicator its place among the columns of {@link #indicators()}
   */
  public OrderedRanks ranks(int indicator) {
    return ranked.get(indicator).ranks();
  }

  /** The value of one account with everything it is made of. */
  public ValueBreakdown breakdown(int account) {
    List<IndicatorShare> shares = new ArrayList<>();
    for (RankedIndicator indicator : ranked) {
      boolean known = indicator.known(account);
      double rank = known ? indicator.rank(account) : Double.NaN;
      boolean counts = known && indicator.weight() > 0;
      double knownWeight = column(indicator.column().description().side()).knownWeight(account);
      shares.add(
          new IndicatorShare(
              indicator.column().description(),
              indicator.column().estimate(account),
              known ? OptionalDouble.of(rank) : OptionalDouble.empty(),
              indicator.weight(),
              counts
                  ? OptionalDouble.of(rank * indicator.weight() / knownWeight)
                  : OptionalDouble.empty()));
    }
    return new ValueBreakdown(
        mutualValue(account),
        toUs.score(account),
        toCustomer.score(account),
        shares,
        indicators.revenueBasis());
  }

  /**
   * What customers can be compared by, as the data allow: mutual value if they are two-sided, else
   * the one known side. {@link #sidedness()} says which, and has to be said with it.
   *
   * @return one number an account, in (0, 1); NaN, here only, for an unknown one
   */
  public double[] comparable() {
    double[] values = new double[accounts()];
    Arrays.setAll(values, i -> sidedness.comparable(toUs.value(i), toCustomer.value(i)));
    return values;
  }

  private SideColumn column(Side side) {
    return switch (side) {
      case TO_US -> toUs;
      case TO_CUSTOMER -> toCustomer;
    };
  }
}
