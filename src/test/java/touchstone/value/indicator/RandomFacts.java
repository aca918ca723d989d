package touchstone.value.indicator;

import java.time.LocalDate;
import java.util.Random;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Direction;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.TouchOrigin;

/**
 * Facts of every kind between two days, made from a seed. Account {@code i} gets the same facts
 * whatever its ordinal, so that they can be permuted.
 */
public final class RandomFacts {

  public static final int FIRST_DAY = (int) LocalDate.of(2020, 1, 1).toEpochDay();
  public static final int LAST_DAY = (int) LocalDate.of(2025, 6, 30).toEpochDay();

  private static final String[] PRIORITIES = {"Low", "Medium", "High", "Critical"};
  private static final String[] SIGNALS = {"referral", "testimonial", "feedback", "funding"};
  private static final String[] MEASURES = {"hours saved", "revenue growth", "adoption"};
  private static final String[] SOURCES = {"Web", "Partner", "Cold Call", "Customer Referral"};

  private RandomFacts() {}

  /** Adds the facts of one account between two days, both included. */
  public static void add(
      AccountFacts.Builder facts, int ordinal, long seed, int from, int to, long moneyFactor) {
    Random random = new Random(seed);
    int span = to - from + 1;
    for (int i = random.nextInt(5); i > 0; i--) {
      int closed = from + random.nextInt(span);
      long amount = random.nextInt(1_000_000);
      facts
          .deals()
          .add(ordinal, DealStatus.values()[random.nextInt(3)])
          .amount(amount * moneyFactor)
          .listAmount((amount + random.nextInt(200_000) + 1) * moneyFactor)
          .created(Math.max(from, closed - random.nextInt(200)))
          .closed(closed)
          .source(facts.sources().code(SOURCES[random.nextInt(4)]))
          .kind(DealKind.values()[random.nextInt(3)])
          .implementation(Implementation.values()[random.nextInt(2)]);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int first = from + random.nextInt(span);
      facts
          .revenueEntries()
          .add(ordinal)
          .firstDay(first)
          .lastDay(Math.min(to, first + random.nextInt(400)))
          .amount(random.nextInt(1_000_000) * moneyFactor)
          .recurring(random.nextBoolean());
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      long opened = moment(random, from, span);
      facts
          .supportCases()
          .add(ordinal)
          .opened(opened)
          .closed(Math.min(opened + random.nextInt(1_000_000), (to + 1) * 86_400L - 1))
          .priority(facts.priorities().code(PRIORITIES[random.nextInt(4)]))
          .effortHours(random.nextInt(20))
          .satisfaction(random.nextInt(5) / 4.0);
    }
    for (int i = random.nextInt(20); i > 0; i--) {
      facts
          .activities()
          .add(ordinal)
          .at(moment(random, from, span))
          .kind(ActivityKind.values()[random.nextInt(4)])
          .direction(Direction.values()[random.nextInt(2)])
          .done(random.nextInt(5) > 0);
    }
    if (random.nextBoolean()) {
      facts
          .leads()
          .add(ordinal)
          .created(from + random.nextInt(span))
          .source(facts.sources().code(SOURCES[random.nextInt(4)]));
      facts
          .touches()
          .add(ordinal, TouchOrigin.CONTACT)
          .day(from + random.nextInt(span))
          .source(facts.sources().code(SOURCES[random.nextInt(4)]));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      facts.surveys().add(ordinal, random.nextInt(11) / 10.0).day(from + random.nextInt(span));
      facts
          .outcomes()
          .add(ordinal, facts.measures().code(MEASURES[random.nextInt(3)]), random.nextInt(50))
          .day(from + random.nextInt(span));
      facts
          .signals()
          .add(ordinal, facts.signalKinds().code(SIGNALS[random.nextInt(4)]))
          .day(from + random.nextInt(span));
    }
    moreOutcomes(facts, ordinal, random, from, span);
  }

  private static void moreOutcomes(
      AccountFacts.Builder facts, int ordinal, Random random, int from, int span) {
    for (int i = random.nextInt(6); i > 0; i--) {
      facts
          .outcomes()
          .add(ordinal, facts.measures().code(MEASURES[random.nextInt(3)]), random.nextInt(50))
          .day(from + random.nextInt(span));
    }
  }

  private static long moment(Random random, int from, int span) {
    return (from + random.nextInt(span)) * 86_400L + random.nextInt(86_400);
  }
}
