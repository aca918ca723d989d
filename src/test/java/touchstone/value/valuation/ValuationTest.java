package touchstone.value.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.value.IndicatorWeights;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.ChangedAccounts;
import touchstone.value.formula.Formula;
import touchstone.value.formula.FormulaException;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.FormulaDefinition;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.RandomFacts;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** What is computed after some accounts changed is what is computed of everything anew. */
class ValuationTest {

  private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);
  private static final Workers WORKERS = Workers.on(THREADS, 3);

  private static final AsOf TODAY =
      AsOf.today(LocalDate.ofEpochDay(RandomFacts.LAST_DAY + 30), ZoneOffset.UTC);

  private static final ValuationRules RULES =
      new ValuationRules(
          ValueSettings.defaults()
              .withCostPerSupportHour(8_000)
              .withFormulas(List.of(formula("count(cases) / count(lost_deals)"))),
          IndicatorWeights.defaults(),
          ChannelMap.defaults(),
          TouchModel.LAST_TOUCH,
          100);

  private static FormulaDefinition formula(String text) {
    try {
      return new FormulaDefinition(
          "ours", "Ours", Formula.read(text), Unit.NUMBER, BetterWhen.LOWER, Side.TO_US, 1);
    } catch (FormulaException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void endThreads() {
    THREADS.shutdown();
  }

  private static Valuation anew(AccountFacts facts) {
    return Valuation.of(facts, TODAY, RULES, WORKERS);
  }

  private static void assertSame(Valuation after, Valuation anew) {
    int accounts = anew.values().accounts();
    assertThat(after.values().accounts()).isEqualTo(accounts);
    List<IndicatorColumn> columns = anew.values().indicators().columns();
    for (int i = 0; i < columns.size(); i++) {
      IndicatorColumn column = columns.get(i);
      IndicatorColumn other = after.values().indicators().columns().get(i);
      String key = column.description().key();
      assertThat(other.description()).isEqualTo(column.description());
      assertThat(other.values()).as(key).isEqualTo(column.values());
      assertThat(other.undefined()).as(key).isEqualTo(column.undefined());
      assertThat(after.values().ranks(i)).as("ranks of " + key).isEqualTo(anew.values().ranks(i));
    }
    assertThat(after.values().comparable()).isEqualTo(anew.values().comparable());
    assertThat(after.values().sidedness()).isEqualTo(anew.values().sidedness());
    assertThat(after.outlook().statements()).isEqualTo(anew.outlook().statements());
    for (int account = 0; account < accounts; account++) {
      assertThat(after.values().breakdown(account)).isEqualTo(anew.values().breakdown(account));
      assertThat(after.outlook().of(account)).isEqualTo(anew.outlook().of(account));
      assertThat(after.channels().channel(account)).isEqualTo(anew.channels().channel(account));
      assertThat(after.measured().timeline().firstTouch(account))
          .isEqualTo(anew.measured().timeline().firstTouch(account));
      assertThat(after.measured().timeline().firstWon(account))
          .isEqualTo(anew.measured().timeline().firstWon(account));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void after_changes_everything_is_as_if_computed_anew(long seed) {
    ChangingCompany company = new ChangingCompany(seed, 300);
    company.put(1, ChangingCompany.Rarity.NEW_MEASURE);
    company.put(2, ChangingCompany.Rarity.NEW_MEASURE);
    company.changes(company.facts());
    Valuation valuation = anew(company.facts());
    assertThat(valuation.outlook().statements())
        .as("both models are fitted")
        .anyMatch(statement -> statement.contains("BG/NBD"))
        .anyMatch(statement -> statement.contains("shifted beta-geometric"));
    assertThat(valuation.measured().find("ours").orElseThrow().undefined()).isPositive();
    int shortWays = 0;
    for (int step = 0; step < 5; step++) {
      company.changeSome(step == 2 ? 0 : 1 + 6 * step);
      AccountFacts now = company.facts();
      ChangedAccounts changes = company.changes(now);

      Optional<Valuation> after = valuation.after(changes, WORKERS);

      shortWays += after.isPresent() ? 1 : 0;
      valuation = after.orElseGet(() -> anew(now));
      assertSame(valuation, anew(now));
    }
    assertThat(shortWays).as("it does go the short way").isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_measure_that_comes_up_asks_for_everything_anew() {
    ChangingCompany company = new ChangingCompany(7, 30);
    Valuation valuation = anew(company.facts());
    company.put(100, ChangingCompany.Rarity.NEW_MEASURE);

    assertThat(valuation.after(company.changes(company.facts()), WORKERS)).isEmpty();
  }

  @Test
  void the_last_account_with_a_measure_that_goes_asks_for_everything_anew() {
    ChangingCompany company = new ChangingCompany(7, 30);
    company.put(100, ChangingCompany.Rarity.NEW_MEASURE);
    company.changes(company.facts());
    Valuation valuation = anew(company.facts());
    company.put(100, ChangingCompany.Rarity.NONE);

    assertThat(valuation.after(company.changes(company.facts()), WORKERS)).isEmpty();
  }

  @Test
  void a_lead_source_that_makes_another_channel_asks_for_everything_anew() {
    ChangingCompany company = new ChangingCompany(9, 30);
    Valuation valuation = anew(company.facts());
    company.put(100, ChangingCompany.Rarity.NEW_SOURCE);

    assertThat(valuation.after(company.changes(company.facts()), WORKERS)).isEmpty();
  }

  @Test
  void the_last_revenue_entry_that_goes_changes_the_basis_of_everybody() {
    ChangingCompany company = new ChangingCompany(8, 0);
    for (int number = 0; number < 40; number++) {
      company.put(number, ChangingCompany.Rarity.UNPAID);
    }
    company.put(50, ChangingCompany.Rarity.BUYER);
    company.changes(company.facts());
    Valuation valuation = anew(company.facts());
    company.put(50, ChangingCompany.Rarity.UNPAID);

    assertThat(valuation.after(company.changes(company.facts()), WORKERS)).isEmpty();
  }
}
