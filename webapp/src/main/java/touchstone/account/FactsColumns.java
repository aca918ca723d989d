package touchstone.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.fact.FactColumn;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.GroupedRows;
import touchstone.value.fact.NameDictionary;

/**
 * Facts as columns of a file, by the names of their parts: whatever table, dictionary or column
 * there is, is written and restored.
 */
final class FactsColumns {

  private static final String OWN = "own.";
  private static final String DICTIONARY = "dictionary.";
  private static final String TABLE = "table.";
  private static final String STARTS = "starts";

  private FactsColumns() {}

  static void write(FactParts parts, Columns columns) {
    List<String> layout = new ArrayList<>();
    parts.own().values().forEach(column -> column(OWN, column, columns, layout));
    parts
        .dictionaries()
        .forEach(
            (name, names) -> {
              layout.addAll(List.of("dictionary", name, "", ""));
              columns.put(DICTIONARY + name, names.names());
            });
    parts
        .tables()
        .forEach(
            (name, rows) -> {
              String prefix = TABLE + name + ".";
              layout.addAll(List.of("table", name, "", ""));
              columns.put(prefix + STARTS, rows.starts());
              rows.columns().forEach(column -> column(prefix, column, columns, layout));
            });
    columns.put("layout", layout);
    columns.put("accounts", new int[] {parts.accounts()});
  }

  private static void column(
      String prefix, FactColumn column, Columns columns, List<String> layout) {
    String dictionary = "";
    if (column instanceof FactColumn.Bytes bytes) {
      columns.put(prefix + column.name(), bytes.values());
    } else if (column instanceof FactColumn.Ints ints) {
      columns.put(prefix + column.name(), ints.values());
    } else if (column instanceof FactColumn.Codes codes) {
      dictionary = codes.dictionary();
      columns.put(prefix + column.name(), codes.values());
    } else if (column instanceof FactColumn.Longs longs) {
      columns.put(prefix + column.name(), longs.values());
    } else if (column instanceof FactColumn.Doubles doubles) {
      columns.put(prefix + column.name(), doubles.values());
    }
    layout.addAll(List.of("column", prefix, column.name(), dictionary));
  }

  /**
   * @throws UnreadableFileException if columns are missing or do not fit each other
   */
  static FactParts read(Columns columns) throws UnreadableFileException {
    Map<String, FactColumn> own = new LinkedHashMap<>();
    Map<String, NameDictionary> dictionaries = new LinkedHashMap<>();
    Map<String, List<FactColumn>> tables = new LinkedHashMap<>();
    Texts layout = columns.texts("layout");
    for (int i = 0; i + 3 < layout.size(); i += 4) {
      String name = layout.get(i + 1);
      switch (layout.get(i)) {
        case "dictionary" ->
            dictionaries.put(name, NameDictionary.of(columns.texts(DICTIONARY + name).list()));
        case "table" -> tables.put(name, new ArrayList<>());
        default -> {
          FactColumn column = column(columns, name, layout.get(i + 2), layout.get(i + 3));
          if (name.equals(OWN)) {
            own.put(column.name(), column);
          } else {
            tables.get(name.substring(TABLE.length(), name.length() - 1)).add(column);
          }
        }
      }
    }
    Map<String, GroupedRows> rows = new LinkedHashMap<>();
    for (Map.Entry<String, List<FactColumn>> table : tables.entrySet()) {
      int[] starts = columns.ints(TABLE + table.getKey() + "." + STARTS);
      try {
        rows.put(table.getKey(), new GroupedRows(starts, table.getValue()));
      } catch (IllegalArgumentException e) {
        throw new UnreadableFileException("its table \"" + table.getKey() + "\" does not fit");
      }
    }
    return new FactParts(columns.ints("accounts")[0], own, dictionaries, rows);
  }

  private static FactColumn column(Columns columns, String prefix, String name, String dictionary)
      throws UnreadableFileException {
    Object array = columns.array(prefix + name);
    if (array instanceof byte[] bytes) {
      return new FactColumn.Bytes(name, bytes);
    }
    if (array instanceof int[] ints) {
      return dictionary.isEmpty()
          ? new FactColumn.Ints(name, ints)
          : new FactColumn.Codes(name, dictionary, ints);
    }
    return array instanceof long[] longs
        ? new FactColumn.Longs(name, longs)
        : new FactColumn.Doubles(name, (double[]) array);
  }
}
