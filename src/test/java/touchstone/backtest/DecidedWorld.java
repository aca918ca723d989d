package touchstone.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import touchstone.history.FactHistory;
import touchstone.icp.AttributeTable;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.Scorecard;
import touchstone.icp.TierCuts;
import touchstone.icp.learning.LearningWorld;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** Accounts with one deal each, decided in 2024 and 2025, won by what they are and by chance. */
public final class DecidedWorld {

  public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  public static final LocalDate MIDDLE = LocalDate.of(2024, 12, 31);
  public static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final LearningWorld world;
  private final AccountFacts facts;

  /**
   * Draws.
   *
   * @param effect how much attributes tell of the outcome, 0 for nothing
   */
  public DecidedWorld(int accounts, double effect, long seed) {
    world = new LearningWorld(accounts, effect, seed);
    SplittableRandom random = new SplittableRandom(seed + 1);
    AccountFacts.Builder builder = AccountFacts.builder(accounts);
    int first = (int) FIRST.toEpochDay();
    for (int account = 0; account < accounts; account++) {
      int closed = first + random.nextInt(700);
      builder.created(account, closed - 60);
      builder
          .deals()
          .add(account, world.good()[account] ? DealStatus.WON : DealStatus.LOST)
          .created(closed - 50)
          .closed(closed)
          .amount(100_00 + random.nextInt(1_000_00));
    }
    facts = builder.build();
  }

  public LearningWorld world() {
    return world;
  }

  public AccountFacts facts() {
    return facts;
  }

  public AsOf today() {
    return AsOf.today(TODAY, ZoneOffset.UTC);
  }

  public ValueTable values() {
    return ValueTable.compute(
        IndicatorCatalogue.of(ValueSettings.defaults()).measure(facts, today(), Workers.caller()),
        IndicatorWeights.defaults(),
        Workers.caller());
  }

  /** Everything, with these attributes. */
  public OutOfTime outOfTime(AttributeTable attributes) {
    return new OutOfTime(
        facts,
        attributes,
        UnaryOperator.identity(),
        FactHistory.none(facts.accounts(), ZoneOffset.UTC),
        today(),
        values());
  }

  /** A version of a card that a person wrote at the start of 2020. */
  public static ProfileVersion version(Scorecard card) {
    return ProfileVersion.draft(
        "profile",
        1,
        card,
        TierCuts.defaults(),
        Provenance.byPerson("tester", Instant.parse("2020-01-01T00:00:00Z"), "test"));
  }
}
