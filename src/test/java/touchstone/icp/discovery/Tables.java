package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;

/** Columns for tests. */
final class Tables {

  private Tables() {}

  static DefinitionAttribute attribute(String key, AttributeKind kind) {
    return new DefinitionAttribute(key, key, AttributeFamily.FIRMOGRAPHIC, kind);
  }

  /** A column of names; an empty string is unknown. */
  static CategoryColumn names(String key, String... values) {
    List<String> names = new ArrayList<>();
    int[] codes = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      if (values[row].isEmpty()) {
        codes[row] = CategoryColumn.UNKNOWN;
        continue;
      }
      if (!names.contains(values[row])) {
        names.add(values[row]);
      }
      codes[row] = names.indexOf(values[row]);
    }
    return new CategoryColumn(attribute(key, AttributeKind.CATEGORY), names, codes);
  }

  /** A column of names drawn evenly; {@code unknownShare} of the rows have none. */
  static CategoryColumn drawnNames(
      String key, int rows, int categories, double unknownShare, SplittableRandom random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      names.add(key + i);
    }
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] =
          random.nextDouble() < unknownShare ? CategoryColumn.UNKNOWN : random.nextInt(categories);
    }
    return new CategoryColumn(attribute(key, AttributeKind.CATEGORY), names, codes);
  }

  /** A column of numbers from 0 to 1000; {@code unknownShare} of the rows have none. */
  static NumberColumn drawnNumbers(
      String key, int rows, double unknownShare, SplittableRandom random) {
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] =
          random.nextDouble() < unknownShare ? Double.NaN : Math.rint(random.nextDouble() * 1000);
    }
    return numbers(key, values);
  }

  static NumberColumn numbers(String key, double... values) {
    return new NumberColumn(attribute(key, AttributeKind.NUMBER), values);
  }

  /** Several names per row, each there with the same probability. */
  static CategorySetColumn drawnSets(
      String key, int rows, int categories, double share, SplittableRandom random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      names.add(key + i);
    }
    int[] starts = new int[rows + 1];
    int[] codes = new int[rows * categories];
    int filled = 0;
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < categories; i++) {
        if (random.nextDouble() < share) {
          codes[filled++] = i;
        }
      }
      starts[row + 1] = filled;
    }
    return new CategorySetColumn(
        attribute(key, AttributeKind.CATEGORIES),
        names,
        starts,
        java.util.Arrays.copyOf(codes, filled));
  }

  /** All rows of a table. */
  static int[] rows(int count) {
    int[] rows = new int[count];
    for (int row = 0; row < count; row++) {
      rows[row] = row;
    }
    return rows;
  }

  /** Names, numbers and sets with unknown values. */
  static List<AttributeColumn> mixed(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return List.of(
        drawnNames("industry", rows, 6, .1, random),
        drawnNumbers("employees", rows, .2, random),
        drawnSets("technologies", rows, 3, .3, random),
        drawnNames("region", rows, 4, 0, random),
        drawnNumbers("founded", rows, 0, random),
        drawnNames("legalForm", rows, 2, .3, random));
  }
}
