package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
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
    private final TreeMap<Integer, Integer> accounts = new TreeMap<>();
    private final TreeMap<Long, Row> deals = new TreeMap<>();
    private long next = 1;

    World(Random random) {
      this.random = random;
    }

    List<Integer> ids() {
      return List.copyOf(accounts.keySet());
    }

    FactParts read(java.util.Collection<Long> records, RecordSet own) {
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
      return FactParts.of(facts.build());
    }

    void change(RecordSet replaced, RecordSet own) {
      for (int i = random.nextInt(6); i > 0; i--) {
        int account = 1 + random.nextInt(12);
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
                  1 + random.nextInt(12),
                  random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1000),
                  random.nextInt(3) == 0 ? "" : "source " + random.nextInt(5)));
        }
        replaced.add(record);
      }
    }
  }

  @Property(tries = 300)
  void merging_changes_gives_what_reading_everything_anew_gives(@ForAll Random random) {
    World world = new World(random);
    world.change(new RecordSet(), new RecordSet());
    OverlaidFacts facts =
        OverlaidFacts.of(
            FactChange.canonical(world.read(world.deals.keySet(), null), Workers.caller()));
    OverlaidFacts earlier = facts;
    for (int step = 0; step < 5; step++) {
      List<Integer> before = world.ids();
      RecordSet replaced = new RecordSet();
      RecordSet own = new RecordSet();
      world.change(replaced, own);
      List<Integer> now = world.ids();
      List<Long> fresh = world.deals.keySet().stream().filter(replaced::contains).toList();
      boolean[] changedOwn = new boolean[now.size()];
      for (int i = 0; i < changedOwn.length; i++) {
        changedOwn[i] = own.contains(now.get(i));
      }
      FactChange change =
          new FactChange(
              now.stream().mapToInt(before::indexOf).toArray(),
              replaced,
              changedOwn,
              world.read(fresh, own));
      OverlaidFacts former = facts;
      facts = facts.with(change, Workers.caller());
      FactParts anew =
          FactChange.canonical(world.read(world.deals.keySet(), null), Workers.caller());
      FactParts whole = facts.whole(Workers.caller());
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
    java.util.Optional<ChangedAccounts> told = now.edition().since(former.edition());
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
    FactParts lacking =
        new FactParts(parts.accounts(), parts.own(), java.util.Map.of(), parts.tables());
    assertThatThrownBy(lacking::facts).hasMessageContaining("lack \"sources\"");
  }
}
