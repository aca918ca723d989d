package touchstone.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import touchstone.stats.Estimate;
import touchstone.stats.Quantiles;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.work.Workers;

/**
 * Customers inside the ICP against customers outside, on every indicator. Those whose tier is
 * insufficient data are on neither side.
 *
 * @param insideCustomers customers of tier A, B or C
 * @param outsideCustomers customers of tier not ICP
 * @param undecidedCustomers customers of tier insufficient data
 * @param rows one an indicator, in the order of the catalogue
 * @param insideValue median of the comparable value inside, 0 to 1
 * @param outsideValue median of the comparable value outside, 0 to 1
 * @param statements what has to be said beside the table
 */
public record IcpComparison(
    long insideCustomers,
    long outsideCustomers,
    long undecidedCustomers,
    List<Row> rows,
    Estimate insideValue,
    Estimate outsideValue,
    List<String> statements) {

  public IcpComparison {
    rows = List.copyOf(rows);
    statements = List.copyOf(statements);
  }

  /**
   * One indicator.
   *
   * @param indicator what it means
   * @param inside median inside; its observations are the customers of which it is known
   * @param outside median outside, likewise
   */
  public record Row(IndicatorDescription indicator, Estimate inside, Estimate outside) {}

  /** Compares the customers of an organisation, in this thread. */
  public static IcpComparison of(ReportInput input) {
    return of(input, Workers.caller());
  }

  /**
   * Compares the customers of an organisation.
   *
   * @param workers the threads to use; the result does not depend on them
   */
  public static IcpComparison of(ReportInput input, Workers workers) {
    int accounts = input.facts().accounts();
    byte[] groups = new byte[accounts];
    long[] customers = new long[IcpGroup.values().length];
    for (int account = 0; account < accounts; account++) {
      groups[account] = -1;
      if (input.value().indicators().timeline().isCustomer(account)) {
        IcpGroup group = IcpGroup.of(input.tiers().apply(account));
        groups[account] = (byte) group.ordinal();
        customers[group.ordinal()]++;
      }
    }
    List<IndicatorColumn> columns = input.value().indicators().columns();
    Row[] rows = new Row[columns.size()];
    workers.runAll(
        IntStream.range(0, rows.length)
            .<Runnable>mapToObj(i -> () -> rows[i] = row(columns.get(i), groups))
            .toList());
    double[] comparable = input.value().comparable();
    return new IcpComparison(
        customers[IcpGroup.ICP.ordinal()],
        customers[IcpGroup.NOT_ICP.ordinal()],
        customers[IcpGroup.INSUFFICIENT_DATA.ordinal()],
        List.of(rows),
        median(comparable, groups, IcpGroup.ICP),
        median(comparable, groups, IcpGroup.NOT_ICP),
        List.of(
            input.value().sidedness().sentence(),
            input.value().indicators().revenueBasis().sentence()));
  }

  private static Row row(IndicatorColumn column, byte[] groups) {
    return new Row(
        column.description(),
        median(column.values(), groups, IcpGroup.ICP),
        median(column.values(), groups, IcpGroup.NOT_ICP));
  }

  private static Estimate median(double[] values, byte[] groups, IcpGroup group) {
    double[] known = new double[values.length];
    int size = 0;
    for (int account = 0; account < values.length; account++) {
      if (groups[account] == group.ordinal() && !Double.isNaN(values[account])) {
        known[size++] = values[account];
      }
    }
    return Quantiles.median(Arrays.copyOf(known, size));
  }
}
