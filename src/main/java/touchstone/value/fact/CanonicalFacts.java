package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.work.Workers;

/**
 * The one form of facts that say the same: dictionaries hold the names in use in the order of their
 * keys, tables hold the columns in which anything is known in the order of their names. So it does
 * not show in which order records were read, nor whether some were replaced later. Only which
 * spelling of a name was seen first may differ.
 */
final class CanonicalFacts {

  private CanonicalFacts() {}

  static FactParts of(FactParts parts, Workers workers) {
    Map<String, int[]> codes = new LinkedHashMap<>();
    Map<String, NameDictionary> dictionaries = new LinkedHashMap<>();
    parts
        .dictionaries()
        .forEach(
            (name, dictionary) -> {
              int[] order = order(dictionary, used(parts, name, dictionary.size()));
              dictionaries.put(
                  name,
                  NameDictionary.of(Arrays.stream(order).mapToObj(dictionary::name).toList()));
              codes.put(name, inverse(order, dictionary.size()));
            });
    Map<String, FactColumn> own = new LinkedHashMap<>();
    parts.own().forEach((name, column) -> own.put(name, recoded(column, codes)));
    return new FactParts(
        parts.accounts(),
        own,
        dictionaries,
        FactTables.each(parts.tables(), (name, rows) -> table(rows, codes), workers));
  }

  private static GroupedRows table(GroupedRows rows, Map<String, int[]> codes) {
    List<FactColumn> columns = new ArrayList<>();
    for (FactColumn column : rows.columns()) {
      boolean records = column.name().equals(GroupedRows.RECORD) && column.rows() > 0;
      if (records || FactColumns.anyKnown(column)) {
        columns.add(recoded(column, codes));
      }
    }
    columns.sort(Comparator.comparing(FactColumn::name));
    return new GroupedRows(rows.starts(), columns);
  }

  private static boolean[] used(FactParts parts, String dictionary, int size) {
    boolean[] used = new boolean[size];
    parts.own().values().forEach(column -> use(column, dictionary, used));
    parts.tables().values().stream()
        .flatMap(rows -> rows.columns().stream())
        .forEach(column -> use(column, dictionary, used));
    return used;
  }

  private static void use(FactColumn column, String dictionary, boolean[] used) {
    if (column instanceof FactColumn.Codes codes && codes.dictionary().equals(dictionary)) {
      for (int code : codes.values()) {
        if (code != Unknown.CODE) {
          used[code] = true;
        }
      }
    }
  }

  /** The old codes in their new order. */
  private static int[] order(NameDictionary dictionary, boolean[] used) {
    List<Integer> order = new ArrayList<>();
    for (int code = 0; code < used.length; code++) {
      if (used[code]) {
        order.add(code);
      }
    }
    order.sort(Comparator.comparing(code -> NameDictionary.key(dictionary.name(code))));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] inverse(int[] order, int size) {
    int[] codes = new int[size];
    Arrays.fill(codes, Unknown.CODE);
    for (int code = 0; code < order.length; code++) {
      codes[order[code]] = code;
    }
    return codes;
  }

  /**
   * A column with other codes.
   *
   * @param byDictionary for each dictionary the code of now of each code
   */
  static FactColumn recoded(FactColumn column, Map<String, int[]> byDictionary) {
    if (!(column instanceof FactColumn.Codes codes)) {
      return column;
    }
    int[] now = byDictionary.get(codes.dictionary());
    if (now == null) {
      throw new IllegalArgumentException(
          "The facts lack the dictionary \"" + codes.dictionary() + "\": rebuild them.");
    }
    boolean same = true;
    for (int code = 0; code < now.length && same; code++) {
      same = now[code] == code;
    }
    if (same) {
      return column;
    }
    int[] values = new int[codes.values().length];
    for (int row = 0; row < values.length; row++) {
      int code = codes.values()[row];
      values[row] = code == Unknown.CODE ? Unknown.CODE : now[code];
    }
    return new FactColumn.Codes(codes.name(), codes.dictionary(), values);
  }
}
