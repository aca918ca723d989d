package touchstone.value.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.TenureStart;
import touchstone.value.indicator.ValueSettings;

/** Computes every indicator and mutual value by SQL in DuckDB, on the facts it holds. */
public final class DuckDbOracle {

  private DuckDbOracle() {}

  /**
   * Leaves the table oracle_value: one row an account, one column an answer.
   *
   * @param settings as the product uses them; tenure starts at the first win, names and weights are
   *     the defaults, which the script spells out
   */
  public static void compute(Connection connection, AsOf asOf, ValueSettings settings)
      throws SQLException {
    if (settings.tenureStart() != TenureStart.FIRST_WIN
        || settings.costPerSupportHour().isEmpty()) {
      throw new IllegalArgumentException("The script counts from the first win, with a cost.");
    }
    Map<String, ?> values =
        Map.of(
            "day", asOf.day(),
            "end_second", asOf.endSecond(),
            "undated", asOf.countsUndated(),
            "equal_age", settings.equalAgeDays(),
            "recent", settings.recentDays(),
            "minimum_tenure", settings.minimumTenureDays(),
            "grace", settings.churnGraceDays(),
            "cost_per_hour", settings.costPerSupportHour().getAsLong());
    try (Statement statement = connection.createStatement()) {
      for (String script : new String[] {"indicators.sql", "mutual_value.sql"}) {
        for (String sql : SqlScript.named(script).with(values).statements()) {
          statement.execute(sql);
        }
      }
    }
  }
}
