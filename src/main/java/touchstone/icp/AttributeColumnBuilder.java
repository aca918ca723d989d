package touchstone.icp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the column of a definition attribute from text, every spelling as it was typed: to read
 * them as what was meant is the cleaning's part. Rows that are not set, or set to blank text, are
 * unknown. Not thread-safe.
 */
public final class AttributeColumnBuilder {

  private final DefinitionAttribute attribute;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private final int[] single;
  private final int[][] several;
  private final double[] numbers;

  /** A column of so many accounts, all unknown. */
  public AttributeColumnBuilder(DefinitionAttribute attribute, int rows) {
    this.attribute = attribute;
    single = attribute.kind() == AttributeKind.CATEGORY ? new int[rows] : new int[0];
    Arrays.fill(single, CategoryColumn.UNKNOWN);
    several = attribute.kind() == AttributeKind.CATEGORIES ? new int[rows][] : new int[0][];
    numbers = attribute.kind() == AttributeKind.NUMBER ? new double[rows] : new double[0];
    Arrays.fill(numbers, Double.NaN);
  }

  /**
   * Sets the value of an account.
   *
   * @param text a name, names separated by semicolons, or a number with a decimal point
   * @return whether it could be read; what cannot stays unknown, and the caller reports it
   */
  public boolean set(int row, String text) {
    if (text.isBlank()) {
      return true;
    }
    return switch (attribute.kind()) {
      case CATEGORY -> {
        single[row] = code(text);
        yield true;
      }
      case CATEGORIES -> {
        several[row] =
            Arrays.stream(text.split(";"))
                .filter(name -> !name.isBlank())
                .mapToInt(this::code)
                .distinct()
                .toArray();
        yield true;
      }
      case NUMBER -> setNumber(row, text);
    };
  }

  /** Sets the value a column of the same attribute has in the same row. */
  void copy(int row, AttributeColumn column) {
    if (!column.known(row)) {
      return;
    }
    if (column instanceof NumberColumn known) {
      numbers[row] = known.values()[row];
    } else if (column instanceof CategoryColumn known) {
      single[row] = code(known.names().get(known.codes()[row]));
    } else {
      CategorySetColumn known = (CategorySetColumn) column;
      several[row] =
          Arrays.stream(known.codes(), known.starts()[row], known.starts()[row + 1])
              .map(code -> code(known.names().get(code)))
              .toArray();
    }
  }

  private boolean setNumber(int row, String text) {
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      if (Double.isInfinite(number)) {
        return false;
      }
      numbers[row] = number;
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private int code(String name) {
    String typed = name.strip();
    Integer known = codes.putIfAbsent(typed, names.size());
    if (known != null) {
      return known;
    }
    names.add(typed);
    return names.size() - 1;
  }

  /** The column. The builder is used up. */
  public AttributeColumn build() {
    return switch (attribute.kind()) {
      case CATEGORY -> new CategoryColumn(attribute, names, single);
      case CATEGORIES -> sets();
      case NUMBER -> new NumberColumn(attribute, numbers);
    };
  }

  private CategorySetColumn sets() {
    int[] starts = new int[several.length + 1];
    for (int row = 0; row < several.length; row++) {
      starts[row + 1] = starts[row] + (several[row] == null ? 0 : several[row].length);
    }
    int[] all = new int[starts[several.length]];
    for (int row = 0; row < several.length; row++) {
      if (several[row] != null) {
        System.arraycopy(several[row], 0, all, starts[row], several[row].length);
      }
    }
    return new CategorySetColumn(attribute, names, starts, all);
  }
}
