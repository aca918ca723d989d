package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;

/** The columns of some rows, cut into cells, and what had to be left out. Looks at no target. */
final class SearchSpace {

  private static final int MOST_AXES = 1000;

  private final List<Axis> axes;
  private final List<Notice> notices;
  private final int rows;
  private final int depth;

  private SearchSpace(List<Axis> axes, List<Notice> notices, int rows, int depth) {
    this.axes = List.copyOf(axes);
    this.notices = List.copyOf(notices);
    this.rows = rows;
    this.depth = depth;
  }

  /**
   * Cuts columns into cells.
   *
   * @param rows the rows to look at, ascending
   */
  static SearchSpace of(List<AttributeColumn> columns, int[] rows, SearchSettings settings) {
    Builder builder = new Builder(rows, settings);
    for (AttributeColumn column : columns) {
      if (column instanceof CategoryColumn names) {
        builder.add(names);
      } else if (column instanceof CategorySetColumn sets) {
        builder.add(sets);
      } else if (column instanceof NumberColumn numbers) {
        builder.add(numbers);
      }
    }
    builder.narrow();
    // Ordered axes last: their many runs are then tried, or skipped, in the innermost loop.
    List<Axis> axes = new ArrayList<>(builder.axes);
    axes.sort(Comparator.comparing(Axis::ordered));
    return new SearchSpace(axes, builder.notices, rows.length, settings.depth());
  }

  List<Axis> axes() {
    return axes;
  }

  List<Notice> notices() {
    return notices;
  }

  int rows() {
    return rows;
  }

  int depth() {
    return depth;
  }

  /** The same space on some of its rows only. */
  SearchSpace onRows(int[] chosen) {
    return new SearchSpace(
        axes.stream().map(axis -> axis.onRows(chosen)).toList(), notices, chosen.length, depth);
  }

  /** The same space with shorter conjunctions. */
  SearchSpace toDepth(int shallower) {
    return new SearchSpace(axes, notices, rows, shallower);
  }

  /** How many single conditions there are. */
  int selectors() {
    return axes.stream().mapToInt(Axis::triedSelectors).sum();
  }

  /** How many conjunctions there are, up to the depth, with at most one set of names. */
  long candidates() {
    // Elementary symmetric polynomials of the conditions per axis: x counts those with one set.
    double one = 0;
    double two = 0;
    double three = 0;
    double oneX = 0;
    double twoX = 0;
    double threeX = 0;
    for (Axis axis : axes) {
      double x = axis.hasSets() ? axis.largestSet() - 1 : 0;
      double s = axis.triedSelectors() - x;
      threeX += s * twoX + x * two;
      three += s * two;
      twoX += s * oneX + x * one;
      two += s * one;
      oneX += x;
      one += s;
    }
    one += oneX;
    two += twoX;
    three += threeX;
    return (long) (one + (depth >= 2 ? two : 0) + (depth >= 3 ? three : 0));
  }

  private static final class Builder {
    private final List<Axis> axes = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final int[] rows;
    private final SearchSettings settings;

    Builder(int[] rows, SearchSettings settings) {
      this.rows = rows;
      this.settings = settings;
    }

    /** Keeps the most evenly filled axes if there are more than candidates can number. */
    void narrow() {
      if (axes.size() <= MOST_AXES) {
        return;
      }
      note(
          Notice.Kind.REDUCED_SEARCH,
          axes.size()
              + " columns are more than can be searched together: the "
              + MOST_AXES
              + " with the fewest unknown values are.");
      List<Axis> fullest = new ArrayList<>(axes);
      fullest.sort(Comparator.comparing(Axis::unselectable));
      Set<Axis> kept = Set.copyOf(fullest.subList(0, MOST_AXES));
      axes.removeIf(axis -> !kept.contains(axis));
    }

    void add(CategoryColumn column) {
      int[] counts = new int[column.names().size()];
      int known = 0;
      for (int row : rows) {
        if (column.known(row)) {
          counts[column.codes()[row]]++;
          known++;
        }
      }
      if (dismissed(column, known, Arrays.stream(counts).max().orElse(0))) {
        return;
      }
      int[] kept = mostFrequent(column, counts);
      if (kept.length == 0) {
        return;
      }
      byte[] cellOf = new byte[counts.length];
      Arrays.fill(cellOf, (byte) kept.length);
      List<String> names = new ArrayList<>();
      for (int code : kept) {
        cellOf[code] = (byte) names.size();
        names.add(column.names().get(code));
      }
      byte[] codes = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        codes[i] = column.known(rows[i]) ? cellOf[column.codes()[rows[i]]] : (byte) kept.length;
      }
      axes.add(Axis.ofNames(column.attribute(), codes, names, settings.largestSet()));
    }

    void add(CategorySetColumn column) {
      int[] counts = new int[column.names().size()];
      int[] lastRow = new int[counts.length];
      Arrays.fill(lastRow, -1);
      int known = 0;
      for (int row : rows) {
        known += column.known(row) ? 1 : 0;
        for (int at = column.starts()[row]; at < column.starts()[row + 1]; at++) {
          int code = column.codes()[at];
          if (lastRow[code] != row) {
            lastRow[code] = row;
            counts[code]++;
          }
        }
      }
      if (dismissed(column, known, 0)) {
        return;
      }
      int[] kept = mostFrequent(column, counts);
      byte[][] codes = new byte[kept.length][rows.length];
      int[] axisOf = new int[counts.length];
      Arrays.fill(axisOf, -1);
      for (int k = 0; k < kept.length; k++) {
        axisOf[kept[k]] = k;
        Arrays.fill(codes[k], (byte) 1);
      }
      for (int i = 0; i < rows.length; i++) {
        for (int at = column.starts()[rows[i]]; at < column.starts()[rows[i] + 1]; at++) {
          int k = axisOf[column.codes()[at]];
          if (k >= 0) {
            codes[k][i] = 0;
          }
        }
      }
      for (int k = 0; k < kept.length; k++) {
        if (counts[kept[k]] < rows.length) {
          axes.add(Axis.ofContained(column.attribute(), codes[k], column.names().get(kept[k])));
        }
      }
    }

    void add(NumberColumn column) {
      double[] known = new double[rows.length];
      int count = 0;
      int infinite = 0;
      for (int row : rows) {
        double value = column.values()[row];
        if (Double.isFinite(value)) {
          known[count++] = value;
        } else if (!Double.isNaN(value)) {
          infinite++;
        }
      }
      if (infinite > 0) {
        note(
            Notice.Kind.READ_AS_UNKNOWN,
            infinite + " infinite values of " + column.attribute().label() + " count as unknown.");
      }
      known = Arrays.copyOf(known, count);
      double[] cuts =
          count == 0 ? new double[0] : CutPoints.of(known, settings.bandsFor(rows.length));
      if (dismissed(column, count, cuts.length == 0 ? count : 0)) {
        return;
      }
      byte[] codes = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        double value = column.values()[rows[i]];
        int band = 0;
        while (band < cuts.length && value >= cuts[band]) {
          band++;
        }
        codes[i] = (byte) (Double.isFinite(value) ? band : cuts.length + 1);
      }
      axes.add(Axis.ofBands(column.attribute(), codes, cuts));
    }

    /** Says why a column without two different values is not searched. */
    private boolean dismissed(AttributeColumn column, int known, int commonest) {
      String label = column.attribute().label();
      if (known == 0) {
        note(Notice.Kind.ALL_UNKNOWN, label + " is unknown for every account: not searched.");
        return true;
      }
      if (commonest == known) {
        note(
            Notice.Kind.CONSTANT,
            label + " has the same value wherever it is known: not searched.");
        return true;
      }
      return false;
    }

    private int[] mostFrequent(AttributeColumn column, int[] counts) {
      List<Integer> frequent = new ArrayList<>();
      int present = 0;
      for (int code = 0; code < counts.length; code++) {
        present += counts[code] > 0 ? 1 : 0;
        if (counts[code] >= settings.smallestSupport()) {
          frequent.add(code);
        }
      }
      frequent.sort(
          Collections.reverseOrder((Integer x, Integer y) -> counts[x] - counts[y])
              .thenComparing(code -> code));
      int kept = Math.min(frequent.size(), settings.mostNames());
      if (kept < present) {
        note(
            Notice.Kind.NAMES_LEFT_OUT,
            column.attribute().label()
                + ": "
                + kept
                + " of "
                + present
                + " names are searched, the most frequent ones; the others have fewer accounts"
                + " or come after the limit of "
                + settings.mostNames()
                + " names.");
      }
      return frequent.subList(0, kept).stream().mapToInt(code -> code).toArray();
    }

    private void note(Notice.Kind kind, String sentence) {
      notices.add(new Notice(kind, sentence));
    }
  }
}
