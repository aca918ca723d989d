package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.work.Workers;

/** Which replaced records are searched for in a whole table, of one account and three leads. */
class TableMergeTest {

  private final RecordSet replaced = new RecordSet();
  private final AccountFacts.Builder fresh = AccountFacts.builder(1);
  private OverlaidFacts facts;

  @BeforeEach
  void read() {
    AccountFacts.Builder before = AccountFacts.builder(1);
    before.record(7).leads().add(0).created(100);
    before.record(8).leads().addUnconverted().created(100);
    before.record(9).leads().addUnconverted().created(100);
    facts = OverlaidFacts.of(canonical(before));
  }

  private static FactParts canonical(AccountFacts.Builder facts) {
    return FactChange.canonical(FactParts.of(facts.build()), Workers.caller());
  }

  private FactChange change() {
    return new FactChange(
        new int[] {0}, replaced, new boolean[] {false}, FactParts.of(fresh.build()));
  }

  private long[] searched() {
    return searched(change());
  }

  private long[] searched(FactChange change) {
    TableMerge leads = new TableMerge("leads", facts, change);
    leads.compare();
    return leads.missing().sorted();
  }

  @Test
  void none_that_stayed_at_its_account_or_at_none() {
    replaced.add(7);
    replaced.add(9);
    fresh.record(9).leads().addUnconverted().created(200);
    fresh.record(7).leads().add(0).created(200);

    assertThat(searched()).isEmpty();
  }

  @Test
  void none_that_stayed_at_none_where_another_changed_before() {
    replaced.add(8);
    fresh.record(8).leads().addUnconverted().created(200);
    FactChange change = change();
    facts = facts.with(change, Workers.caller());

    assertThat(searched(change)).isEmpty();
  }

  @Test
  void those_that_went_came_or_changed_hands() {
    for (long record = 7; record <= 10; record++) {
      replaced.add(record);
    }
    fresh.record(7).leads().addUnconverted().created(100);
    fresh.record(8).leads().add(0).created(100);
    fresh.record(10).leads().addUnconverted().created(100);

    assertThat(searched()).containsExactly(7, 8, 9, 10);
  }
}
