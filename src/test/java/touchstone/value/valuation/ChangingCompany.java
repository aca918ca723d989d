package touchstone.value.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.ChangedAccounts;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.FactChange;
import touchstone.value.fact.FactParts;
import touchstone.value.indicator.RandomFacts;
import touchstone.work.Workers;

/** A made-up company whose accounts come, go and change; each is known by its number. */
final class ChangingCompany {

  /** Kinds of facts that only some accounts have, or nobody. */
  enum Rarity {
    NONE,
    NEW_MEASURE,
    NEW_SOURCE,
    UNPAID,
    /** Bought several times, which one-off entries say. */
    BUYER,
    /** Pays year after year, with a gap. */
    SUBSCRIBER
  }

  private record Account(long seed, Rarity rarity) {}

  private final Random random;
  private final TreeMap<Integer, Account> accounts = new TreeMap<>();

  /** The accounts as they were when the changes were last taken. */
  private TreeMap<Integer, Account> former = new TreeMap<>();

  ChangingCompany(long seed, int accounts) {
    random = new Random(seed);
    for (int number = 0; number < accounts; number++) {
      put(10 * number, Rarity.values()[random.nextInt(100) < 70 ? 4 + random.nextInt(2) : 0]);
    }
    former = new TreeMap<>(this.accounts);
  }

  /** An account with other facts than before. */
  void put(int number, Rarity rarity) {
    accounts.put(number, new Account(random.nextLong(), rarity));
  }

  void remove(int number) {
    accounts.remove(number);
  }

  /** Some accounts come, go or change, in all kinds. */
  void changeSome(int count) {
    List<Integer> numbers = new ArrayList<>(accounts.keySet());
    for (int i = 0; i < count; i++) {
      int number = numbers.get(random.nextInt(numbers.size()));
      switch (random.nextInt(4)) {
        case 0 -> remove(number);
        case 1 -> put(number + 1 + random.nextInt(9), Rarity.values()[random.nextInt(6)]);
        default -> put(number, Rarity.values()[random.nextInt(6)]);
      }
    }
  }

  /** All facts of now, in their canonical form. */
  AccountFacts facts() {
    AccountFacts.Builder facts = AccountFacts.builder(accounts.size());
    int ordinal = 0;
    for (Account account : accounts.values()) {
      add(facts, ordinal++, account);
    }
    facts.deals().addWithoutAccount(DealStatus.WON).amount(5);
    return FactChange.canonical(FactParts.of(facts.build()), Workers.caller()).facts();
  }

  private static void add(AccountFacts.Builder facts, int ordinal, Account account) {
    int from = RandomFacts.FIRST_DAY;
    int to = RandomFacts.LAST_DAY;
    Random own = new Random(account.seed());
    switch (account.rarity()) {
      case NONE -> RandomFacts.add(facts, ordinal, account.seed(), from, to, 1);
      case NEW_MEASURE -> {
        RandomFacts.add(facts, ordinal, account.seed(), from, to, 1);
        facts.outcomes().add(ordinal, facts.measures().code("Tickets deflected"), own.nextInt(9));
      }
      case NEW_SOURCE -> {
        RandomFacts.add(facts, ordinal, account.seed(), from, to, 1);
        facts.source(ordinal, facts.sources().code("Fair " + own.nextInt(2)));
      }
      case UNPAID ->
          facts.deals().add(ordinal, DealStatus.WON).closed(from + own.nextInt(to - from));
      case BUYER -> {
        facts.deals().add(ordinal, DealStatus.WON).amount(1).closed(from);
        int day = from + own.nextInt(1_000);
        for (int left = own.nextInt(4) + own.nextInt(4); left >= 0 && day <= to; left--) {
          facts.revenueEntries().add(ordinal).firstDay(day).amount(1 + own.nextInt(100_000));
          day += 1 + own.nextInt(300);
        }
      }
      case SUBSCRIBER -> {
        facts.deals().add(ordinal, DealStatus.WON).amount(1).closed(from);
        int day = from + own.nextInt(500);
        for (int left = own.nextInt(6); left >= 0 && day <= to; left--) {
          facts
              .revenueEntries()
              .add(ordinal)
              .firstDay(day)
              .lastDay(day + 364)
              .amount(1 + own.nextInt(100_000))
              .recurring(true);
          day += 365 + (own.nextInt(8) == 0 ? 90 : 0);
        }
      }
    }
  }

  /** What changed since it was last asked. */
  ChangedAccounts changes(AccountFacts now) {
    List<Integer> numbersBefore = List.copyOf(former.keySet());
    List<Integer> numbers = List.copyOf(accounts.keySet());
    int[] before = numbers.stream().mapToInt(numbersBefore::indexOf).toArray();
    List<Integer> changed = new ArrayList<>();
    for (int ordinal = 0; ordinal < before.length; ordinal++) {
      int number = numbers.get(ordinal);
      if (!accounts.get(number).equals(former.get(number))) {
        changed.add(ordinal);
      }
    }
    former = new TreeMap<>(accounts);
    return ChangedAccounts.of(now, before, changed.stream().mapToInt(Integer::intValue).toArray());
  }
}
