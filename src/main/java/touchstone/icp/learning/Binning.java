package touchstone.icp.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.Condition;
import touchstone.icp.NumberColumn;
import touchstone.icp.discovery.CutPoints;
import touchstone.icp.discovery.Pattern;
import touchstone.icp.discovery.Selector;

/**
 * Cuts attributes into conditions by the accounts alone, never by the outcome: so they may stay the
 * same in every fold.
 */
final class Binning {

  /** Cases a band should hold, as long as there are bands to have. */
  private static final int CASES_A_BAND = 12;

  private final LearningSettings settings;
  private final int[] rows;

  /**
   * @param rows the row of each case
   */
  Binning(LearningSettings settings, int[] rows) {
    this.settings = settings;
    this.rows = rows;
  }

  /** The conditions of a column; empty if too few cases differ in it. */
  Optional<BinnedAttribute> bin(AttributeColumn column) {
    if (column instanceof NumberColumn numbers) {
      return bands(numbers);
    }
    return column instanceof CategoryColumn names ? names(names) : sets((CategorySetColumn) column);
  }

  private Optional<BinnedAttribute> bands(NumberColumn column) {
    double[] values =
        Arrays.stream(rows).filter(column::known).mapToDouble(r -> column.values()[r]).toArray();
    int bands = Math.max(2, Math.min(settings.mostBands(), values.length / CASES_A_BAND));
    double[] cuts =
        values.length < 2 * settings.fewestInBin() ? new double[0] : CutPoints.of(values, bands);
    cuts = enough(cuts, values);
    if (cuts.length == 0) {
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    for (int band = 0; band <= cuts.length; band++) {
      conditions.add(
          Condition.between(
              band == 0 ? Double.NEGATIVE_INFINITY : cuts[band - 1],
              band == cuts.length ? Double.POSITIVE_INFINITY : cuts[band]));
    }
    int[] met = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      met[i] = column.known(rows[i]) ? place(cuts, column.values()[rows[i]]) : -1;
    }
    return Optional.of(single(column, BinnedAttribute.Shape.BANDS, conditions, met));
  }

  /** The cuts that leave enough cases on either side of each. */
  private double[] enough(double[] cuts, double[] values) {
    List<Double> kept = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (double cut : cuts) {
      double low = from;
      long inside = Arrays.stream(values).filter(v -> v >= low && v < cut).count();
      long above = Arrays.stream(values).filter(v -> v >= cut).count();
      if (inside >= settings.fewestInBin() && above >= settings.fewestInBin()) {
        kept.add(cut);
        from = cut;
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int place(double[] cuts, double value) {
    int band = 0;
    while (band < cuts.length && value >= cuts[band]) {
      band++;
    }
    return band;
  }

  private Optional<BinnedAttribute> names(CategoryColumn column) {
    int[] counts = new int[column.names().size()];
    for (int row : rows) {
      if (column.known(row)) {
        counts[column.codes()[row]]++;
      }
    }
    int[] listed = commonest(counts, rows.length);
    if (listed.length < 2) {
      return Optional.empty();
    }
    int[] binOf = binOf(listed, counts.length);
    List<Condition> conditions = new ArrayList<>();
    for (int code : listed) {
      conditions.add(Condition.oneOf(column.names().get(code)));
    }
    int[] met = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      met[i] = column.known(rows[i]) ? binOf[column.codes()[rows[i]]] : -1;
    }
    return Optional.of(single(column, BinnedAttribute.Shape.NAMES, conditions, met));
  }

  private Optional<BinnedAttribute> sets(CategorySetColumn column) {
    int[] counts = new int[column.names().size()];
    int known = 0;
    for (int row : rows) {
      known += column.known(row) ? 1 : 0;
      for (int at = column.starts()[row]; at < column.starts()[row + 1]; at++) {
        counts[column.codes()[at]]++;
      }
    }
    int[] listed = commonest(counts, known);
    if (listed.length == 0) {
      return Optional.empty();
    }
    int[] binOf = binOf(listed, counts.length);
    List<Condition> conditions = new ArrayList<>();
    for (int code : listed) {
      conditions.add(Condition.containsAny(column.names().get(code)));
    }
    int[] starts = new int[rows.length + 1];
    int[] met = new int[Arrays.stream(counts).sum()];
    boolean[] comparable = new boolean[rows.length];
    int filled = 0;
    for (int i = 0; i < rows.length; i++) {
      comparable[i] = column.known(rows[i]);
      for (int at = column.starts()[rows[i]]; at < column.starts()[rows[i] + 1]; at++) {
        int bin = binOf[column.codes()[at]];
        if (bin >= 0) {
          met[filled++] = bin;
        }
      }
      starts[i + 1] = filled;
    }
    return Optional.of(
        new BinnedAttribute(
            column.attribute(),
            BinnedAttribute.Shape.FREE,
            conditions,
            starts,
            Arrays.copyOf(met, filled),
            comparable));
  }

  /** The conditions of a pattern, each an attribute of its own. */
  List<BinnedAttribute> bin(Pattern pattern, List<AttributeColumn> columns) {
    List<BinnedAttribute> binned = new ArrayList<>();
    for (Selector selector : pattern.selectors()) {
      for (AttributeColumn column : columns) {
        if (column.attribute().key().equals(selector.attribute().key())) {
          binned.add(free(column, selector.condition()));
        }
      }
    }
    return binned;
  }

  private BinnedAttribute free(AttributeColumn column, Condition condition) {
    BitSet matching = ConditionRows.matching(condition, column);
    int[] starts = new int[rows.length + 1];
    boolean[] known = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      known[i] = column.known(rows[i]);
      starts[i + 1] = starts[i] + (matching.get(rows[i]) ? 1 : 0);
    }
    return new BinnedAttribute(
        column.attribute(),
        BinnedAttribute.Shape.FREE,
        List.of(condition),
        starts,
        new int[starts[rows.length]],
        known);
  }

  /** Codes with enough cases on both sides, the commonest first, as many as allowed. */
  private int[] commonest(int[] counts, int all) {
    return IntStream.range(0, counts.length)
        .filter(
            code ->
                counts[code] >= settings.fewestInBin()
                    && all - counts[code] >= settings.fewestInBin())
        .boxed()
        .sorted(Comparator.comparingInt((Integer code) -> -counts[code]))
        .limit(settings.mostNames())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] binOf(int[] listed, int codes) {
    int[] binOf = new int[codes];
    Arrays.fill(binOf, -1);
    for (int bin = 0; bin < listed.length; bin++) {
      binOf[listed[bin]] = bin;
    }
    return binOf;
  }

  private static BinnedAttribute single(
      AttributeColumn column, BinnedAttribute.Shape shape, List<Condition> conditions, int[] bin) {
    int[] starts = new int[bin.length + 1];
    boolean[] known = new boolean[bin.length];
    for (int i = 0; i < bin.length; i++) {
      known[i] = bin[i] >= 0;
      starts[i + 1] = starts[i] + (known[i] ? 1 : 0);
    }
    int[] met = Arrays.stream(bin).filter(b -> b >= 0).toArray();
    return new BinnedAttribute(column.attribute(), shape, conditions, starts, met, known);
  }
}
