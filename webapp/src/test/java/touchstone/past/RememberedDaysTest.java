package touchstone.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.account.ComputeBench;
import touchstone.account.ComputedConnection;
import touchstone.account.InvalidRulesException;
import touchstone.account.RandomCompany;
import touchstone.account.ReadingWatch;
import touchstone.account.Records;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.store.OnEachDatabase;
import touchstone.store.RunEndedException;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** What is remembered between two days, against what is read again each time. */
@OnEachDatabase
class RememberedDaysTest {

  private static final String PROFILE =
      "{'base':10,'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':50.5},"
          + "{'attribute':'employees','from':50,'below':250,'points':30}]}";

  private static void change(Keeping keeping, int step, long seed) throws InvalidRulesException {
    Random random = new Random(seed * 31 + step);
    ComputeBench bench = keeping.bench;
    for (int i = 0; i < 8; i++) {
      String id = account(random.nextInt(14));
      switch (random.nextInt(5)) {
        case 0 -> bench.mirror(Records.account(id, "N").deleted(true).build());
        case 1 -> bench.mirror(Records.won("d" + random.nextInt(40), id, random.nextInt(9_000)));
        case 2 ->
            bench.mirror(
                Records.account(id, "N")
                    .set(Account.INDUSTRY, random.nextBoolean() ? "Logistics" : "Tab\tand \\N")
                    .custom("Touchstone_Tier_Override__c", random.nextBoolean() ? "B" : "")
                    .build());
        case 3 -> bench.mirror(Records.account(id, "N", "Retail", random.nextInt(300)));
        default -> bench.mirror(Records.lost("d" + random.nextInt(40), id));
      }
    }
    if (step == 3) {
      bench.publish("Carriers", PROFILE);
    }
    if (step == 6) {
      bench.rules.put(
          bench.connection,
          ComputeBench.json("{'weights':{'byIndicator':{'lifetime_value':0},'unlisted':1}}"),
          "ann");
    }
  }

  private static String account(int number) {
    // In one order by code units, in another by a collation.
    return (number % 2 == 0 ? "a" : "B") + (number % 3 == 0 ? "x" : "X") + number;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void writes_the_same_as_if_it_had_read_what_holds(long seed) throws InvalidRulesException {
    List<String> accounts =
        java.util.stream.IntStream.range(0, 14).mapToObj(RememberedDaysTest::account).toList();
    try (Keeping remembering = new Keeping();
        Keeping reading = new Keeping()) {
      remembering.bench.mapUsualAttributes();
      reading.bench.mapUsualAttributes();
      for (int step = 0; step < 12; step++) {
        change(remembering, step, seed);
        change(reading, step, seed);
        // Twice on most days; once the clock goes back.
        Instant now = ComputeBench.NOW.plus(Duration.ofDays(step == 9 ? 130 : 40L * (step / 2)));
        reading.days = reading.restarted();

        assertThat(remembering.keep(now)).as("step %d", step).isEqualTo(reading.keep(now));
        assertThat(remembering.rows(accounts)).isEqualTo(reading.rows(accounts));
      }
      assertThat(remembering.rows(accounts)).hasSizeGreaterThan(50);
    }
  }

  @Test
  void reads_again_what_somebody_else_kept_meanwhile() {
    try (Keeping keeping = new Keeping()) {
      keeping.bench.mapUsualAttributes();
      keeping.bench.mirror(Records.account("a", "Alpha", "Logistics", 250));
      KeptDays first = keeping.days;
      assertThat(keeping.keep(ComputeBench.NOW)).isOne();
      keeping.bench.mirror(Records.account("a", "Alpha", "Mining", 250));
      keeping.days = keeping.restarted();
      assertThat(keeping.keep(ComputeBench.NOW.plus(Duration.ofDays(1)))).isEqualTo(2);

      keeping.days = first;

      assertThat(keeping.keep(ComputeBench.NOW.plus(Duration.ofDays(2)))).isZero();
    }
  }

  @Test
  void forgets_what_it_did_not_write() {
    try (Keeping keeping = new Keeping()) {
      keeping.bench.mapUsualAttributes();
      keeping.bench.mirror(Records.account("a", "Alpha", "Logistics", 250));
      keeping.keep(ComputeBench.NOW);
      keeping.bench.mirror(Records.account("a", "Alpha", "Mining", 250));
      ComputedConnection computed =
          keeping.bench.facts.compute(
              keeping.bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
      long run = keeping.run(ComputeBench.NOW);
      keeping.bench.runStore.finish(
          run, RunState.INTERRUPTED, WhoMustAct.NOBODY, "", ComputeBench.NOW);
      assertThatThrownBy(() -> keeping.days.keep(keeping.bench.connection, computed, run))
          .isInstanceOf(RunEndedException.class);

      assertThat(keeping.keep(ComputeBench.NOW.plus(Duration.ofDays(1)))).isEqualTo(2);
      assertThat(keeping.bench.kept.history(keeping.bench.connection, "a"))
          .extracting(row -> row.content().contains("Logistics"), row -> row.until().isPresent())
          .containsExactly(tuple(true, true), tuple(false, false));
    }
  }

  /** Everything that can be recorded, and names that come and go. */
  @Test
  void writes_the_same_of_a_random_company() {
    try (Keeping remembering = new Keeping();
        Keeping reading = new Keeping()) {
      RandomCompany one = new RandomCompany(7);
      RandomCompany other = new RandomCompany(7);
      remembering.bench.mapUsualAttributes();
      reading.bench.mapUsualAttributes();
      for (int step = 0; step < 6; step++) {
        CrmRecord[] records = one.records(step == 0 ? 250 : 20).toArray(CrmRecord[]::new);
        remembering.bench.mirror(records);
        reading.bench.mirror(other.records(step == 0 ? 250 : 20).toArray(CrmRecord[]::new));
        reading.days = reading.restarted();
        Instant now = ComputeBench.NOW.plus(Duration.ofDays(20L * step));

        assertThat(remembering.keep(now)).isEqualTo(reading.keep(now));
      }
      List<String> accounts =
          reading
              .bench
              .facts
              .read(reading.bench.connection, ComputeBench.NOW, ReadingWatch.NONE)
              .ids()
              .list();
      assertThat(accounts).isNotEmpty();
      assertThat(remembering.rows(accounts)).isEqualTo(reading.rows(accounts)).isNotEmpty();
    }
  }
}
