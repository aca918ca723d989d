package touchstone.result;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.icp.Tier;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;

/**
 * What lists are sorted and filtered by, in memory. Orders and names in lower case are made when
 * they are first asked for. Thread-safe.
 */
final class ListKeys {

  private final Texts ids;
  private final Texts names;
  private final double[] comparable;
  private final Optional<byte[]> tiers;
  private final Optional<int[]> scores;
  private final Map<AccountQuery.Order, AccountOrder> ascending = new ConcurrentHashMap<>();
  private final Map<AccountQuery.Order, AccountOrder> descending = new ConcurrentHashMap<>();
  private volatile NameKeys keys;

  /**
   * Columns held as long as this is.
   *
   * @param common those of lists that hang on all accounts
   * @param comparable what accounts are compared by
   */
  ListKeys(Texts ids, Texts names, Columns common, double[] comparable)
      throws UnreadableFileException {
    this.ids = ids;
    this.names = names;
    this.comparable = comparable;
    boolean scored = common.has(FitResults.TIER);
    tiers = scored ? Optional.of(common.bytes(FitResults.TIER)) : Optional.empty();
    scores = scored ? Optional.of(common.ints(FitResults.SCORE)) : Optional.empty();
  }

  int accounts() {
    return ids.size();
  }

  /** Whether an account is of a tier; nobody is if nothing was scored. */
  boolean isOf(Tier tier, int account) {
    return tiers.isPresent() && tiers.get()[account] == tier.ordinal();
  }

  NameKeys nameKeys() {
    NameKeys made = keys;
    if (made == null) {
      made = NameKeys.of(names);
      keys = made;
    }
    return made;
  }

  AccountOrder order(AccountQuery.Order by, boolean greatestFirst) {
    return greatestFirst
        ? descending.computeIfAbsent(by, any -> ascending(by).descending())
        : ascending(by);
  }

  private AccountOrder ascending(AccountQuery.Order by) {
    return ascending.computeIfAbsent(
        by,
        any ->
            AccountOrder.ascending(
                switch (by) {
                  case NAME -> new ByName(nameKeys());
                  case SCORE -> new ByScore(scores);
                  case MUTUAL_VALUE -> new ByValue(comparable);
                },
                ids));
  }

  private static final class ByName implements AccountOrder.Key {

    private final NameKeys keys;

    /** Decide nearly always, without a look at the names. */
    private final long[] beginnings;

    ByName(NameKeys keys) {
      this.keys = keys;
      this.beginnings = keys.beginnings();
    }

    @Override
    public boolean known(int account) {
      return true;
    }

    @Override
    public int compare(int one, int other) {
      int byBeginning = Long.compare(beginnings[one], beginnings[other]);
      return byBeginning != 0 ? byBeginning : keys.compare(one, other);
    }

    @Override
    public int compare(int account, String text) {
      return keys.compare(account, NameKeys.utf8(text));
    }

    @Override
    public String text(int account) {
      return keys.of(account);
    }
  }

  private record ByScore(Optional<int[]> hundredths) implements AccountOrder.Key {

    private static final double HUNDRED = 100;

    @Override
    public boolean known(int account) {
      return hundredths.isPresent();
    }

    @Override
    public int compare(int one, int other) {
      return Integer.compare(hundredths.get()[one], hundredths.get()[other]);
    }

    @Override
    public int compare(int account, String text) {
      return Double.compare(hundredths.get()[account] / HUNDRED, Double.parseDouble(text));
    }

    @Override
    public String text(int account) {
      return String.valueOf(hundredths.get()[account] / HUNDRED);
    }
  }

  private record ByValue(double[] values) implements AccountOrder.Key {

    @Override
    public boolean known(int account) {
      return !Double.isNaN(values[account]);
    }

    @Override
    public int compare(int one, int other) {
      return Double.compare(values[one], values[other]);
    }

    @Override
    public int compare(int account, String text) {
      return Double.compare(values[account], Double.parseDouble(text));
    }

    @Override
    public String text(int account) {
      return String.valueOf(values[account]);
    }
  }
}
