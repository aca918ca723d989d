package touchstone.value.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which accounts are not what they were when something was last computed, with all their facts: so
 * much has to be computed again, if it is still the same day. Immutable by convention and
 * thread-safe.
 *
 * @param before for each account of now its ordinal before, or -1 if it was not there; ascending
 *     where it is not -1
 * @param changed the accounts of now that were not there or of which any fact is another, ascending
 * @param facts all facts of these alone, the first account of them being {@code changed[0]}, and so
 *     on; with the dictionaries of the facts of now, and without rows that belong to no account
 */
public record ChangedAccounts(int[] before, int[] changed, AccountFacts facts) {

  /**
   * Checks that the parts fit.
   *
   * @throws IllegalArgumentException if they do not, or an account that was not there is not among
   *     the changed ones
   */
  public ChangedAccounts {
    if (facts.accounts() != changed.length) {
      throw new IllegalArgumentException(
          "There are facts of " + facts.accounts() + " accounts, not " + changed.length + ".");
    }
    int last = -1;
    int next = 0;
    for (int account = 0; account < before.length; account++) {
      boolean isChanged = next < changed.length && changed[next] == account;
      next += isChanged ? 1 : 0;
      if (before[account] < 0 && !isChanged) {
        throw new IllegalArgumentException(
            "Account " + account + " was not there before, and is not among the changed ones.");
      }
      if (before[account] >= 0 && before[account] <= last) {
        throw new IllegalArgumentException(
            "The former ordinals do not ascend at account " + account + ".");
      }
      last = Math.max(last, before[account]);
    }
    if (next != changed.length) {
      throw new IllegalArgumentException("The changed accounts are not among those of now.");
    }
  }

  /**
   * Whether nothing changed: then ordinals ascend without a gap, as before.
   *
   * @param formerAccounts how many accounts there were
   */
  public boolean areNone(int formerAccounts) {
    return changed.length == 0 && before.length == formerAccounts;
  }

  /**
   * Takes the facts of the changed accounts out of those of all.
   *
   * @param now the facts of all accounts of now
   * @param before for each account of now its ordinal before, or -1
   * @param changed the accounts of now that are new or changed, ascending
   */
  public static ChangedAccounts of(AccountFacts now, int[] before, int[] changed) {
    return new ChangedAccounts(before, changed, some(FactParts.of(now), changed).facts());
  }

  /** The facts of some accounts, without rows that belong to none. */
  static FactParts some(FactParts all, int[] accounts) {
    Map<String, FactColumn> own = new LinkedHashMap<>();
    all.own().forEach((name, column) -> own.put(name, some(column, accounts)));
    Map<String, GroupedRows> tables = new LinkedHashMap<>();
    all.tables().forEach((name, rows) -> tables.put(name, some(rows, accounts)));
    return new FactParts(accounts.length, own, all.dictionaries(), tables);
  }

  private static FactColumn some(FactColumn column, int[] accounts) {
    FactColumn some = FactColumns.unknown(column, accounts.length);
    Object from = FactColumns.array(column);
    Object to = FactColumns.array(some);
    for (int i = 0; i < accounts.length; i++) {
      System.arraycopy(from, accounts[i], to, i, 1);
    }
    return some;
  }

  private static GroupedRows some(GroupedRows rows, int[] accounts) {
    int[] starts = new int[accounts.length + 2];
    for (int i = 0; i < accounts.length; i++) {
      starts[i + 1] = starts[i] + rows.starts()[accounts[i] + 1] - rows.starts()[accounts[i]];
    }
    int size = starts[accounts.length];
    starts[accounts.length + 1] = size;
    List<FactColumn> columns = new ArrayList<>();
    for (FactColumn column : rows.columns()) {
      FactColumn some = FactColumns.unknown(column, size);
      Object from = FactColumns.array(column);
      Object to = FactColumns.array(some);
      for (int i = 0; i < accounts.length; i++) {
        int first = rows.starts()[accounts[i]];
        System.arraycopy(from, first, to, starts[i], starts[i + 1] - starts[i]);
      }
      columns.add(some);
    }
    return new GroupedRows(starts, columns);
  }
}
