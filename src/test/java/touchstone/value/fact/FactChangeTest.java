package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import touchstone.work.Workers;

class FactChangeTest {

  /** A deal: whose it is, what it is worth, where it came from; some of it unknown. */
  private record Row(int account, long amount, String source) {}

  /** A company in which records come, go and change hands. */
  private static final class World {
    private final Random random;
    private final int numbers;
    private final TreeMap<Integer, Integer> accounts = new TreeMap<>();
    private final TreeMap<Long, Row> deals = new TreeMap<>();
    private long next = 1;

    /** Accounts have one of so many numbers. */
    World(Random random, int numbers) {
      this.random = random;
      this.numbers = numbers;
      for (int i = 0; i < numbers / 3; i++) {
        change(new RecordSet(), new RecordSet());
      }
    }

    FactParts readAll() {
      return FactParts.of(read(deals.keySet(), null).build());
    }

    /**
     * Fresh facts as a reading of what changed gives them: of the accounts that are told of only,
     * or of all.
     */
    FactChange changed(List<Integer> before, RecordSet replaced, RecordSet own) {
      List<Integer> now = ids();
      boolean[] changedOwn = new boolean[now.size()];
      for (int i = 0; i < changedOwn.length; i++) {
        changedOwn[i] = own.contains(now.get(i));
      }
      int[] was = now.stream().mapToInt(before::indexOf).toArray();
      List<Long> left = deals.keySet().stream().filter(replaced::contains).toList();
      AccountFacts.Builder fresh = read(left, own);
      if (random.nextBoolean()) {
        return new FactChange(was, replaced, changedOwn, FactParts.of(fresh.build()));
      }
      boolean[] told = changedOwn.clone();
      fresh.mark(told);
      SomeAccounts some = SomeAccounts.marked(told);
      return new FactChange(
          was,
          ReplacedRecords.of(byTable(replaced)),
          some,
          some.of(changedOwn),
          FactParts.of(fresh.only(some).build()));
    }

    /** The deals in two sets, as tables have them that hold records of two types. */
    private static Map<String, List<RecordSet>> byTable(RecordSet replaced) {
      RecordSet odd = new RecordSet();
      RecordSet even = new RecordSet();
      replaced.forEach(record -> (record % 2 == 0 ? even : odd).add(record));
      Map<String, List<RecordSet>> byTable = new TreeMap<>();
      for (String table : FactParts.of(AccountFacts.builder(0).build()).tables().keySet()) {
        byTable.put(table, table.equals("deals") ? List.of(odd, even) : List.of(new RecordSet()));
      }
      return byTable;
    }

    List<Integer> ids() {
      return List.copyOf(accounts.keySet());
    }

    private AccountFacts.Builder read(Collection<Long> records, RecordSet own) {
      List<Integer> ids = ids();
      AccountFacts.Builder facts = AccountFacts.builder(ids.size());
      for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
        if (own == null || own.contains(ids.get(ordinal))) {
          facts.created(ordinal, accounts.get(ids.get(ordinal)));
          facts.source(ordinal, facts.sources().code("source " + ids.get(ordinal) % 3));
        }
      }
      List<Long> anyOrder = new ArrayList<>(records);
      Collections.shuffle(anyOrder, random);
      for (long record : anyOrder) {
        Row row = deals.get(record);
        if (row == null) {
          continue;
        }
        facts.record(record);
        int ordinal = ids.indexOf(row.account());
        Deals.Builder deal =
            ordinal < 0
                ? facts.deals().addWithoutAccount(DealStatus.WON)
                : facts.deals().add(ordinal, DealStatus.LOST);
        if (row.amount() > 0) {
          deal.amount(row.amount());
        }
        if (!row.source().isEmpty()) {
          deal.source(facts.sources().code(row.source()));
        }
      }
      return facts;
    }

    void change(RecordSet replaced, RecordSet own) {
      for (int i = random.nextInt(6); i > 0; i--) {
        int account = 1 + random.nextInt(numbers);
        boolean dies = accounts.containsKey(account) && random.nextBoolean();
        if (dies) {
          accounts.remove(account);
        } else {
          accounts.put(account, random.nextInt(20_000));
        }
        own.add(account);
        deals.forEach(
            (record, row) -> {
              if (row.account() == account) {
                replaced.add(record);
              }
            });
      }
      for (int i = random.nextInt(20); i > 0; i--) {
        long record = random.nextInt(3) > 0 ? next++ : 1 + random.nextInt((int) next);
        if (random.nextInt(4) == 0) {
          deals.remove(record);
        } else {
          deals.put(
              record,
              new Row(
                  1 + random.nextInt(numbers),
                  random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1000),
                  random.nextInt(3) == 0 ? "" : "source " + random.nextInt(5)));
        }
        replaced.add(record);
      }
    }
  }

  @Property(tries = 300)
  void merging_changes_gives_what_reading_everything_anew_gives(@ForAll Random random) {
    assertMerges(random, new World(random, 12), Workers.caller());
  }

  @Property(tries = 30)
  void so_does_merging_them_by_several_threads(@ForAll Random random) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      assertMerges(random, new World(random, 4 * Workers.ALIGNMENT), Workers.on(threads, 3));
    } finally {
      threads.shutdown();
    }
  }

  private static void assertMerges(Random random, World world, Workers workers) {
    OverlaidFacts facts = OverlaidFacts.of(FactChange.canonical(world.readAll(), workers));
    OverlaidFacts earlier = facts;
    for (int step = 0; step < 5; step++) {
      List<Integer> before = world.ids();
      RecordSet replaced = new RecordSet();
      RecordSet own = new RecordSet();
      world.change(replaced, own);
      FactChange change = world.changed(before, replaced, own);
      OverlaidFacts former = facts;
      facts = facts.with(change, workers);
      FactParts anew = FactChange.canonical(world.readAll(), Workers.caller());
      FactParts whole = facts.whole(workers);
      assertThat(FactTexts.of(whole)).isEqualTo(FactTexts.of(anew));
      assertThat(facts.rows()).isEqualTo(OverlaidFacts.of(anew).rows());
      if (random.nextBoolean()) {
        earlier = former;
      }
      assertTellsWhatChanged(earlier, facts);
      // Nothing changed yet: the same base under another name could not be told from the former.
      if (random.nextInt(5) == 0 && !facts.isBase()) {
        facts = OverlaidFacts.of(whole);
      }
    }
  }

  /** Former facts with what is said to have changed since are the facts of now. */
  private static void assertTellsWhatChanged(OverlaidFacts former, OverlaidFacts now) {
    FactParts then = former.whole(Workers.caller());
    FactParts all = now.whole(Workers.caller());
    boolean sameNames = names(then).equals(names(all));
    Optional<ChangedAccounts> told = now.edition().since(former.edition());
    if (told.isEmpty()) {
      boolean sameBase = former.base() == now.base();
      assertThat(sameNames && sameBase && names(now.base()).equals(names(all))).isFalse();
      return;
    }
    assertThat(sameNames).isTrue();
    int[] before = told.get().before();
    int[] changed = told.get().changed();
    for (int account = 0; account < before.length; account++) {
      int slot = Arrays.binarySearch(changed, account);
      FactParts source = slot >= 0 ? FactParts.of(told.get().facts()) : then;
      assertThat(account(source, slot >= 0 ? slot : before[account]))
          .isEqualTo(account(all, account));
    }
  }

  private static List<List<String>> names(FactParts parts) {
    return parts.dictionaries().values().stream().map(NameDictionary::names).toList();
  }

  private static String account(FactParts parts, int account) {
    FactParts one = ChangedAccounts.some(parts, new int[] {account});
    Deals deals = one.facts().deals();
    StringBuilder text = new StringBuilder();
    one.own().forEach((name, column) -> text.append(FactTexts.of(column)));
    for (int row = 0; row < deals.rows(); row++) {
      text.append(deals.status(row)).append(deals.amount(row)).append(deals.source(row));
    }
    return text.toString();
  }

  @Test
  void refuses_facts_whose_rows_are_not_known_by_records() {
    AccountFacts.Builder facts = AccountFacts.builder(1);
    facts.deals().add(0, DealStatus.WON);
    FactParts unknown = FactParts.of(facts.build());
    FactParts nothing = FactParts.of(AccountFacts.builder(1).build());
    FactChange change =
        new FactChange(new int[] {0}, new RecordSet(), new boolean[] {false}, nothing);
    assertThatThrownBy(() -> OverlaidFacts.of(unknown).with(change, Workers.caller()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Rows are not known by records");
  }

  @Test
  void refuses_to_lose_a_fact_of_an_account_that_is_gone() {
    AccountFacts.Builder facts = AccountFacts.builder(1).record(7);
    facts.deals().add(0, DealStatus.WON);
    FactParts former = FactChange.canonical(FactParts.of(facts.build()), Workers.caller());
    FactParts nothing = FactParts.of(AccountFacts.builder(0).build());
    FactChange change = new FactChange(new int[0], new RecordSet(), new boolean[0], nothing);
    assertThatThrownBy(() -> OverlaidFacts.of(former).with(change, Workers.caller()))
        .hasMessageContaining("A fact is left of an account that is gone");
  }

  @Test
  void restores_facts_from_their_parts() {
    AccountFacts.Builder facts = AccountFacts.builder(2).record(9);
    facts.deals().add(1, DealStatus.WON).amount(5).source(facts.sources().code("Web"));
    facts.record(11).source(0, facts.sources().code("Fair"));
    FactParts parts = FactParts.of(facts.build());
    assertThat(FactTexts.of(FactParts.of(parts.facts()))).isEqualTo(FactTexts.of(parts));
    FactParts lacking = new FactParts(parts.accounts(), parts.own(), Map.of(), parts.tables());
    assertThatThrownBy(lacking::facts).hasMessageContaining("lack \"sources\"");
  }
}
