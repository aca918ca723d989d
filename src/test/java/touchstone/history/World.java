package touchstone.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeHistory;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.DefinitionAttribute;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.DealChanges;
import touchstone.value.fact.DealStatus;
import touchstone.value.indicator.RandomFacts;

/**
 * Facts, attributes and their history as a CRM holds them some time after a day. What is up to the
 * day depends on one seed, what came later on another.
 */
record World(AccountFacts facts, AttributeTable attributes, FactHistory history) {

  static final int ACCOUNTS = 40;
  static final ZoneId ZONE = ZoneOffset.UTC;
  private static final String[] INDUSTRIES = {"Logistics", "Retail", "Software", "Mining"};
  private static final DefinitionAttribute INDUSTRY =
      new DefinitionAttribute(
          "industry", "Industry", AttributeFamily.FIRMOGRAPHIC, AttributeKind.CATEGORY);
  private static final DefinitionAttribute EMPLOYEES =
      new DefinitionAttribute(
          "employees", "Employees", AttributeFamily.FIRMOGRAPHIC, AttributeKind.NUMBER);

  /**
   * A world.
   *
   * @param later what came after the day; 0 for nothing, as it stood at the end of the day
   */
  static World of(int seed, int day, int later) {
    AccountFacts.Builder facts = AccountFacts.builder(ACCOUNTS);
    DealChanges.Builder changes = new DealChanges.Builder(ACCOUNTS);
    AttributeHistory.Builder fields = AttributeHistory.builder();
    AttributeColumnBuilder industries = new AttributeColumnBuilder(INDUSTRY, ACCOUNTS);
    AttributeColumnBuilder employees = new AttributeColumnBuilder(EMPLOYEES, ACCOUNTS);
    for (int account = 0; account < ACCOUNTS; account++) {
      Random known = new Random(seed * 1_000L + account);
      Random coming = new Random(later * 1_000_003L + account);
      facts.created(account, RandomFacts.FIRST_DAY + account);
      facts.record(record(account, 0));
      RandomFacts.add(facts, account, seed * 1_000L + account, RandomFacts.FIRST_DAY, day, 1);
      followed(facts, changes, account, day, known, later == 0 ? null : coming);
      facts.record(record(account, 3));
      leadUnderWay(facts, account, day, later);
      if (later != 0) {
        facts.record(record(account, later % 2 == 0 ? -1 : 4));
        RandomFacts.add(facts, account, coming.nextLong(), day + 1, RandomFacts.LAST_DAY + 1, 1);
        facts
            .outcomes()
            .add(account, facts.measures().code("measure of " + later), later)
            .day(day + 1);
      }
      attribute("industry", INDUSTRIES, account, day, known, coming, later, fields, industries);
      attribute(
          "employees",
          new String[] {"10", "250", "1e3", "12.5"},
          account,
          day,
          known,
          coming,
          later,
          fields,
          employees);
    }
    return new World(
        facts.build(),
        new AttributeTable(ACCOUNTS, List.of(industries.build(), employees.build())),
        new FactHistory(changes.build(), fields.build(), ZONE));
  }

  /** A deal with a history: entered before the day, changed before and after it. */
  private static void followed(
      AccountFacts.Builder facts,
      DealChanges.Builder changes,
      int account,
      int day,
      Random known,
      Random coming) {
    long key = record(account, 1);
    int opened = day - 1 - known.nextInt(50);
    DealStatus status = DealStatus.OPEN;
    long amount = 0;
    int closed = 0;
    for (int change = 0; change < 3; change++) {
      status = DealStatus.values()[known.nextInt(3)];
      amount = known.nextInt(1_000_000);
      closed = opened + known.nextInt(60);
      // In no order, for a CRM promises none.
      long at = opened * 86_400L + (change == 1 ? 0 : known.nextInt(86_400));
      changes.add(account, key, at).status(status).amount(amount).closed(closed);
      if (change == 0) {
        facts.record(key).deals().add(account, status).created(opened);
      }
    }
    if (coming != null) {
      for (int change = coming.nextInt(3); change >= 0; change--) {
        status = DealStatus.values()[coming.nextInt(3)];
        amount = coming.nextInt(1_000_000);
        closed = day - 30 + coming.nextInt(60);
        changes
            .add(account, key, (day + 1 + coming.nextInt(200)) * 86_400L)
            .status(status)
            .amount(amount)
            .closed(closed);
      }
    }
    // With a list amount, so that the discount tells the amount: revenue comes from entries here.
    facts.deals().amount(amount).listAmount(2_000_000).closed(closed);
    if (coming != null) {
      // Entered afterwards, and dated back.
      long late = record(account, 2);
      facts.record(late).deals().add(account, DealStatus.WON).amount(7).closed(day - 5);
      changes.add(account, late, (day + 3) * 86_400L).status(DealStatus.WON).closed(day - 5);
    }
  }

  private static void leadUnderWay(AccountFacts.Builder facts, int account, int day, int later) {
    int source = facts.sources().code("Trade show");
    if (later == 0) {
      facts.leads().addUnconverted();
    } else {
      facts.leads().add(account).converted(day + 1 + later % 9);
    }
    facts.leads().created(day - 300).source(source);
  }

  private static void attribute(
      String key,
      String[] values,
      int account,
      int day,
      Random known,
      Random coming,
      int later,
      AttributeHistory.Builder fields,
      AttributeColumnBuilder column) {
    Optional<String> first = value(values, known);
    Optional<String> second = value(values, known);
    if (!first.equals(second)) {
      fields.add(key, account, noon(day - 1 - known.nextInt(100)), first, second);
    }
    Optional<String> now = second;
    if (later != 0 && coming.nextBoolean()) {
      now = value(values, coming);
      if (!now.equals(second)) {
        fields.add(key, account, noon(day + 1 + coming.nextInt(100)), second, now);
      }
    }
    now.ifPresent(text -> column.set(account, text));
  }

  private static Optional<String> value(String[] values, Random random) {
    int which = random.nextInt(values.length + 1);
    return which == values.length ? Optional.empty() : Optional.of(values[which]);
  }

  private static long record(int account, int number) {
    return account * 10L + number;
  }

  private static Instant noon(int day) {
    return Instant.ofEpochSecond(day * 86_400L + 43_200);
  }
}
