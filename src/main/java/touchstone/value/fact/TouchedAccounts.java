package touchstone.value.fact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import touchstone.work.Workers;

/** Which accounts a change touches: who has fresh rows, or had replaced ones. Not thread-safe. */
final class TouchedAccounts {

  private final OverlaidFacts facts;
  private final FactChange change;
  private final int[] now;
  private final boolean[] touched;
  private final Set<String> loose = new TreeSet<>();
  private AccountPatch next;
  private int[] places = {};

  TouchedAccounts(OverlaidFacts facts, FactChange change) {
    this.facts = facts;
    this.change = change;
    this.now = AccountPatch.inverse(change.before(), facts.accounts());
    this.touched = new boolean[change.before().length];
  }

  /**
   * @throws IllegalArgumentException if a row would be left of an account that is gone
   */
  void find(List<TableMerge> tables, Workers workers) {
    for (int place = 0; place < change.own().length; place++) {
      touched[change.some().ordinal(place)] |= change.own()[place];
    }
    change.fresh().tables().values().forEach(rows -> touch(rows.starts()));
    workers.runAll(tables.stream().<Runnable>map(table -> table::compare).toList());
    for (TableMerge table : tables) {
      if (table.hasFreshLoose()) {
        loose.add(table.name());
      }
      search(table.name(), table.missing(), workers);
    }
    checkNobodyLeft(tables);
    next = facts.patch().next(change.before(), touched);
    places = places(next.changed());
  }

  /** Who has fresh rows. */
  private void touch(int[] starts) {
    for (int place = 0; place < change.some().size(); place++) {
      touched[change.some().ordinal(place)] |= starts[place] < starts[place + 1];
    }
  }

  private void search(String table, RecordSet missing, Workers workers) {
    if (missing.size() == 0) {
      return;
    }
    int base = facts.base().accounts();
    RecordSearch search = new RecordSearch(facts, table, new RecordFilter(missing));
    // The same value from whichever thread: it does not matter who writes it.
    workers.forRanges(base, (from, to) -> search.amongBase(from, to, (record, was) -> touch(was)));
    search.amongChanged((record, was) -> touch(was));
    search.amongLoose(facts.loose().contains(table), (record, was) -> loose.add(table));
  }

  private void touch(int was) {
    if (now[was] >= 0) {
      touched[now[was]] = true;
    }
  }

  /** Rows of accounts that are gone must all have been replaced. */
  private void checkNobodyLeft(List<TableMerge> tables) {
    for (int was = 0; was < now.length; was++) {
      if (now[was] < 0) {
        for (TableMerge table : tables) {
          if (!table.allReplaced(was)) {
            throw new IllegalArgumentException(
                "A fact is left of an account that is gone: rebuild the facts.");
          }
        }
      }
    }
  }

  /** For each changed account its place among those with fresh facts, or -1. */
  private int[] places(int[] changed) {
    int[] found = new int[changed.length];
    int place = 0;
    for (int slot = 0; slot < changed.length; slot++) {
      while (place < change.some().size() && change.some().ordinal(place) < changed[slot]) {
        place++;
      }
      boolean isNext =
          place < change.some().size() && change.some().ordinal(place) == changed[slot];
      found[slot] = isNext ? place : -1;
    }
    return found;
  }

  /** Which accounts are not as in the base after the change. */
  AccountPatch next() {
    return next;
  }

  /** Their ordinals, ascending. */
  int[] changed() {
    return next.changed();
  }

  /** The place of one of them among those with fresh facts, or -1. */
  int place(int slot) {
    return places[slot];
  }

  /** Whether one of them is touched by this change, or new. */
  boolean isTouched(int slot) {
    int account = next.changed()[slot];
    return touched[account] || change.before()[account] < 0;
  }

  /** For each former account its ordinal of now, or -1. */
  int[] now() {
    return now;
  }

  /** The tables whose rows of no account are touched. */
  Set<String> loose() {
    return loose;
  }
}
