package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Unknown;
import touchstone.work.Workers;

/**
 * Whatever happens after a day, no indicator of the catalogue changes as of that day, not by a bit.
 * The catalogue is walked through: an indicator added to it is tried here without a line more.
 */
class NoIndicatorLooksAheadTest {

  private static final int ACCOUNTS = 40;
  private static final ValueSettings SETTINGS =
      ValueSettings.defaults().withCostPerSupportHour(50_00);

  /** Facts up to a day, and after it those of a seed; 0 for none. */
  private static AccountFacts facts(int seed, int day, int later) {
    AccountFacts.Builder facts = AccountFacts.builder(ACCOUNTS);
    for (int account = 0; account < ACCOUNTS; account++) {
      facts.created(account, RandomFacts.FIRST_DAY + account);
      RandomFacts.add(facts, account, seed * 1_000L + account, RandomFacts.FIRST_DAY, day, 1);
      underWay(facts, account, day, later);
      if (later != 0) {
        long laterSeed = later * 1_000_000L + account;
        RandomFacts.add(facts, account, laterSeed, day + 1, RandomFacts.LAST_DAY + 1, 1);
        facts
            .outcomes()
            .add(account, facts.measures().code("measure of " + later), later)
            .day(day + 1);
      }
    }
    return facts.build();
  }

  /** What is under way on the day and ends after it, in a way that depends on the seed. */
  private static void underWay(AccountFacts.Builder facts, int account, int day, int later) {
    DealStatus[] decided = {DealStatus.OPEN, DealStatus.WON, DealStatus.LOST};
    facts.deals().add(account, decided[(later + account) % 3]).created(day - account);
    facts.supportCases().add(account).opened((day - account) * 86_400L);
    facts.activities().add(account).at((day + 1) * 86_400L + account).done(later != 0);
    if (later != 0) {
      facts.deals().amount(later * 1_000_00L).closed(day + 1 + account % 7);
      facts.supportCases().closed((day + 1) * 86_400L).satisfaction(0.25).effortHours(later);
    } else {
      facts.deals().closed(day + 30);
    }
  }

  private static void requireSame(
      IndicatorCatalogue catalogue, AccountFacts before, AccountFacts after, int day) {
    AsOf asOf = AsOf.past(LocalDate.ofEpochDay(day), ZoneOffset.UTC);
    IndicatorTable then = catalogue.measure(before, asOf, Workers.caller());
    IndicatorTable lookingBack = catalogue.measure(after, asOf, Workers.caller());
    assertThat(lookingBack.revenueBasis()).isEqualTo(then.revenueBasis());
    for (IndicatorColumn column : then.columns()) {
      String key = column.description().key();
      IndicatorColumn other = lookingBack.find(key).orElseThrow();
      for (int account = 0; account < ACCOUNTS; account++) {
        assertThat(Double.doubleToRawLongBits(other.values()[account]))
            .as("%s of account %d as of %s", key, account, LocalDate.ofEpochDay(day))
            .isEqualTo(Double.doubleToRawLongBits(column.values()[account]));
        assertThat(other.observations(account))
            .as("observations of %s of account %d", key, account)
            .isEqualTo(column.observations(account));
      }
    }
  }

  @Property(tries = 60)
  void whatever_happens_later(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 10_000) int later,
      @ForAll @IntRange(min = 60, max = 1_900) int daysIn) {
    int day = RandomFacts.FIRST_DAY + daysIn;
    AccountFacts known = facts(seed, day, 0);
    IndicatorCatalogue catalogue = IndicatorCatalogue.of(SETTINGS, known);

    requireSame(catalogue, known, facts(seed, day, later), day);
  }

  @Property(tries = 20)
  void measures_recorded_later_only_are_known_of_nobody(
      @ForAll @IntRange(min = 1, max = 1_000) int later) {
    int day = RandomFacts.FIRST_DAY + 700;
    AccountFacts facts = facts(7, day, later);
    IndicatorTable then =
        IndicatorCatalogue.of(SETTINGS, facts)
            .measure(facts, AsOf.past(LocalDate.ofEpochDay(day), ZoneOffset.UTC), Workers.caller());

    Optional<IndicatorColumn> column =
        then.find(OutcomeMeasure.undescribed("measure of " + later, "").key());
    assertThat(column).isPresent();
    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(column.get().known(account)).isFalse();
    }
  }

  /** An indicator with a fault: it counts deals as won before they are. */
  private static final class LooksAhead extends Indicator {

    LooksAhead() {
      super(
          new IndicatorDescription(
              "looks_ahead",
              "Deals that were or will be won",
              Side.TO_US,
              Unit.DAYS,
              BetterWhen.HIGHER,
              new MinimumSample(1, "won deal"),
              "Counts what it cannot know.",
              "Deals"));
    }

    @Override
    Measurement on(FactView view) {
      return (from, to, column) -> {
        for (int account = from; account < to; account++) {
          int won = 0;
          for (int row = view.facts().deals().from(account);
              row < view.facts().deals().to(account);
              row++) {
            boolean dated = view.facts().deals().closed(row) != Unknown.DAY;
            won += dated && view.facts().deals().status(row) == DealStatus.WON ? 1 : 0;
          }
          column.put(account, won, won);
        }
      };
    }
  }

  private static IndicatorCatalogue withTheFaultyOne() {
    List<Indicator> indicators = new ArrayList<>();
    indicators.add(new SupportLoad(SETTINGS));
    indicators.add(new LooksAhead());
    return new IndicatorCatalogue(SETTINGS, indicators);
  }

  @Example
  void one_that_does_is_found() {
    int day = RandomFacts.FIRST_DAY + 700;

    assertThatThrownBy(
            () -> requireSame(withTheFaultyOne(), facts(7, day, 0), facts(7, day, 3), day))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("looks_ahead");
  }
}
