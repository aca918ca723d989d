package touchstone.icp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to the attributes of accounts since they were read: some accounts say something
 * else, some are new or gone. Merged with the former it gives what reading all anew would give.
 *
 * @param before for each account of now its row before, or -1
 * @param slots for each account of now its row among the fresh ones, or -1 if it was not read anew
 * @param fresh the attributes of those that were
 */
public record AttributeChange(int[] before, int[] slots, AttributeTable fresh) {

  /** The attributes in the form two readings share: names in use only, in their order. */
  public static AttributeTable canonical(AttributeTable table) {
    return new AttributeTable(
        table.rows(), table.columns().stream().map(AttributeChange::canonical).toList());
  }

  private static AttributeColumn canonical(AttributeColumn column) {
    if (column instanceof CategoryColumn one) {
      int[] now = order(one.names(), one.codes());
      return new CategoryColumn(
          one.attribute(), names(one.names(), now), recoded(one.codes(), now));
    }
    if (column instanceof CategorySetColumn set) {
      int[] now = order(set.names(), set.codes());
      return new CategorySetColumn(
          set.attribute(), names(set.names(), now), set.starts(), recoded(set.codes(), now));
    }
    return column;
  }

  /** The new code of each name; unknown of those not in use. */
  private static int[] order(List<String> names, int[] codes) {
    boolean[] used = new boolean[names.size()];
    for (int code : codes) {
      if (code != CategoryColumn.UNKNOWN) {
        used[code] = true;
      }
    }
    List<Integer> sorted = new ArrayList<>();
    for (int code = 0; code < used.length; code++) {
      if (used[code]) {
        sorted.add(code);
      }
    }
    sorted.sort(Comparator.comparing(names::get));
    int[] now = new int[names.size()];
    Arrays.fill(now, CategoryColumn.UNKNOWN);
    for (int place = 0; place < sorted.size(); place++) {
      now[sorted.get(place)] = place;
    }
    return now;
  }

  private static List<String> names(List<String> names, int[] now) {
    int used = Arrays.stream(now).max().orElse(-1) + 1;
    String[] sorted = new String[used];
    for (int code = 0; code < now.length; code++) {
      if (now[code] != CategoryColumn.UNKNOWN) {
        sorted[now[code]] = names.get(code);
      }
    }
    return List.of(sorted);
  }

  private static int[] recoded(int[] codes, int[] now) {
    int[] recoded = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      recoded[i] = codes[i] == CategoryColumn.UNKNOWN ? codes[i] : now[codes[i]];
    }
    return recoded;
  }

  /**
   * The attributes of now, in {@link #canonical} form.
   *
   * @param former of the same attributes in the same order
   * @throws IllegalArgumentException if they are of other attributes: read them anew
   */
  public AttributeTable applyTo(AttributeTable former) {
    List<AttributeColumn> columns = new ArrayList<>();
    for (int i = 0; i < fresh.columns().size(); i++) {
      AttributeColumn then = former.columns().get(i);
      AttributeColumn now = fresh.columns().get(i);
      if (!then.attribute().equals(now.attribute())) {
        throw new IllegalArgumentException("These are other attributes: read them anew.");
      }
      columns.add(canonical(merged(then, now)));
    }
    return new AttributeTable(before.length, columns);
  }

  private AttributeColumn merged(AttributeColumn then, AttributeColumn now) {
    if (then instanceof NumberColumn former && now instanceof NumberColumn latter) {
      double[] values = new double[before.length];
      for (int row = 0; row < values.length; row++) {
        values[row] =
            isFresh(row)
                ? latter.values()[slots[row]]
                : before[row] < 0 ? Double.NaN : former.values()[before[row]];
      }
      return new NumberColumn(now.attribute(), values);
    }
    if (then instanceof CategoryColumn former && now instanceof CategoryColumn latter) {
      Union union = new Union(former.names(), latter.names());
      int[] codes = new int[before.length];
      for (int row = 0; row < codes.length; row++) {
        codes[row] =
            isFresh(row)
                ? union.latter(latter.codes()[slots[row]])
                : before[row] < 0 ? CategoryColumn.UNKNOWN : former.codes()[before[row]];
      }
      return new CategoryColumn(now.attribute(), union.names(), codes);
    }
    return merged((CategorySetColumn) then, (CategorySetColumn) now);
  }

  private CategorySetColumn merged(CategorySetColumn former, CategorySetColumn latter) {
    Union union = new Union(former.names(), latter.names());
    int[] starts = new int[before.length + 1];
    for (int row = 0; row < before.length; row++) {
      CategorySetColumn from = isFresh(row) ? latter : former;
      int there = isFresh(row) ? slots[row] : before[row];
      starts[row + 1] =
          starts[row] + (there < 0 ? 0 : from.starts()[there + 1] - from.starts()[there]);
    }
    int[] codes = new int[starts[before.length]];
    for (int row = 0; row < before.length; row++) {
      CategorySetColumn from = isFresh(row) ? latter : former;
      int there = isFresh(row) ? slots[row] : before[row];
      for (int i = 0; i < starts[row + 1] - starts[row]; i++) {
        int code = from.codes()[from.starts()[there] + i];
        codes[starts[row] + i] = isFresh(row) ? union.latter(code) : code;
      }
    }
    return new CategorySetColumn(latter.attribute(), union.names(), starts, codes);
  }

  private boolean isFresh(int row) {
    return slots[row] >= 0;
  }

  /** The names of two columns; those of the former keep their codes. */
  private static final class Union {
    private final List<String> names;
    private final int[] latter;

    Union(List<String> former, List<String> others) {
      names = new ArrayList<>(former);
      Map<String, Integer> codes = new LinkedHashMap<>();
      for (int code = 0; code < names.size(); code++) {
        codes.put(names.get(code), code);
      }
      latter = new int[others.size()];
      for (int code = 0; code < latter.length; code++) {
        String name = others.get(code);
        latter[code] = codes.computeIfAbsent(name, n -> names.size());
        if (latter[code] == names.size()) {
          names.add(name);
        }
      }
    }

    List<String> names() {
      return names;
    }

    int latter(int code) {
      return code == CategoryColumn.UNKNOWN ? code : latter[code];
    }
  }
}
