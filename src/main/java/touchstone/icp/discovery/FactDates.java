package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;

/** When the values of an attribute became known, against the outcome and the first contact. */
final class FactDates {

  /** From this share of late values on, the attribute is set aside; below, the values are. */
  private static final double MOST_LATE = 0.25;

  private final AttributeColumn column;
  private final int[] rows;
  private final LeakEvidence evidence;
  private final Optional<int[]> firstKnown;

  FactDates(AttributeColumn column, int[] rows, LeakEvidence evidence) {
    this.column = column;
    this.rows = rows;
    this.evidence = evidence;
    this.firstKnown = Optional.ofNullable(evidence.firstKnownDay().get(column.attribute().key()));
  }

  /** A quarter or more of the dated values became known after the outcome. */
  Optional<SetAside> afterOutcome() {
    return finding(
        evidence.outcomeDay(),
        MOST_LATE,
        LeakReason.DATED_AFTER_OUTCOME,
        "became known only after the outcome");
  }

  /**
   * Half or more of the dated values became known after the first contact: the sales process filled
   * them in, so that nobody can search for them before.
   */
  Optional<SetAside> inProcess() {
    return finding(
        evidence.firstContactDay(),
        0.5,
        LeakReason.FILLED_IN_PROCESS,
        "became known only after the first contact");
  }

  private Optional<SetAside> finding(
      Optional<int[]> limits, double mostLate, LeakReason reason, String what) {
    if (firstKnown.isEmpty() || limits.isEmpty()) {
      return Optional.empty();
    }
    int dated = 0;
    int late = 0;
    for (int row : rows) {
      if (dated(row, limits.get())) {
        dated++;
        late += firstKnown.get()[row] > limits.get()[row] ? 1 : 0;
      }
    }
    if (late == 0 || late < mostLate * dated) {
      return Optional.empty();
    }
    return Optional.of(
        new SetAside(
            column.attribute(),
            reason,
            (double) late / dated,
            dated,
            column.attribute().label()
                + ": "
                + late
                + " of "
                + dated
                + " dated values "
                + what
                + ".",
            false));
  }

  private boolean dated(int row, int[] limits) {
    return column.known(row)
        && firstKnown.orElseThrow()[row] != LeakEvidence.NO_DAY
        && limits[row] != LeakEvidence.NO_DAY;
  }

  /** The column with values dated after the outcome made unknown; says so. */
  AttributeColumn withoutLateValues(List<Notice> notices) {
    if (firstKnown.isEmpty() || evidence.outcomeDay().isEmpty()) {
      return column;
    }
    int[] outcome = evidence.outcomeDay().get();
    boolean[] late = new boolean[column.rows()];
    int count = 0;
    for (int row = 0; row < late.length; row++) {
      late[row] = dated(row, outcome) && firstKnown.get()[row] > outcome[row];
      count += late[row] ? 1 : 0;
    }
    if (count == 0) {
      return column;
    }
    notices.add(
        new Notice(
            Notice.Kind.READ_AS_UNKNOWN,
            column.attribute().label()
                + ": "
                + count
                + " values became known only after the outcome and count as unknown."));
    return masked(late);
  }

  private AttributeColumn masked(boolean[] hidden) {
    if (column instanceof CategoryColumn names) {
      int[] codes = names.codes().clone();
      for (int row = 0; row < codes.length; row++) {
        codes[row] = hidden[row] ? CategoryColumn.UNKNOWN : codes[row];
      }
      return new CategoryColumn(names.attribute(), names.names(), codes);
    }
    if (column instanceof NumberColumn numbers) {
      double[] values = numbers.values().clone();
      for (int row = 0; row < values.length; row++) {
        values[row] = hidden[row] ? Double.NaN : values[row];
      }
      return new NumberColumn(numbers.attribute(), values);
    }
    CategorySetColumn sets = (CategorySetColumn) column;
    int[] starts = new int[sets.starts().length];
    int[] codes = new int[sets.codes().length];
    int filled = 0;
    for (int row = 0; row < hidden.length; row++) {
      for (int at = sets.starts()[row]; !hidden[row] && at < sets.starts()[row + 1]; at++) {
        codes[filled++] = sets.codes()[at];
      }
      starts[row + 1] = filled;
    }
    return new CategorySetColumn(
        sets.attribute(), sets.names(), starts, Arrays.copyOf(codes, filled));
  }
}
