package touchstone.value.valuation;

import java.util.Arrays;
import java.util.stream.IntStream;
import touchstone.stats.RankShift;
import touchstone.value.ValueTable;
import touchstone.value.fact.AccountPatch;
import touchstone.value.fact.ChangedAccounts;

/**
 * What distinguishes a valuation from one before, by the same rules and on the same day: which
 * accounts are otherwise, and the former values of these. With it the ranks of all others follow
 * from their former ones. Holds nothing of accounts that did not change. Immutable and thread-safe.
 */
public final class ValuationChange {

  private final AccountPatch patch;

  /** The accounts of before that are gone or otherwise, in no order. */
  private final int[] outdated;

  /** Their former values that were ranked, else NaN, of each measured indicator. */
  private final double[][] values;

  private ValuationChange(AccountPatch patch, int[] outdated, double[][] values) {
    this.patch = patch;
    this.outdated = outdated;
    this.values = values;
  }

  /** That nothing changed yet. */
  public static ValuationChange none(Valuation valuation) {
    return new ValuationChange(
        AccountPatch.none(valuation.values().accounts()),
        new int[0],
        new double[valuation.measured().columns().size()][0]);
  }

  /** What changes make of a valuation that is not needed any more afterwards. */
  public static ValuationChange of(Valuation former, ChangedAccounts changes) {
    AccountPatch patch = new AccountPatch(changes.before(), changes.changed());
    int[] outdated = patch.outdated(former.values().accounts());
    double[][] values = new double[former.measured().columns().size()][];
    for (int indicator = 0; indicator < values.length; indicator++) {
      values[indicator] = ranked(former.values(), indicator, outdated);
    }
    return new ValuationChange(patch, outdated, values);
  }

  /** The values of some accounts that are ranked, else NaN. */
  private static double[] ranked(ValueTable table, int indicator, int[] accounts) {
    double[] all = table.indicators().columns().get(indicator).values();
    int[] doubled = table.ranks(indicator).doubled();
    double[] values = new double[accounts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = doubled[accounts[i]] == 0 ? Double.NaN : all[accounts[i]];
    }
    return values;
  }

  /** Which accounts of now are not as they were. */
  public AccountPatch patch() {
    return patch;
  }

  /** This change and then another. */
  public ValuationChange then(ValuationChange next) {
    boolean[] touched = new boolean[next.patch.accounts()];
    for (int account : next.patch.changed()) {
      touched[account] = true;
    }
    // What was otherwise already was noted with the value it had before.
    int[] more =
        IntStream.range(0, next.outdated.length)
            .filter(i -> patch.slots()[next.outdated[i]] < 0)
            .toArray();
    double[][] all = new double[values.length][];
    for (int indicator = 0; indicator < all.length; indicator++) {
      double[] others = next.values[indicator];
      all[indicator] =
          joined(values[indicator], Arrays.stream(more).mapToDouble(i -> others[i]).toArray());
    }
    int[] former = Arrays.stream(more).map(i -> patch.before()[next.outdated[i]]).toArray();
    return new ValuationChange(
        patch.next(next.patch.before(), touched),
        IntStream.concat(Arrays.stream(outdated), Arrays.stream(former)).toArray(),
        all);
  }

  private static double[] joined(double[] some, double[] more) {
    double[] joined = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, joined, some.length, more.length);
    return joined;
  }

  /** How many indicators were measured: those of the outlook come after them. */
  public int measured() {
    return values.length;
  }

  /**
   * How ranks among customers of a measured indicator move of those that did not change.
   *
   * @param indicator its place
   * @param now the values of now
   */
  public RankShift shift(int indicator, ValueTable now) {
    return RankShift.of(values[indicator], ranked(now, indicator, patch.changed()));
  }
}
