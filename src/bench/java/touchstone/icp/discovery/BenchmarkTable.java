package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;

/**
 * Customers for the benchmark, from a fixed seed: names of 3 to 10 kinds or more a column, skewed,
 * and a target with two planted profiles.
 */
final class BenchmarkTable {

  final List<AttributeColumn> columns = new ArrayList<>();
  final double[] target;

  /**
   * Draws customers.
   *
   * @param names how many names all name columns have together, about
   * @param numbers how many of the columns are numbers
   */
  BenchmarkTable(int rows, int width, int names, int numbers) {
    SplittableRandom random = new SplittableRandom(20261121);
    target = new double[rows];
    for (int row = 0; row < rows; row++) {
      target[row] = Math.rint(100 * Math.exp(2 * random.nextDouble() + random.nextDouble()));
    }
    int nameColumns = width - numbers;
    for (int i = 0; i < width; i++) {
      if (i >= nameColumns) {
        columns.add(numbers(i, rows, random));
      } else {
        int kinds = names / nameColumns + i % 5 - 2;
        columns.add(names(i, rows, Math.max(2, kinds), random));
      }
    }
  }

  private CategoryColumn names(int number, int rows, int kinds, SplittableRandom random) {
    List<String> names = new ArrayList<>();
    for (int kind = 0; kind < kinds; kind++) {
      names.add("v" + kind);
    }
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      double drawn = random.nextDouble();
      codes[row] = (int) (kinds * drawn * Math.sqrt(drawn));
      if (codes[row] == 1 && number % 4 == 0) {
        target[row] *= 1.2;
      }
    }
    return new CategoryColumn(attribute(number, AttributeKind.CATEGORY), names, codes);
  }

  private NumberColumn numbers(int number, int rows, SplittableRandom random) {
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = Math.rint(Math.exp(9 * random.nextDouble()));
    }
    return new NumberColumn(attribute(number, AttributeKind.NUMBER), values);
  }

  private static DefinitionAttribute attribute(int number, AttributeKind kind) {
    return new DefinitionAttribute("a" + number, "a" + number, AttributeFamily.FIRMOGRAPHIC, kind);
  }

  SearchSpace space(SearchSettings settings) {
    int[] rows = new int[target.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
    }
    return SearchSpace.of(columns, rows, settings);
  }
}
