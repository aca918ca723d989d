package touchstone.value.fact;

import java.util.Set;
import java.util.TreeSet;
import touchstone.work.Workers;

/** Finds out which accounts a change touches: who has fresh rows, or had replaced ones. */
final class TouchedAccounts {

  private final OverlaidFacts facts;
  private final FactChange change;
  private final int[] now;
  private final boolean[] accounts;
  private final Set<String> loose = new TreeSet<>();

  /**
   * @param now for each account of the facts its ordinal after the change, or -1
   */
  TouchedAccounts(OverlaidFacts facts, FactChange change, int[] now) {
    this.facts = facts;
    this.change = change;
    this.now = now;
    this.accounts = change.own().clone();
  }

  /**
   * @throws IllegalArgumentException if a row would be left of an account that is gone
   */
  void find(RecordFilter replaced, Workers workers) {
    int base = facts.base().accounts();
    int[] nowOfBase = AccountPatch.inverse(facts.patch().before(), base);
    for (String table : facts.base().tables().keySet()) {
      findFresh(table, change.fresh().tables().get(table));
      RecordSearch search = new RecordSearch(facts, nowOfBase, table, replaced);
      // The same value from whichever thread: it does not matter who writes it.
      workers.forRanges(
          base, (from, to) -> search.amongBase(from, to, (record, was) -> touch(was)));
      search.amongChanged((record, was) -> touch(was));
      search.amongLoose(facts.loose().contains(table), (record, was) -> loose.add(table));
      checkNobodyLeft(search);
    }
  }

  private void findFresh(String table, GroupedRows rows) {
    int[] starts = rows.starts();
    for (int account = 0; account < accounts.length; account++) {
      accounts[account] |= starts[account + 1] > starts[account];
    }
    if (rows.rows() > rows.unattachedFrom()) {
      loose.add(table);
    }
  }

  private void touch(int was) {
    if (now[was] >= 0) {
      accounts[now[was]] = true;
    }
  }

  /** Rows of accounts that are gone must all have been replaced. */
  private void checkNobodyLeft(RecordSearch search) {
    for (int was = 0; was < now.length; was++) {
      if (now[was] < 0 && !search.all(was)) {
        throw new IllegalArgumentException(
            "A fact is left of an account that is gone: rebuild the facts.");
      }
    }
  }

  /** For each account after the change whether it is touched. */
  boolean[] accounts() {
    return accounts;
  }

  /** The tables whose rows of no account are touched. */
  Set<String> loose() {
    return loose;
  }
}
