package touchstone.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.MinimumSample;
import touchstone.value.indicator.RandomFacts;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** What must hold of mutual value whatever the data. */
class ValueTablePropertiesTest {

  private static final int ACCOUNTS = 30;
  private static final AsOf AS_OF = AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC);
  private static final ValueSettings SETTINGS =
      ValueSettings.defaults().withCostPerSupportHour(1_00);

  private static IndicatorTable measure(
      long seed, List<Integer> order, ValueSettings settings, long moneyFactor) {
    AccountFacts.Builder facts = AccountFacts.builder(order.size());
    for (int ordinal = 0; ordinal < order.size(); ordinal++) {
      RandomFacts.add(
          facts,
          ordinal,
          seed * 1_000 + order.get(ordinal),
          RandomFacts.FIRST_DAY,
          RandomFacts.LAST_DAY,
          moneyFactor);
    }
    return IndicatorCatalogue.of(settings).measure(facts.build(), AS_OF, Workers.caller());
  }

  private static List<Integer> inOrder() {
    List<Integer> order = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      order.add(account);
    }
    return order;
  }

  private static ValueTable value(IndicatorTable indicators) {
    return ValueTable.compute(indicators, IndicatorWeights.defaults(), Workers.caller());
  }

  @Property(tries = 60)
  void a_better_number_never_lowers_the_value(
      @ForAll @IntRange(max = 10_000) int seed,
      @ForAll @IntRange(max = ACCOUNTS - 1) int account,
      @ForAll @IntRange(max = 21) int which,
      @ForAll @IntRange(min = 1, max = 1_000_000) int by) {
    IndicatorTable before = measure(seed, inOrder(), SETTINGS, 1);
    IndicatorColumn column = before.columns().get(which);
    Assume.that(column.known(account) && before.timeline().isCustomer(account));

    double[] values = column.values().clone();
    values[account] += column.description().betterWhen() == BetterWhen.HIGHER ? by : -by;
    int[] observations = new int[ACCOUNTS];
    Arrays.setAll(observations, column::observations);
    List<IndicatorColumn> columns = new ArrayList<>(before.columns());
    columns.set(which, IndicatorColumn.of(column.description(), values, observations));
    IndicatorTable after =
        new IndicatorTable(before.timeline(), before.revenueBasis(), before.recorded(), columns);

    assertThat(comparable(value(after), account))
        .isGreaterThanOrEqualTo(comparable(value(before), account) - 1e-12);
  }

  private static double comparable(ValueTable table, int account) {
    return table.side(Side.TO_US, account) instanceof SideScore.Known
            || table.side(Side.TO_CUSTOMER, account) instanceof SideScore.Known
        ? sum(table, account)
        : 0;
  }

  /** Rises with each side, also for accounts of which only one is known. */
  private static double sum(ValueTable table, int account) {
    double sum = 0;
    for (Side side : Side.values()) {
      if (table.side(side, account) instanceof SideScore.Known known) {
        sum += known.value();
      }
    }
    if (table.mutualValue(account) instanceof MutualValue.TwoSided both) {
      sum += both.value();
    }
    return sum;
  }

  @Property(tries = 60)
  void the_order_of_accounts_changes_nothing(@ForAll @IntRange(max = 10_000) int seed) {
    List<Integer> shuffled = inOrder();
    Collections.shuffle(shuffled, new Random(seed));

    ValueTable table = value(measure(seed, inOrder(), SETTINGS, 1));
    ValueTable other = value(measure(seed, shuffled, SETTINGS, 1));

    for (int ordinal = 0; ordinal < ACCOUNTS; ordinal++) {
      assertThat(other.mutualValue(ordinal)).isEqualTo(table.mutualValue(shuffled.get(ordinal)));
      assertThat(other.breakdown(ordinal)).isEqualTo(table.breakdown(shuffled.get(ordinal)));
    }
  }

  @Property(tries = 60)
  void an_unknown_indicator_changes_the_coverage_and_no_score(
      @ForAll @IntRange(max = 10_000) int seed, @ForAll Side side) {
    IndicatorTable before = measure(seed, inOrder(), SETTINGS, 1);
    double[] unknown = new double[ACCOUNTS];
    Arrays.fill(unknown, Double.NaN);
    IndicatorTable after =
        before.with(
            IndicatorColumn.of(
                new IndicatorDescription(
                    "nobody_knows",
                    "Nobody knows",
                    side,
                    Unit.NUMBER,
                    BetterWhen.HIGHER,
                    new MinimumSample(1, "facts"),
                    "",
                    ""),
                unknown,
                new int[ACCOUNTS]));

    ValueTable without = value(before);
    ValueTable with = value(after);

    assertThat(with.comparable()).isEqualTo(without.comparable());
    for (int account = 0; account < ACCOUNTS; account++) {
      if (without.side(side, account) instanceof SideScore.Known known) {
        SideScore.Known now = (SideScore.Known) with.side(side, account);
        assertThat(now.value()).isEqualTo(known.value());
        assertThat(now.coverage()).isLessThan(known.coverage());
      }
    }
  }

  @Property(tries = 40)
  void the_unit_of_money_changes_nothing(
      @ForAll @IntRange(max = 10_000) int seed,
      @ForAll @IntRange(min = 2, max = 5_000) int factor) {
    ValueTable table = value(measure(seed, inOrder(), SETTINGS, 1));
    ValueTable scaled =
        value(measure(seed, inOrder(), SETTINGS.withCostPerSupportHour(1_00L * factor), factor));

    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(sum(scaled, account)).isCloseTo(sum(table, account), within(1e-9));
    }
  }

  @Property(tries = 20)
  void the_number_of_threads_changes_nothing(@ForAll @IntRange(max = 10_000) int seed) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      AccountFacts.Builder facts = AccountFacts.builder(500);
      for (int account = 0; account < 500; account++) {
        RandomFacts.add(
            facts, account, seed + account, RandomFacts.FIRST_DAY, RandomFacts.LAST_DAY, 1);
      }
      AccountFacts built = facts.build();
      IndicatorCatalogue catalogue = IndicatorCatalogue.of(SETTINGS);
      Workers three = Workers.on(pool, 3);

      double[] alone = value(catalogue.measure(built, AS_OF, Workers.caller())).comparable();
      double[] together =
          ValueTable.compute(
                  catalogue.measure(built, AS_OF, three), IndicatorWeights.defaults(), three)
              .comparable();

      assertThat(together).isEqualTo(alone);
    } finally {
      pool.shutdownNow();
    }
  }
}
