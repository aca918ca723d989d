package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.CrmRecord;
import touchstone.store.OnEachDatabase;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.valuation.Valuation;
import touchstone.work.Workers;

@OnEachDatabase
class KeptValuationsTest {

  private static void assertSame(ComputedConnection computed, ComputedConnection anew) {
    List<IndicatorColumn> columns = anew.values().indicators().columns();
    assertThat(computed.values().indicators().columns()).hasSameSizeAs(columns);
    for (int i = 0; i < columns.size(); i++) {
      IndicatorColumn column = computed.values().indicators().columns().get(i);
      assertThat(column.description()).isEqualTo(columns.get(i).description());
      assertThat(column.values()).isEqualTo(columns.get(i).values());
      assertThat(column.allObservations()).isEqualTo(columns.get(i).allObservations());
      assertThat(computed.values().ranks(i)).isEqualTo(anew.values().ranks(i));
    }
    assertThat(computed.values().comparable()).isEqualTo(anew.values().comparable());
    assertThat(computed.channels().codes()).isEqualTo(anew.channels().codes());
    assertThat(computed.channels().channels()).isEqualTo(anew.channels().channels());
    assertThat(computed.outlook().statements()).isEqualTo(anew.outlook().statements());
  }

  /** Over days and names that come and go, too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_is_computed_after_changes_is_what_is_computed_anew(long seed) {
    RandomCompany company = new RandomCompany(seed);
    Instant now = ComputeBench.NOW;
    try (ComputeBench bench = new ComputeBench()) {
      bench.mapUsualAttributes();
      for (int i = 0; i < 3; i++) {
        bench.mirror(company.records(120).toArray(CrmRecord[]::new));
      }
      for (int step = 0; step < 10; step++) {
        bench.mirror(company.records(step % 3 == 0 ? 12 : 2).toArray(CrmRecord[]::new));
        now = now.plus(Duration.ofMinutes(step == 5 ? 2_000 : 1));

        ComputedConnection computed = bench.facts.compute(bench.connection, now, ReadingWatch.NONE);

        assertSame(
            computed, ComputedConnection.of(computed.read(), List.of(), now, Workers.caller()));
      }
    }
  }

  /** The same facts, of which those of all accounts cannot be had. */
  private static ReadFacts withoutAll(ReadFacts read) {
    return new ReadFacts(
        read.organisation(),
        read.rules(),
        AccountDirectory.of(read.accounts()),
        read.edition(),
        () -> {
          throw new IllegalStateException("everything is asked for");
        },
        read::cleaned,
        read.dealRecords(),
        read.caseRecords(),
        read.problems());
  }

  @Test
  void after_a_change_of_some_accounts_the_facts_of_all_are_not_asked_for() {
    try (ComputeBench bench = new ComputeBench()) {
      KeptValuations kept = new KeptValuations(Workers.caller());
      Instant now = ComputeBench.NOW;
      for (int account = 0; account < 20; account++) {
        bench.mirror(Records.account("a" + account, "A").build());
        bench.mirror(Records.won("d" + account, "a" + account, 100 + account));
      }
      kept.of(bench.connection, bench.facts.read(bench.connection, now, ReadingWatch.NONE), now);
      bench.mirror(Records.won("d7", "a7", 5_000));
      ReadFacts read = bench.facts.read(bench.connection, now, ReadingWatch.NONE);

      Valuation after = kept.of(bench.connection, withoutAll(read), now).valuation();

      assertThat(after.values().comparable())
          .isEqualTo(
              ComputedConnection.of(read, List.of(), now, Workers.caller()).values().comparable());
    }
  }

  @Test
  void on_another_day_everything_is_computed() {
    try (ComputeBench bench = new ComputeBench()) {
      KeptValuations kept = new KeptValuations(Workers.caller());
      bench.mirror(Records.account("a", "A").build(), Records.won("d", "a", 100));
      Instant now = ComputeBench.NOW;
      ReadFacts read = bench.facts.read(bench.connection, now, ReadingWatch.NONE);
      Valuation valuation = kept.of(bench.connection, read, now).valuation();

      assertThat(kept.of(bench.connection, withoutAll(read), now).valuation().values())
          .as("nothing changed")
          .isSameAs(valuation.values());
      assertThatThrownBy(
              () -> kept.of(bench.connection, withoutAll(read), now.plus(Duration.ofDays(1))))
          .hasMessage("everything is asked for");
    }
  }
}
