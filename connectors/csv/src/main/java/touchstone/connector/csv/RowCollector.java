package touchstone.connector.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the values of one line after the other from the parser. */
final class RowCollector extends AbstractBaseCsvCallbackHandler<Line> {

  private static final String[] OF_ANY_WIDTH = {};

  private int width = -1;
  private String[] values = OF_ANY_WIDTH;
  private final List<String> header = new ArrayList<>();
  private int valueCount;
  private int characters;
  private long number;

  /** From now on, lines have this many values. */
  void width(int columns) {
    width = columns;
  }

  /** The number of the line the parser began last, counted from where it started. */
  long begun() {
    return number;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    number = startingLineNumber;
    valueCount = 0;
    characters = 0;
    header.clear();
    if (width >= 0) {
      values = new String[width];
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    boolean inTable = width < 0 || index < width;
    if (inTable || !isBlank(buffer, offset, length)) {
      valueCount = index + 1;
    }
    characters += length;
    if (!inTable || index >= RowLimits.MOST_COLUMNS || characters > RowLimits.LONGEST_LINE) {
      return;
    }
    String value = length == 0 ? "" : new String(buffer, offset, length);
    if (width < 0) {
      header.add(value);
    } else {
      values[index] = value;
    }
  }

  private static boolean isBlank(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected Line buildRecord() {
    if (characters > RowLimits.LONGEST_LINE) {
      return new Line.Broken(
          number,
          ProblemKind.LINE_TOO_LONG,
          "has more than " + RowLimits.LONGEST_LINE + " characters");
    }
    String[] row = width < 0 ? header.toArray(OF_ANY_WIDTH) : values;
    for (int i = Math.min(valueCount, row.length); i < row.length; i++) {
      row[i] = "";
    }
    return new Line.Row(number, row, valueCount, characters);
  }
}
