package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.formula.Formula;
import touchstone.value.formula.FormulaException;
import touchstone.work.Workers;

/** What happened after a day changes nothing that is computed as of that day. */
class PointInTimeTest {

  private static final int ACCOUNTS = 200;
  private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
  private static final AsOf AS_OF = AsOf.past(DAY, ZoneOffset.UTC);
  private static final ValueSettings SETTINGS =
      ValueSettings.defaults().withCostPerSupportHour(50_00).withFormulas(formulas());

  /** One for each kind of fact that a formula can see. */
  private static List<FormulaDefinition> formulas() {
    List<FormulaDefinition> formulas = new ArrayList<>();
    for (String text :
        List.of(
            "per_year(count(won_deals))",
            "mean(won_deal_amount)",
            "count(lost_deals) + 0 * sum(won_deal_amount)",
            "sum(revenue)",
            "latest(revenue)",
            "per_year(count(cases))",
            "sum(case_hours) / count(cases)",
            "sum(case_severity)",
            "mean(marks)",
            "count(interactions) / tenure_years",
            "latest(outcome(\"hours saved\"))",
            "count(signal(\"referral\"))")) {
      try {
        formulas.add(
            new FormulaDefinition(
                "formula_" + formulas.size(),
                text,
                Formula.read(text),
                Unit.NUMBER,
                BetterWhen.HIGHER,
                Side.TO_US,
                1));
      } catch (FormulaException e) {
        throw new AssertionError(e);
      }
    }
    return formulas;
  }

  private static AccountFacts known;
  private static AccountFacts withLater;
  private static IndicatorTable then;
  private static IndicatorTable lookingBack;

  @BeforeAll
  static void measure() {
    known = facts(false);
    withLater = facts(true);
    IndicatorCatalogue catalogue = IndicatorCatalogue.of(SETTINGS).withFormulas(100);
    then = catalogue.measure(known, AS_OF, Workers.caller());
    lookingBack = catalogue.measure(withLater, AS_OF, Workers.caller());
  }

  private static AccountFacts facts(boolean later) {
    AccountFacts.Builder facts = AccountFacts.builder(ACCOUNTS);
    for (int account = 0; account < ACCOUNTS; account++) {
      facts.created(account, RandomFacts.FIRST_DAY + account);
      RandomFacts.add(facts, account, account, RandomFacts.FIRST_DAY, AS_OF.day(), 1);
      addWhatIsDecidedLater(facts, account, later);
      if (later) {
        RandomFacts.add(facts, account, ~account, AS_OF.day() + 1, RandomFacts.LAST_DAY, 1);
      }
    }
    return facts.build();
  }

  /** A deal and a case that are open on the day, and a subscription that goes on. */
  private static void addWhatIsDecidedLater(
      AccountFacts.Builder facts, int account, boolean later) {
    int opened = AS_OF.day() - account % 50;
    facts.deals().add(account, later ? DealStatus.WON : DealStatus.OPEN).created(opened);
    facts.supportCases().add(account).opened(AS_OF.startOf(opened));
    facts.revenueEntries().add(account).firstDay(opened).lastDay(opened + 365).amount(1_000_00);
    if (later) {
      facts.deals().amount(5_000_00).closed(AS_OF.day() + 1);
      facts.supportCases().closed(AS_OF.endSecond()).satisfaction(0).effortHours(40);
    }
  }

  /** Deals that were won before, and everything else only later. */
  private static AccountFacts onlyDealsBefore(boolean later) {
    AccountFacts.Builder facts = AccountFacts.builder(ACCOUNTS);
    for (int account = 0; account < ACCOUNTS; account++) {
      facts
          .deals()
          .add(account, DealStatus.WON)
          .amount(account)
          .closed(RandomFacts.FIRST_DAY + account);
      if (later) {
        RandomFacts.add(facts, account, account, AS_OF.day() + 1, RandomFacts.LAST_DAY, 1);
      }
    }
    return facts.build();
  }

  static Stream<String> indicators() {
    return IndicatorCatalogue.of(SETTINGS).withFormulas(100).descriptions().stream()
        .map(IndicatorDescription::key);
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void later_facts_do_not_change(String key) {
    int measured = 0;
    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(lookingBack.estimate(key, account))
          .as("account %d", account)
          .isEqualTo(then.estimate(key, account));
      measured += then.find(key).orElseThrow().known(account) ? 1 : 0;
    }
    assertThat(measured).as("accounts on which this was tried").isGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void facts_recorded_only_later_do_not_make_a_zero_of_an_unknown(String key) {
    IndicatorCatalogue catalogue = IndicatorCatalogue.of(SETTINGS).withFormulas(100);
    IndicatorTable before = catalogue.measure(onlyDealsBefore(false), AS_OF, Workers.caller());
    IndicatorTable after = catalogue.measure(onlyDealsBefore(true), AS_OF, Workers.caller());

    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(after.estimate(key, account)).isEqualTo(before.estimate(key, account));
    }
    assertThat(after.revenueBasis()).isEqualTo(RevenueBasis.WON_DEALS);
  }

  @Test
  void later_facts_do_not_change_who_is_a_customer() {
    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(lookingBack.timeline().isCustomer(account))
          .isEqualTo(then.timeline().isCustomer(account));
    }
  }

  @Test
  void later_facts_do_not_change_the_channel() {
    ChannelMap map = ChannelMap.defaults();
    ChannelColumn before = FirstTouch.channels(known, AS_OF, map, Workers.caller());
    ChannelColumn after = FirstTouch.channels(withLater, AS_OF, map, Workers.caller());

    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(after.channel(account)).isEqualTo(before.channel(account));
    }
  }
}
