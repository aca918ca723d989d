package touchstone.value.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The product's answers beside the oracle's, on every account and column: whole numbers equal,
 * others within 1e-9 relative, unknown is NULL.
 *
 * @param accounts how many accounts were compared
 * @param known how many known numbers each column of the oracle has
 * @param differing how many accounts differ, by column; columns without a difference are left out
 * @param examples some of the differences, in words
 */
public record Comparison(
    int accounts,
    Map<String, Integer> known,
    Map<String, Integer> differing,
    List<String> examples) {

  private static final double TOLERANCE = 1e-9;
  private static final int EXAMPLES = 20;

  /**
   * Compares with the table oracle_value.
   *
   * @throws IllegalStateException if the columns of the two are not the same
   */
  public static Comparison of(ProductAnswers product, Connection connection) throws SQLException {
    Comparison comparison =
        new Comparison(
            product.accounts(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM oracle_value ORDER BY account")) {
      List<String> columns = columns(rows.getMetaData(), product);
      int account = 0;
      while (rows.next()) {
        if (rows.getInt("account") != account) {
          throw new IllegalStateException("The oracle has no account " + account);
        }
        comparison.row(product, rows, columns, account);
        account++;
      }
      if (account != product.accounts()) {
        throw new IllegalStateException("The oracle has " + account + " accounts");
      }
    }
    return comparison;
  }

  private static List<String> columns(ResultSetMetaData meta, ProductAnswers product)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    Set<String> expected = new LinkedHashSet<>(product.numbers().keySet());
    expected.add("account");
    expected.add("channel");
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String name = meta.getColumnName(i);
      if (!expected.remove(name)) {
        throw new IllegalStateException("Only the oracle has the column " + name);
      }
      columns.add(name);
    }
    if (!expected.isEmpty()) {
      throw new IllegalStateException("Only the product has the columns " + expected);
    }
    return columns;
  }

  private void row(ProductAnswers product, ResultSet rows, List<String> columns, int account)
      throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      IntToDoubleFunction answer = product.numbers().get(column);
      if (answer != null) {
        double theirs = rows.getDouble(i + 1);
        number(
            column, account, answer.applyAsDouble(account), rows.wasNull() ? Double.NaN : theirs);
      } else if (column.equals("channel")) {
        String theirs = rows.getString(i + 1);
        String ours = product.channel().apply(account).orElse(null);
        if (theirs == null ? ours != null : !theirs.equals(ours)) {
          differ(column, account, String.valueOf(ours), String.valueOf(theirs));
        }
      }
    }
  }

  private void number(String column, int account, double ours, double theirs) {
    if (!Double.isNaN(theirs)) {
      known.merge(column, 1, Integer::sum);
    }
    boolean same =
        Double.isNaN(theirs)
            ? Double.isNaN(ours)
            : Math.abs(ours - theirs)
                <= (isWhole(theirs) ? 0 : TOLERANCE * Math.max(Math.abs(ours), Math.abs(theirs)));
    if (!same) {
      differ(column, account, Double.toString(ours), Double.toString(theirs));
    }
  }

  private static boolean isWhole(double value) {
    return Math.abs(value) >= 1 && value == Math.rint(value);
  }

  private void differ(String column, int account, String ours, String theirs) {
    differing.merge(column, 1, Integer::sum);
    if (examples.size() < EXAMPLES) {
      examples.add(column + " of account " + account + ": " + ours + ", but by SQL " + theirs);
    }
  }
}
