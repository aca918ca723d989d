package touchstone.value.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often each name of dictionaries is used. Not thread-safe. */
final class NameUses {

  private final Map<String, int[]> counts = new LinkedHashMap<>();

  /** Nothing is used yet. */
  NameUses(Map<String, NameDictionary> dictionaries) {
    dictionaries.forEach((name, names) -> counts.put(name, new int[names.size()]));
  }

  /** From counts of the same dictionaries, which may have more names now. */
  NameUses(Map<String, NameDictionary> dictionaries, NameUses counted) {
    dictionaries.forEach(
        (name, names) -> counts.put(name, Arrays.copyOf(counted.counts.get(name), names.size())));
  }

  /** Counts all facts. */
  void add(FactParts parts) {
    parts.own().values().forEach(column -> count(column, 0, column.rows(), 1));
    parts.tables().values().forEach(rows -> of(rows).count(0, rows.rows(), 1));
  }

  /** Counts what an account says itself, or takes it back with a step of -1. */
  void countOwn(FactParts parts, int account, int step) {
    parts.own().values().forEach(column -> count(column, account, account + 1, step));
  }

  /** Counts runs of rows of one table, of which the columns of codes are found once. */
  final class OfTable {
    private final List<FactColumn.Codes> columns;

    private OfTable(GroupedRows rows) {
      columns =
          rows.columns().stream()
              .filter(FactColumn.Codes.class::isInstance)
              .map(FactColumn.Codes.class::cast)
              .toList();
    }

    /** Counts rows, or takes them back with a step of -1. */
    void count(int from, int to, int step) {
      for (FactColumn.Codes column : columns) {
        NameUses.this.count(column, from, to, step);
      }
    }

    /** Counts the rows that belong to no account, or takes them back. */
    void countLoose(GroupedRows rows, int step) {
      count(rows.unattachedFrom(), rows.rows(), step);
    }
  }

  OfTable of(GroupedRows rows) {
    return new OfTable(rows);
  }

  private void count(FactColumn column, int from, int to, int step) {
    if (column instanceof FactColumn.Codes codes) {
      int[] uses = counts.get(codes.dictionary());
      for (int row = from; row < to; row++) {
        if (codes.values()[row] != Unknown.CODE) {
          uses[codes.values()[row]] += step;
        }
      }
    }
  }

  /** Whether all of these names are used, and none that came after them. */
  boolean areOfFirst(Map<String, NameDictionary> dictionaries) {
    boolean same = true;
    for (Map.Entry<String, int[]> counted : counts.entrySet()) {
      int first = dictionaries.get(counted.getKey()).size();
      for (int code = 0; code < counted.getValue().length; code++) {
        same &= counted.getValue()[code] > 0 == code < first;
      }
    }
    return same;
  }
}
