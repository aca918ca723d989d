package touchstone.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.oracle.Comparison;
import touchstone.value.oracle.DuckDbOracle;
import touchstone.value.oracle.MadeUpCompany;
import touchstone.value.oracle.ProductAnswers;

/**
 * Compares what the product computes from a mirror, by way of its snapshot, with SQL in DuckDB, on
 * every account and column; fails if anything differs. Arguments: DuckDB's file, then for each
 * mirror {@link MirrorPlace#arguments()}.
 */
final class EqualityTurn {

  private static final int ARGUMENTS_OF_A_MIRROR = 5;

  private EqualityTurn() {}

  public static void main(String[] arguments) throws SQLException {
    Figures figures = new Figures();
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET memory_limit = '6GB'");
        statement.execute("SET threads = 2");
      }
      AsOf asOf = MadeUpCompany.today();
      figures.tell(
          "oracle_seconds",
          Stopwatch.seconds(() -> DuckDbOracle.compute(connection, asOf, BenchmarkSet.SETTINGS)));
      for (int from = 1; from < arguments.length; from += ARGUMENTS_OF_A_MIRROR) {
        MirrorPlace place =
            MirrorPlace.of(Arrays.copyOfRange(arguments, from, from + ARGUMENTS_OF_A_MIRROR));
        Comparison comparison = Comparison.of(answers(place, asOf), connection);
        figures.tell("accounts", comparison.accounts());
        figures.tell("columns", comparison.known().size());
        differences.addAll(comparison.examples());
      }
    }
    if (!differences.isEmpty()) {
      throw new IllegalStateException("The product and DuckDB differ: " + differences);
    }
  }

  private static ProductAnswers answers(MirrorPlace place, AsOf asOf) {
    try (ProductParts product = ProductParts.on(place)) {
      AccountFacts facts = product.read().facts();
      IndicatorTable indicators =
          IndicatorCatalogue.of(BenchmarkSet.SETTINGS, facts)
              .measure(facts, asOf, product.workers());
      return ProductAnswers.of(
          facts,
          asOf,
          ValueTable.compute(indicators, IndicatorWeights.defaults(), product.workers()),
          FirstTouch.channels(facts, asOf, ChannelMap.defaults(), product.workers()));
    }
  }
}
