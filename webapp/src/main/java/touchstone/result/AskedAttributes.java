package touchstone.result;

import java.util.ArrayList;
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

  static void write(List<ProfileVersion> profiles, AttributeTable table, Columns columns) {
    profiles.stream()
        .flatMap(profile -> by(profile).keySet().stream())
        .distinct()
        .forEach(key -> table.find(key).ifPresent(column -> write(column, columns)));
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
  static AttributeTable of(StoredColumns columns, ProfileVersion profile, int[] accounts)
      throws UnreadableFileException {
    List<AttributeColumn> table = new ArrayList<>();
    for (DefinitionAttribute attribute : by(profile).values()) {
      if (columns.has(PREFIX + attribute.key())) {
        table.add(column(columns, attribute, accounts));
      }
    }
    return new AttributeTable(accounts.length, table);
  }

  private static AttributeColumn column(
      StoredColumns columns, DefinitionAttribute attribute, int[] accounts)
      throws UnreadableFileException {
    String name = PREFIX + attribute.key();
    switch (attribute.kind()) {
      case CATEGORY -> {
        Names names = new Names(columns, name);
        int[] codes = new int[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
          codes[i] = names.code(columns.intAt(name, accounts[i]));
        }
        return new CategoryColumn(attribute, names.texts, codes);
      }
      case CATEGORIES -> {
        Names names = new Names(columns, name);
        int[] starts = new int[accounts.length + 1];
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
          int end = columns.intAt(name + STARTS, accounts[i] + 1);
          for (int at = columns.intAt(name + STARTS, accounts[i]); at < end; at++) {
            codes.add(names.code(columns.intAt(name, at)));
          }
          starts[i + 1] = codes.size();
        }
        return new CategorySetColumn(
            attribute, names.texts, starts, codes.stream().mapToInt(Integer::intValue).toArray());
      }
      case NUMBER -> {
        double[] values = new double[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
          values[i] = columns.doubleAt(name, accounts[i]);
        }
        return new NumberColumn(attribute, values);
      }
    }
    throw new IllegalStateException("There is no such kind of attribute: " + attribute.kind());
  }

  /** The names that occur, in the order they do: there may be as many in the file as accounts. */
  private static final class Names {

    private final StoredColumns columns;
    private final String name;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    Names(StoredColumns columns, String name) {
      this.columns = columns;
      this.name = name;
    }

    int code(int stored) throws UnreadableFileException {
      if (stored == CategoryColumn.UNKNOWN) {
        return CategoryColumn.UNKNOWN;
      }
      Integer place = places.get(stored);
      if (place == null) {
        place = texts.size();
        places.put(stored, place);
        texts.add(columns.textAt(name + NAMES, stored));
      }
      return place;
    }
  }
}
