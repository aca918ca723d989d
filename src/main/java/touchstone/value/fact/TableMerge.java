package touchstone.value.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What becomes of one table of overlaid facts when records are replaced. Most records stay where
 * they were: their former rows are found among those of the account that has the fresh ones. Only
 * the others, which came, went or changed hands, are searched for in the whole table. Not
 * thread-safe.
 */
final class TableMerge {

  private static final int FRESH = 2;

  private final String name;
  private final OverlaidFacts facts;
  private final OverlaidRows former;
  private final FactChange change;
  private final GroupedRows fresh;
  private final List<RecordSet> replaced;
  private final long[] freshRecords;
  private final long[][] formerRecords;
  private final boolean[] found;
  private int recordsFound;

  TableMerge(String name, OverlaidFacts facts, FactChange change) {
    this.name = name;
    this.facts = facts;
    this.former = new OverlaidRows(facts, name);
    this.change = change;
    this.fresh = change.fresh().tables().get(name);
    this.replaced = change.replaced().in(name);
    this.freshRecords = fresh.knownRecords();
    this.formerRecords =
        new long[][] {
          former.tables().get(OverlaidRows.BASE).knownRecords(),
          former.tables().get(OverlaidRows.CHANGED).knownRecords()
        };
    this.found = new boolean[fresh.rows()];
  }

  String name() {
    return name;
  }

  /** Finds out of which fresh rows the account, or no account, had a row of the record before. */
  void compare() {
    for (int place = 0; place < change.some().size(); place++) {
      int was = change.before()[change.some().ordinal(place)];
      if (was >= 0) {
        compare(former.table(was), former.from(was), former.to(was), place);
      }
    }
    int table = facts.looseTable(name);
    GroupedRows rows = former.tables().get(table);
    compare(table, rows.unattachedFrom(), rows.rows(), fresh.accounts());
  }

  private void compare(int table, int from, int to, int place) {
    long[] records = formerRecords[table];
    int next = fresh.starts()[place];
    int end = fresh.starts()[place + 1];
    int row = from;
    for (int i = next; i < end; i++) {
      while (row < to && records[row] < freshRecords[i]) {
        row++;
      }
      found[i] = row < to && records[row] == freshRecords[i];
      boolean again = i > next && freshRecords[i - 1] == freshRecords[i];
      recordsFound += found[i] && !again ? 1 : 0;
    }
  }

  /** The replaced records of which it is not known yet where they were, if they were here. */
  RecordSet missing() {
    RecordSet missing = new RecordSet();
    if (recordsFound < change.replaced().size(name)) {
      RecordSet here = new RecordSet();
      for (int i = 0; i < found.length; i++) {
        if (found[i]) {
          here.add(freshRecords[i]);
        }
      }
      change
          .replaced()
          .forEach(
              name,
              record -> {
                if (!here.contains(record)) {
                  missing.add(record);
                }
              });
    }
    return missing;
  }

  /** Whether any row of no account is among the fresh ones. */
  boolean hasFreshLoose() {
    return fresh.rows() > fresh.unattachedFrom();
  }

  /** Whether every row of a former account was replaced. */
  boolean allReplaced(int was) {
    long[] records = formerRecords[former.table(was)];
    for (int row = former.from(was); row < former.to(was); row++) {
      if (!isReplaced(records[row])) {
        return false;
      }
    }
    return true;
  }

  private boolean isReplaced(long record) {
    for (RecordSet records : replaced) {
      if (records.contains(record)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rows of all accounts that are not as in the base.
   *
   * @param accounts which those are, and whether this change touches the rows of no account
   * @param freshCodes by dictionary, what each code of a fresh row is now
   */
  GroupedRows merged(TouchedAccounts accounts, Map<String, int[]> freshCodes) {
    List<GroupedRows> tables = new ArrayList<>(former.tables());
    tables.add(fresh);
    RowRuns runs = new RowRuns(tables);
    int[] changed = accounts.changed();
    int[] starts = new int[changed.length + 2];
    for (int slot = 0; slot < changed.length; slot++) {
      int was = change.before()[changed[slot]];
      int place = accounts.place(slot);
      if (was >= 0 && !accounts.isTouched(slot)) {
        runs.take(former.table(was), former.from(was), former.to(was));
      } else if (was >= 0) {
        merge(former.table(was), former.from(was), former.to(was), place, runs);
      } else if (place >= 0) {
        runs.take(FRESH, fresh.starts()[place], fresh.starts()[place + 1]);
      }
      starts[slot + 1] = runs.rows();
    }
    int table = facts.looseTable(name);
    GroupedRows rows = tables.get(table);
    if (accounts.loose().contains(name)) {
      merge(table, rows.unattachedFrom(), rows.rows(), fresh.accounts(), runs);
    } else if (table == OverlaidRows.CHANGED) {
      runs.take(table, rows.unattachedFrom(), rows.rows());
    }
    starts[changed.length + 1] = runs.rows();
    return runs.table(starts, List.of(Map.of(), Map.of(), freshCodes));
  }

  /**
   * Lines up former rows with fresh ones, without those that were replaced.
   *
   * @param place of the fresh rows, or -1 if there are none
   */
  private void merge(int table, int from, int to, int place, RowRuns runs) {
    long[] records = formerRecords[table];
    int next = place < 0 ? 0 : fresh.starts()[place];
    int end = place < 0 ? 0 : fresh.starts()[place + 1];
    for (int row = from; row < to; row++) {
      while (next < end && freshRecords[next] < records[row]) {
        runs.take(FRESH, next, ++next);
      }
      // What came in its place stands next; others are in no order and so looked for.
      boolean isNext = next < end && freshRecords[next] == records[row];
      if (!isNext && !isReplaced(records[row])) {
        runs.take(table, row, row + 1);
      }
    }
    runs.take(FRESH, next, end);
  }
}
