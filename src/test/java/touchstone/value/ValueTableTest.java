package touchstone.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.MinimumSample;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

class ValueTableTest {

  private static final double UNKNOWN = Double.NaN;

  /** Customers without any other fact, and one prospect after them. */
  private static IndicatorTable customers(int customers) {
    AccountFacts.Builder facts = AccountFacts.builder(customers + 1);
    for (int account = 0; account < customers; account++) {
      facts.deals().add(account, DealStatus.WON);
    }
    IndicatorTable measured =
        IndicatorCatalogue.of(ValueSettings.defaults())
            .measure(
                facts.build(),
                AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC),
                Workers.caller());
    return new IndicatorTable(
        measured.timeline(), measured.revenueBasis(), measured.recorded(), List.of());
  }

  private static IndicatorColumn column(String key, Side side, BetterWhen when, double... values) {
    int[] observations = new int[values.length];
    Arrays.setAll(observations, i -> Double.isNaN(values[i]) ? 0 : 1);
    return IndicatorColumn.of(
        new IndicatorDescription(
            key, key, side, Unit.NUMBER, when, new MinimumSample(1, "facts"), "", ""),
        values,
        observations);
  }

  private static ValueTable compute(IndicatorTable indicators, Map<String, Double> weights) {
    return ValueTable.compute(indicators, IndicatorWeights.only(1, weights), Workers.caller());
  }

  @Nested
  class A_side {

    @Test
    void is_the_weighted_mean_of_the_ranks_of_what_is_known() {
      IndicatorTable indicators =
          customers(2)
              .with(column("revenue", Side.TO_US, BetterWhen.HIGHER, 10, 20, 99))
              .with(column("cycle", Side.TO_US, BetterWhen.LOWER, 30, 60, 99));

      ValueTable table = compute(indicators, Map.of("revenue", 3.0, "cycle", 1.0));

      // Ranks of the two customers are 0.25 and 0.75; the prospect's numbers do not count.
      assertThat(table.side(Side.TO_US, 0))
          .isEqualTo(new SideScore.Known((3 * 0.25 + 0.75) / 4, 1));
      assertThat(table.side(Side.TO_US, 1))
          .isEqualTo(new SideScore.Known((3 * 0.75 + 0.25) / 4, 1));
    }

    @Test
    void says_how_much_of_the_weight_is_known() {
      IndicatorTable indicators =
          customers(2)
              .with(column("revenue", Side.TO_US, BetterWhen.HIGHER, 10, 20, UNKNOWN))
              .with(column("cycle", Side.TO_US, BetterWhen.LOWER, UNKNOWN, UNKNOWN, UNKNOWN));

      ValueTable table = compute(indicators, Map.of("revenue", 3.0, "cycle", 1.0));

      assertThat(table.side(Side.TO_US, 0)).isEqualTo(new SideScore.Known(0.25, 0.75));
    }

    @Test
    void is_unknown_of_an_indicator_that_only_one_customer_has() {
      IndicatorTable indicators =
          customers(2).with(column("revenue", Side.TO_US, BetterWhen.HIGHER, 10, UNKNOWN, UNKNOWN));

      ValueTable table = compute(indicators, Map.of("revenue", 1.0));

      assertThat(table.side(Side.TO_US, 0)).isEqualTo(new SideScore.Unknown());
      assertThat(table.sidedness()).isEqualTo(Sidedness.NOTHING_KNOWN);
      assertThat(table.mutualValue(0)).isEqualTo(new MutualValue.NothingKnown());
    }
  }

  @Nested
  class Mutual_value {

    private final IndicatorTable indicators =
        customers(2)
            .with(column("revenue", Side.TO_US, BetterWhen.HIGHER, 10, 20, UNKNOWN))
            .with(column("saved", Side.TO_CUSTOMER, BetterWhen.HIGHER, 5, UNKNOWN, UNKNOWN));

    @Test
    void is_the_geometric_mean_so_that_a_rich_side_cannot_hide_a_poor_one() {
      IndicatorTable both =
          customers(2)
              .with(column("revenue", Side.TO_US, BetterWhen.HIGHER, 10, 20, UNKNOWN))
              .with(column("saved", Side.TO_CUSTOMER, BetterWhen.HIGHER, 9, 1, UNKNOWN));

      ValueTable table = compute(both, Map.of("revenue", 1.0, "saved", 1.0));

      assertThat(((MutualValue.TwoSided) table.mutualValue(0)).value())
          .isCloseTo(Math.sqrt(0.25 * 0.75), within(1e-15));
      assertThat(Math.sqrt(0.25 * 0.75)).isLessThan(0.5);
    }

    @Test
    void is_not_said_of_a_prospect() {
      assertThat(compute(indicators, Map.of("revenue", 1.0)).mutualValue(2))
          .isEqualTo(new MutualValue.NotACustomer());
    }

    @Test
    void is_one_sided_if_the_data_hold_nothing_on_the_other_side() {
      ValueTable table = compute(indicators, Map.of("revenue", 1.0, "saved", 1.0));

      assertThat(table.sidedness()).isEqualTo(Sidedness.ONLY_TO_US);
      assertThat(table.sidedness().sentence())
          .startsWith("One-sided: the data hold nothing on what customers gain.");
      assertThat(table.mutualValue(0))
          .isEqualTo(new MutualValue.OneSided(Side.TO_US, new SideScore.Known(0.25, 1)));
      assertThat(table.comparable()).containsExactly(0.25, 0.75, UNKNOWN);
    }
  }

  @Nested
  class The_breakdown {

    @Test
    void has_contributions_that_add_up_to_the_sides() {
      IndicatorTable indicators =
          customers(3)
              .with(column("revenue", Side.TO_US, BetterWhen.HIGHER, 10, 20, 30, UNKNOWN))
              .with(column("cycle", Side.TO_US, BetterWhen.LOWER, 5, 6, 7, UNKNOWN))
              .with(column("shown", Side.TO_US, BetterWhen.HIGHER, 5, 6, 7, UNKNOWN))
              .with(column("saved", Side.TO_CUSTOMER, BetterWhen.HIGHER, 1, 2, 3, UNKNOWN));

      ValueBreakdown breakdown =
          compute(indicators, Map.of("revenue", 2.0, "cycle", 1.0, "saved", 1.0)).breakdown(0);

      double sum =
          breakdown.indicators(Side.TO_US).stream()
              .map(IndicatorShare::contribution)
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .sum();
      assertThat(sum).isCloseTo(((SideScore.Known) breakdown.toUs()).value(), within(1e-15));
      IndicatorShare shown = breakdown.indicators(Side.TO_US).get(2);
      assertThat(shown.weight()).isZero();
      assertThat(shown.rank()).isPresent();
      assertThat(shown.contribution()).isEmpty();
    }
  }

  @Nested
  class Weights {

    @Test
    void change_by_making_the_next_version() {
      IndicatorWeights next = IndicatorWeights.defaults().with("support_load", 2.5);

      assertThat(next.version()).isEqualTo(2);
      assertThat(next.of("support_load")).isEqualTo(2.5);
      assertThat(next.of("lifetime_value")).isZero();
      assertThat(IndicatorWeights.defaults().of("support_load")).isEqualTo(1);
    }

    @Test
    void below_zero_are_refused() {
      assertThatThrownBy(() -> IndicatorWeights.defaults().with("support_load", -1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The weight of \"support_load\" is 0 or more, not -1.0.");
    }
  }
}
