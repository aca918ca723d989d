package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;

/**
 * Reads what was typed as what was meant: placeholders become unknown, spellings that differ by
 * case and spaces become one name. What only looks alike is reported and left as it is.
 */
public final class ValueCleaning {

  private static final int MOST_EXAMPLES = 5;

  private ValueCleaning() {}

  /**
   * A column as it was meant.
   *
   * @param column with the same rows
   * @param notices what was changed, and what a person should look at
   */
  public record Cleaned(AttributeColumn column, List<Notice> notices) {
    public Cleaned {
      notices = List.copyOf(notices);
    }
  }

  /** Cleans a column; the given one is not changed. */
  public static Cleaned clean(AttributeColumn column) {
    if (column instanceof CategoryColumn names) {
      return clean(names);
    }
    if (column instanceof CategorySetColumn sets) {
      return clean(sets);
    }
    return clean((NumberColumn) column);
  }

  private static Cleaned clean(NumberColumn column) {
    double[] values = column.values().clone();
    int infinite = 0;
    for (int row = 0; row < values.length; row++) {
      if (Double.isInfinite(values[row])) {
        values[row] = Double.NaN;
        infinite++;
      }
    }
    if (infinite == 0) {
      return new Cleaned(column, List.of());
    }
    return new Cleaned(
        new NumberColumn(column.attribute(), values),
        List.of(
            new Notice(
                Notice.Kind.READ_AS_UNKNOWN,
                infinite
                    + " infinite values of "
                    + column.attribute().label()
                    + " count as unknown.")));
  }

  private static Cleaned clean(CategoryColumn column) {
    int[] counts = new int[column.names().size()];
    for (int code : column.codes()) {
      if (code != CategoryColumn.UNKNOWN) {
        counts[code]++;
      }
    }
    Meaning meaning = new Meaning(column.attribute(), column.names(), counts);
    int[] codes = new int[column.codes().length];
    for (int row = 0; row < codes.length; row++) {
      int code = column.codes()[row];
      codes[row] = code == CategoryColumn.UNKNOWN ? code : meaning.codeOf[code];
    }
    return new Cleaned(
        new CategoryColumn(column.attribute(), meaning.names, codes), meaning.notices);
  }

  private static Cleaned clean(CategorySetColumn column) {
    int[] counts = new int[column.names().size()];
    for (int code : column.codes()) {
      counts[code]++;
    }
    Meaning meaning = new Meaning(column.attribute(), column.names(), counts);
    int[] starts = new int[column.starts().length];
    int[] codes = new int[column.codes().length];
    int filled = 0;
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int at = column.starts()[row]; at < column.starts()[row + 1]; at++) {
        int code = meaning.codeOf[column.codes()[at]];
        if (code != CategoryColumn.UNKNOWN && !holds(codes, starts[row], filled, code)) {
          codes[filled++] = code;
        }
      }
      starts[row + 1] = filled;
    }
    return new Cleaned(
        new CategorySetColumn(
            column.attribute(), meaning.names, starts, Arrays.copyOf(codes, filled)),
        meaning.notices);
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
    private final List<String> names = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final int[] codeOf;
    private final String label;

    Meaning(DefinitionAttribute attribute, List<String> raw, int[] counts) {
      this.label = attribute.label();
      this.codeOf = new int[raw.size()];
      List<String> emptied = new ArrayList<>();
      List<String> doubtful = new ArrayList<>();
      List<String> merged = new ArrayList<>();
      for (List<Integer> group : Spellings.sameButForCase(raw)) {
        int commonest = group.get(0);
        for (int code : group) {
          commonest = counts[code] > counts[commonest] ? code : commonest;
        }
        boolean placeholder = Placeholders.certain(raw.get(commonest));
        for (int code : group) {
          codeOf[code] = placeholder ? CategoryColumn.UNKNOWN : names.size();
        }
        String quoted = "\"" + raw.get(commonest).strip() + "\"";
        if (placeholder) {
          emptied.add(quoted);
          continue;
        }
        names.add(raw.get(commonest).strip());
        if (Placeholders.doubtful(raw.get(commonest))) {
          doubtful.add(quoted);
        }
        if (group.size() > 1) {
          merged.add(quoted + " (" + group.size() + " spellings)");
        }
      }
      note(Notice.Kind.READ_AS_UNKNOWN, emptied, " count as unknown: they only fill the field.");
      note(Notice.Kind.READ_AS_UNKNOWN, doubtful, " may only fill the field; kept as a value.");
      note(
          Notice.Kind.SPELLINGS,
          merged,
          " differ by case or surrounding spaces only and count as one name.");
      if (names.size() <= Spellings.MOST_COMPARED) {
        note(
            Notice.Kind.SPELLINGS,
            Spellings.lookAlikes(names),
            " look alike; kept apart, please check.");
      } else {
        notices.add(
            new Notice(
                Notice.Kind.SPELLINGS,
                label
                    + " has "
                    + names.size()
                    + " names, too many to look for names that look alike."));
      }
    }

    private void note(Notice.Kind kind, List<String> examples, String what) {
      if (examples.isEmpty()) {
        return;
      }
      int more = examples.size() - MOST_EXAMPLES;
      String listed =
          String.join(", ", examples.subList(0, Math.min(examples.size(), MOST_EXAMPLES)));
      notices.add(
          new Notice(
              kind, label + ": " + listed + (more > 0 ? " and " + more + " more" : "") + what));
    }
  }
}
