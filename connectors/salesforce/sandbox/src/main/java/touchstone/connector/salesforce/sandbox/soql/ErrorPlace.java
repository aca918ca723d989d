package touchstone.connector.salesforce.sandbox.soql;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;

/**
 * Where in a query something is wrong. Salesforce shows the place in three lines before the
 * message: a piece of the query, a caret under the place, and row and column.
 *
 * @param excerpt the piece of the query shown
 * @param caret how far the caret is moved in
 * @param row from 1
 * @param column from 1
 */
record ErrorPlace(String excerpt, int caret, int row, int column) {

  private static final int BEFORE = 25;
  private static final int AFTER = 25;

  static ErrorPlace of(String soql, int row, int columnFromZero) {
    String[] lines = soql.split("\n", -1);
    String line = lines[Math.min(row, lines.length) - 1];
    int at = Math.min(columnFromZero, line.length());
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(line.length(), at + AFTER);
    return new ErrorPlace(line.substring(from, to), at - from, row, at + 1);
  }

  static ErrorPlace of(ParserRuleContext part) {
    String soql = part.getStart().getInputStream().getText(new Interval(0, Integer.MAX_VALUE - 1));
    return of(soql, part.getStart().getLine(), part.getStart().getCharPositionInLine());
  }

  Refusal refusal(ErrorCode code, String message) {
    return new Refusal(
        code,
        "\n"
            + excerpt
            + "\n"
            + " ".repeat(caret)
            + "^\nERROR at Row:"
            + row
            + ":Column:"
            + column
            + "\n"
            + message);
  }
}
