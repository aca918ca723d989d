package touchstone.value.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often each name of dictionaries is used. Not thread-safe. */
final class NameUses {

  private final Map<String, int[]> counts = new LinkedHashMap<>();

  /** Nothing is used yet. */
  NameUses(Map<String, NameDictionary> dictionaries) {
    dictionaries.forEach((name, names) -> counts.put(name, new int[names.size()]));
  }

  /** From counts of the same dictionaries, which may have more names now. */
  NameUses(Map<String, NameDictionary> dictionaries, Map<String, int[]> counted) {
    dictionaries.forEach(
        (name, names) -> counts.put(name, Arrays.copyOf(counted.get(name), names.size())));
  }

  /** Counts all facts. */
  void add(FactParts parts) {
    parts.own().values().forEach(column -> count(column, 0, column.rows(), 1));
    parts.tables().values().forEach(rows -> count(rows, 0, rows.rows(), 1));
  }

  /** Takes back what an account says itself. */
  void removeOwn(FactParts parts, int account) {
    parts.own().values().forEach(column -> count(column, account, account + 1, -1));
  }

  /** Takes back rows of a table. */
  void removeRows(GroupedRows rows, int from, int to) {
    count(rows, from, to, -1);
  }

  private void count(GroupedRows rows, int from, int to, int step) {
    rows.columns().forEach(column -> count(column, from, to, step));
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

  Map<String, int[]> counts() {
    return counts;
  }
}
