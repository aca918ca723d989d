package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import touchstone.icp.DefinitionAttribute;

/**
 * One searched column, cut into cells: every row lies in one cell, the last of which holds the rows
 * that no condition can select (unknown, or too rare).
 *
 * <p>Conditions are numbered. On an ordered axis they are all runs of neighbouring cells but the
 * full one, by first cell, then last. On a nominal axis they are the single cells, then the sets of
 * the two, three, ... strongest cells.
 */
final class Axis {

  private final DefinitionAttribute attribute;
  private final byte[] codes;
  private final int named;
  private final boolean ordered;
  private final int largestSet;
  private final List<String> names;
  private final double[] cuts;
  private final boolean contained;
  private final int[] runFrom;
  private final int[] runTo;
  private final int[] alone;

  private Axis(
      DefinitionAttribute attribute,
      byte[] codes,
      int named,
      boolean ordered,
      int largestSet,
      List<String> names,
      double[] cuts,
      boolean contained) {
    this.attribute = attribute;
    this.codes = codes;
    this.named = named;
    this.ordered = ordered;
    this.largestSet = largestSet;
    this.names = names;
    this.cuts = cuts;
    this.contained = contained;
    int runs = ordered ? named * (named + 1) / 2 : 0;
    this.runFrom = new int[runs];
    this.runTo = new int[runs];
    this.alone = new int[ordered ? named : 0];
    int run = 0;
    for (int from = 0; ordered && from < named; from++) {
      alone[from] = run;
      for (int to = from; to < named; to++) {
        runFrom[run] = from;
        runTo[run++] = to;
      }
    }
  }

  /**
   * An axis of bands.
   *
   * @param cuts ascending, one fewer than the bands
   */
  static Axis ofBands(DefinitionAttribute attribute, byte[] codes, double[] cuts) {
    return new Axis(attribute, codes, cuts.length + 1, true, 0, List.of(), cuts, false);
  }

  /**
   * An axis of names.
   *
   * @param largestSet how many names a set has at most; below 2 for no sets
   */
  static Axis ofNames(
      DefinitionAttribute attribute, byte[] codes, List<String> names, int largestSet) {
    int largest = Math.min(largestSet, names.size() - 1);
    return new Axis(attribute, codes, names.size(), false, largest, names, new double[0], false);
  }

  /** An axis that asks whether a name is among several. */
  static Axis ofContained(DefinitionAttribute attribute, byte[] codes, String name) {
    return new Axis(attribute, codes, 1, false, 0, List.of(name), new double[0], true);
  }

  /** The same axis on some of its rows only. */
  Axis onRows(int[] chosen) {
    byte[] some = new byte[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      some[i] = codes[chosen[i]];
    }
    return new Axis(attribute, some, named, ordered, largestSet, names, cuts, contained);
  }

  DefinitionAttribute attribute() {
    return attribute;
  }

  /** The cell of each row; not copied. */
  byte[] codes() {
    return codes;
  }

  /** All cells, the last one being that of the rows no condition selects. */
  int cells() {
    return named + 1;
  }

  /** How many rows no condition selects. */
  int unselectable() {
    int count = 0;
    for (byte code : codes) {
      count += code == named ? 1 : 0;
    }
    return count;
  }

  /** The cells that conditions select. */
  int named() {
    return named;
  }

  boolean ordered() {
    return ordered;
  }

  /** How many names the largest set has; below 2 if there are no sets. */
  int largestSet() {
    return largestSet;
  }

  /** Whether conditions depend on which cells are strongest. */
  boolean hasSets() {
    return largestSet >= 2;
  }

  /** How many condition numbers there are; on an ordered axis one of them is the full run. */
  int selectors() {
    return ordered ? runFrom.length : named + Math.max(0, largestSet - 1);
  }

  /** How many conditions are tried. */
  int triedSelectors() {
    return ordered ? runFrom.length - 1 : selectors();
  }

  /** Whether the condition is the full run of an ordered axis, which is never tried. */
  boolean isFull(int selector) {
    return ordered && selector == named - 1;
  }

  /** Whether the condition is a set of names. */
  boolean isSet(int selector) {
    return !ordered && selector >= named;
  }

  /** The condition that selects one cell alone. */
  int alone(int cell) {
    return ordered ? alone[cell] : cell;
  }

  /** The first cell of a run. */
  int runFrom(int selector) {
    return runFrom[selector];
  }

  /** The last cell of a run. */
  int runTo(int selector) {
    return runTo[selector];
  }

  /**
   * Whether a cell is selected.
   *
   * @param strongest the cells from strongest to weakest; used by sets only
   */
  boolean selects(int selector, int cell, int[] strongest) {
    if (ordered) {
      return runFrom[selector] <= cell && cell <= runTo[selector];
    }
    if (selector < named) {
      return cell == selector;
    }
    for (int place = 0; place < selector - named + 2; place++) {
      if (strongest[place] == cell) {
        return true;
      }
    }
    return false;
  }

  /** The sum over the selected cells. */
  long sum(int selector, long[] cellSums, int[] strongest) {
    long sum = 0;
    for (int cell = 0; cell < named; cell++) {
      if (selects(selector, cell, strongest)) {
        sum += cellSums[cell];
      }
    }
    return sum;
  }

  /** The condition in the words of the attribute. */
  Selector selector(int selector, int[] strongest) {
    if (ordered) {
      return new Selector.NumberBand(
          attribute,
          runFrom[selector] == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(cuts[runFrom[selector] - 1]),
          runTo[selector] == named - 1
              ? OptionalDouble.empty()
              : OptionalDouble.of(cuts[runTo[selector]]));
    }
    if (contained) {
      return new Selector.NameContained(attribute, names.get(0));
    }
    if (selector < named) {
      return new Selector.CategoryIs(attribute, names.get(selector));
    }
    List<String> chosen = new ArrayList<>();
    for (int place = 0; place < selector - named + 2; place++) {
      chosen.add(names.get(strongest[place]));
    }
    return new Selector.CategoryIn(attribute, chosen);
  }
}
