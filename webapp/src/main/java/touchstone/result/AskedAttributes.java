package touchstone.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Exclusion;
import touchstone.icp.NumberColumn;
import touchstone.icp.ProfileVersion;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;

/** The attributes that profiles ask for, as columns: reasons show the values seen. */
final class AskedAttributes {

  private static final String PREFIX = "attribute.";
  private static final String NAMES = ".names";
  private static final String STARTS = ".starts";

  private AskedAttributes() {}

  private static Map<String, DefinitionAttribute> by(ProfileVersion profile) {
    Map<String, DefinitionAttribute> asked = new LinkedHashMap<>();
    Stream.concat(
            profile.scorecard().criteria().stream().map(Criterion::attribute),
            profile.scorecard().exclusions().stream().map(Exclusion::attribute))
        .forEach(attribute -> asked.put(attribute.key(), attribute));
    return asked;
  }

  /** The keys of what profiles ask for. */
  static List<String> keys(List<ProfileVersion> profiles) {
    return profiles.stream().flatMap(profile -> by(profile).keySet().stream()).distinct().toList();
  }

  static void write(
      List<ProfileVersion> profiles, AttributeTable table, Rows rows, Columns columns) {
    keys(profiles)
        .forEach(key -> table.find(key).ifPresent(column -> write(rows.of(column), columns)));
  }

  private static void write(AttributeColumn column, Columns columns) {
    String name = PREFIX + column.attribute().key();
    if (column instanceof CategoryColumn one) {
      columns.put(name, one.codes()).put(name + NAMES, one.names());
    } else if (column instanceof CategorySetColumn set) {
      columns.put(name, set.codes()).put(name + NAMES, set.names());
      columns.put(name + STARTS, set.starts());
    } else if (column instanceof NumberColumn number) {
      columns.put(name, number.values());
    }
  }

  /** What a profile asked for, of some accounts; without attributes that were not mapped. */
  static AttributeTable of(ResultColumns columns, ProfileVersion profile, int[] accounts)
      throws UnreadableFileException {
    AccountRow[] rows = new AccountRow[accounts.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = columns.row(accounts[i]);
    }
    List<AttributeColumn> table = new ArrayList<>();
    for (DefinitionAttribute attribute : by(profile).values()) {
      if (columns.common().has(PREFIX + attribute.key())) {
        table.add(column(attribute, rows));
      }
    }
    return new AttributeTable(accounts.length, table);
  }

  private static AttributeColumn column(DefinitionAttribute attribute, AccountRow[] rows)
      throws UnreadableFileException {
    String name = PREFIX + attribute.key();
    switch (attribute.kind()) {
      case CATEGORY -> {
        Names names = new Names(name);
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
          codes[i] = names.code(rows[i].columns(), rows[i].intAt(name));
        }
        return new CategoryColumn(attribute, names.texts, codes);
      }
      case CATEGORIES -> {
        Names names = new Names(name);
        int[] starts = new int[rows.length + 1];
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
          StoredColumns columns = rows[i].columns();
          int end = columns.intAt(name + STARTS, rows[i].row() + 1);
          for (int at = rows[i].intAt(name + STARTS); at < end; at++) {
            codes.add(names.code(columns, columns.intAt(name, at)));
          }
          starts[i + 1] = codes.size();
        }
        return new CategorySetColumn(
            attribute, names.texts, starts, codes.stream().mapToInt(Integer::intValue).toArray());
      }
      case NUMBER -> {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
          values[i] = rows[i].doubleAt(name);
        }
        return new NumberColumn(attribute, values);
      }
    }
    throw new IllegalStateException("There is no such kind of attribute: " + attribute.kind());
  }

  /** The names that occur, in the order they do: there may be as many in a file as accounts. */
  private static final class Names {

    /** A code of a file. */
    private record Code(StoredColumns columns, int stored) {}

    private final String name;
    private final Map<Code, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Names(String name) {
      this.name = name;
    }

    int code(StoredColumns columns, int stored) throws UnreadableFileException {
      if (stored == CategoryColumn.UNKNOWN) {
        return CategoryColumn.UNKNOWN;
      }
      Code code = new Code(columns, stored);
      Integer place = places.get(code);
      if (place == null) {
        place = texts.size();
        places.put(code, place);
        texts.add(columns.textAt(name + NAMES, stored));
      }
      return place;
    }
  }
}
