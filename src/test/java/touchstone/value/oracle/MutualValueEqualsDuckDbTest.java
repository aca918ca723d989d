package touchstone.value.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** Every number of every account, beside the same number computed by SQL in DuckDB 2.0.0. */
class MutualValueEqualsDuckDbTest {

  private static final long SEED = 20_261_122;
  private static final ValueSettings SETTINGS =
      ValueSettings.defaults().withCostPerSupportHour(8_000);

  @BeforeAll
  static void needsTheNativeLibrary() {
    String missing = "";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      assertThat(connection.isClosed()).isFalse();
    } catch (SQLException | LinkageError e) {
      missing = e.toString();
    }
    assumeTrue(missing.isEmpty(), "DuckDB has no library for this platform: " + missing);
  }

  @Nested
  class Every_number_is_the_same_for {

    @Test
    void facts_as_a_crm_has_them() throws SQLException {
      Comparison comparison =
          compare(new CompanySize(2_000, 5, 1, 5, 20, 2, 2), MadeUpCompany.today(), SETTINGS);

      assertThat(comparison.examples()).isEmpty();
      assertThat(comparison.known().values()).as("columns").hasSizeGreaterThan(29);
      assertThat(comparison.known()).allSatisfy((column, n) -> assertThat(n).isGreaterThan(20));
    }

    @Test
    void facts_of_which_many_are_missing_negative_or_in_the_future() throws SQLException {
      Comparison comparison =
          compare(new CompanySize(3_000, 4, 2, 3, 8, 150, 150), MadeUpCompany.today(), SETTINGS);

      assertThat(comparison.examples()).isEmpty();
      assertThat(comparison.known()).containsKeys("retention", "cost_to_serve", "mutual_value");
    }

    @Test
    void won_deals_as_revenue_where_there_are_no_entries() throws SQLException {
      Comparison comparison =
          compare(new CompanySize(2_000, 5, 0, 2, 5, 100, 100), MadeUpCompany.today(), SETTINGS);

      assertThat(comparison.examples()).isEmpty();
      assertThat(comparison.known()).containsKey("lifetime_value").doesNotContainKey("retention");
    }

    @Test
    void a_day_in_the_past_on_which_undated_facts_do_not_count() throws SQLException {
      AsOf past = AsOf.past(MadeUpCompany.TODAY.minusDays(800), ZoneOffset.UTC);

      Comparison comparison = compare(new CompanySize(3_000, 4, 2, 3, 8, 100, 100), past, SETTINGS);

      assertThat(comparison.examples()).isEmpty();
      assertThat(comparison.known()).containsKeys("retention", "cost_to_serve", "mutual_value");
    }

    @Test
    void a_company_that_records_hardly_anything() throws SQLException {
      Comparison comparison =
          compare(new CompanySize(40, 1, 0, 0, 0, 300, 100), MadeUpCompany.today(), SETTINGS);

      assertThat(comparison.examples()).isEmpty();
      assertThat(comparison.known())
          .containsKey("lifetime_value")
          .doesNotContainKeys("support_load", "engagement");
    }
  }

  @Test
  void the_comparison_names_the_columns_that_differ() throws SQLException {
    Comparison comparison =
        compare(
            new CompanySize(1_000, 5, 1, 5, 20, 2, 2),
            MadeUpCompany.today(),
            SETTINGS.withCostPerSupportHour(9_000));

    // A cost grows in proportion, and ranks stay.
    assertThat(comparison.differing()).containsOnlyKeys("cost_to_serve");
    assertThat(comparison.examples()).hasSize(20);
    assertThat(comparison.examples().get(0))
        .startsWith("cost_to_serve of account ")
        .contains(", but by SQL ");
  }

  /** The product with these settings, the oracle with {@link #SETTINGS}. */
  private static Comparison compare(CompanySize size, AsOf asOf, ValueSettings settings)
      throws SQLException {
    MadeUpCompany company = new MadeUpCompany(SEED, size);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      DuckDbFacts.load(company, connection);
      DuckDbOracle.compute(connection, asOf, SETTINGS);
      return Comparison.of(answers(company, asOf, settings), connection);
    }
  }

  private static ProductAnswers answers(MadeUpCompany company, AsOf asOf, ValueSettings settings) {
    AccountFacts facts = CollectedFacts.of(company);
    IndicatorTable indicators =
        IndicatorCatalogue.of(settings, facts).measure(facts, asOf, Workers.caller());
    return ProductAnswers.of(
        facts,
        asOf,
        ValueTable.compute(indicators, IndicatorWeights.defaults(), Workers.caller()),
        FirstTouch.channels(facts, asOf, ChannelMap.defaults(), Workers.caller()));
  }
}
