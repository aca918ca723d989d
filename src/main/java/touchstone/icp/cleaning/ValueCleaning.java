package touchstone.icp.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;

/**
 * Reads what was typed as what was meant: placeholders become unknown, spellings that differ by
 * case and spaces become one name, the commonest. What only looks alike stays as it is. Cleaning a
 * clean column changes nothing.
 */
public final class ValueCleaning {

  /** Beyond this many names, nobody looks for names that look alike. */
  public static final int MOST_COMPARED = 20_000;

  private ValueCleaning() {}

  /** Cleans a column; the given one is not changed. */
  public static CleanedColumn clean(AttributeColumn column) {
    if (column instanceof CategoryColumn names) {
      return clean(names);
    }
    if (column instanceof CategorySetColumn sets) {
      return clean(sets);
    }
    return clean((NumberColumn) column);
  }

  /**
   * Pairs of names that look alike and are kept apart; each as {@code "one" and "other"}, some two
   * hundred at most. Empty for numbers, and beyond {@link #MOST_COMPARED} names.
   */
  public static List<String> lookAlikes(AttributeColumn column) {
    List<String> names = names(column);
    return names.size() <= MOST_COMPARED ? Spellings.lookAlikes(names) : List.of();
  }

  private static List<String> names(AttributeColumn column) {
    if (column instanceof CategoryColumn names) {
      return names.names();
    }
    return column instanceof CategorySetColumn sets ? sets.names() : List.of();
  }

  private static CleanedColumn clean(NumberColumn column) {
    double[] values = column.values().clone();
    int infinite = 0;
    for (int row = 0; row < values.length; row++) {
      if (Double.isInfinite(values[row])) {
        values[row] = Double.NaN;
        infinite++;
      }
    }
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int distinct = 0;
    for (int i = 0; i < known.length; i++) {
      distinct += i == 0 || known[i] != known[i - 1] ? 1 : 0;
    }
    CleaningReport report =
        new CleaningReport(
            column.attribute(),
            values.length,
            known.length,
            distinct,
            List.of(),
            List.of(),
            List.of(),
            infinite);
    return new CleanedColumn(
        infinite == 0 ? column : new NumberColumn(column.attribute(), values), report);
  }

  private static CleanedColumn clean(CategoryColumn column) {
    int[] counts = new int[column.names().size()];
    for (int code : column.codes()) {
      if (code != CategoryColumn.UNKNOWN) {
        counts[code]++;
      }
    }
    Meaning meaning = new Meaning(column.names(), counts);
    int[] codes = new int[column.codes().length];
    int known = 0;
    for (int row = 0; row < codes.length; row++) {
      int code = column.codes()[row];
      codes[row] = code == CategoryColumn.UNKNOWN ? code : meaning.codeOf[code];
      known += codes[row] == CategoryColumn.UNKNOWN ? 0 : 1;
    }
    return new CleanedColumn(
        new CategoryColumn(column.attribute(), meaning.names, codes),
        meaning.report(column, known));
  }

  private static CleanedColumn clean(CategorySetColumn column) {
    int[] counts = new int[column.names().size()];
    for (int code : column.codes()) {
      counts[code]++;
    }
    Meaning meaning = new Meaning(column.names(), counts);
    int[] starts = new int[column.starts().length];
    int[] codes = new int[column.codes().length];
    int filled = 0;
    int known = 0;
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int at = column.starts()[row]; at < column.starts()[row + 1]; at++) {
        int code = meaning.codeOf[column.codes()[at]];
        if (code != CategoryColumn.UNKNOWN && !holds(codes, starts[row], filled, code)) {
          codes[filled++] = code;
        }
      }
      starts[row + 1] = filled;
      known += filled > starts[row] ? 1 : 0;
    }
    return new CleanedColumn(
        new CategorySetColumn(
            column.attribute(), meaning.names, starts, Arrays.copyOf(codes, filled)),
        meaning.report(column, known));
  }

  private static boolean holds(int[] codes, int from, int to, int code) {
    for (int at = from; at < to; at++) {
      if (codes[at] == code) {
        return true;
      }
    }
    return false;
  }

  /** What the names of one column mean. */
  private static final class Meaning {

    private static final Comparator<NameCount> FREQUENT_FIRST =
        Comparator.comparingInt(NameCount::accounts).reversed().thenComparing(NameCount::name);

    private final List<String> names = new ArrayList<>();
    private final int[] codeOf;
    private final List<NameCount> placeholders = new ArrayList<>();
    private final List<NameCount> doubtful = new ArrayList<>();
    private final List<CleaningReport.MergedName> merged = new ArrayList<>();

    Meaning(List<String> typed, int[] counts) {
      this.codeOf = new int[typed.size()];
      for (List<Integer> group : Spellings.sameButForCase(typed)) {
        int commonest = group.get(0);
        int all = 0;
        for (int code : group) {
          commonest = counts[code] > counts[commonest] ? code : commonest;
          all += counts[code];
        }
        String name = typed.get(commonest).strip();
        boolean placeholder = Placeholders.certain(name);
        for (int code : group) {
          codeOf[code] = placeholder ? CategoryColumn.UNKNOWN : names.size();
        }
        if (placeholder) {
          placeholders.add(new NameCount(name, all));
          continue;
        }
        names.add(name);
        if (Placeholders.doubtful(name)) {
          doubtful.add(new NameCount(name, all));
        }
        if (group.size() > 1) {
          merged.add(
              new CleaningReport.MergedName(
                  name,
                  group.stream()
                      .map(code -> new NameCount(typed.get(code), counts[code]))
                      .sorted(FREQUENT_FIRST)
                      .toList()));
        }
      }
      placeholders.sort(FREQUENT_FIRST);
      doubtful.sort(FREQUENT_FIRST);
      merged.sort(
          Comparator.comparingInt(CleaningReport.MergedName::accounts)
              .reversed()
              .thenComparing(CleaningReport.MergedName::name));
    }

    CleaningReport report(AttributeColumn column, int known) {
      return new CleaningReport(
          column.attribute(),
          column.rows(),
          known,
          names.size(),
          placeholders,
          doubtful,
          merged,
          0);
    }
  }
}
