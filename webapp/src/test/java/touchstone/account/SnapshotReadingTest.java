package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.CrmRecord;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.NumberColumn;
import touchstone.store.MergeStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.Organisation;
import touchstone.value.fact.FactColumn;
import touchstone.value.fact.FactParts;
import touchstone.work.Workers;

@OnEachDatabase
class SnapshotReadingTest {

  /** Hears what is told of a reading. */
  private static final class Heard implements ReadingWatch {
    private final List<String> notices = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<String> steps = java.util.Collections.synchronizedList(new ArrayList<>());

    @Override
    public boolean stopRequested() {
      return false;
    }

    @Override
    public void step(String name, long done, OptionalLong total) {
      steps.add(name.equals("changed") ? name + " " + done : name);
    }

    @Override
    public void notice(String sentence) {
      notices.add(sentence);
    }
  }

  private static String everything(ReadFacts read) {
    StringBuilder text = new StringBuilder();
    read.accounts().forEach(account -> text.append(account).append('\n'));
    FactParts parts = FactParts.of(read.facts());
    parts.own().values().forEach(column -> text.append(text(column)));
    parts.dictionaries().forEach((name, names) -> text.append(name).append(names.names()));
    parts
        .tables()
        .forEach(
            (name, rows) -> {
              text.append(name).append(java.util.Arrays.toString(rows.starts())).append('\n');
              rows.columns().forEach(column -> text.append(text(column)));
            });
    // Groups of names are made of these afterwards.
    read.attributes().columns().stream()
        .filter(column -> !column.attribute().key().endsWith("Group"))
        .forEach(column -> text.append(text(column)));
    read.problems().forEach(problem -> text.append(problem).append('\n'));
    return text.append(read.dealRecords()).append(' ').append(read.caseRecords()).toString();
  }

  /** Lines that differ, rather than two long texts. */
  private static void assertSame(String merged, String anew, String when) {
    List<String> only = new ArrayList<>(merged.lines().toList());
    List<String> lacking = new ArrayList<>(anew.lines().toList());
    only.removeAll(anew.lines().toList());
    lacking.removeAll(merged.lines().toList());
    assertThat(only).as(when + ", lacking " + lacking).isEmpty();
    assertThat(merged).as(when).isEqualTo(anew);
  }

  private static String text(FactColumn column) {
    Object values =
        column instanceof FactColumn.Bytes b
            ? java.util.Arrays.toString(b.values())
            : column instanceof FactColumn.Ints i
                ? java.util.Arrays.toString(i.values())
                : column instanceof FactColumn.Codes c
                    ? java.util.Arrays.toString(c.values())
                    : column instanceof FactColumn.Longs l
                        ? java.util.Arrays.toString(l.values())
                        : java.util.Arrays.toString(((FactColumn.Doubles) column).values());
    return "  " + column.name() + values + "\n";
  }

  private static String text(AttributeColumn column) {
    String values =
        column instanceof CategoryColumn c
            ? c.names() + java.util.Arrays.toString(c.codes())
            : java.util.Arrays.toString(((NumberColumn) column).values());
    return column.attribute().key() + values + "\n";
  }

  private static String anew(ComputeBench bench, Instant now) {
    var organisation = bench.organisations.find(bench.connection);
    var attributes = bench.mappings.attributes(bench.connection);
    ValueRules rules = bench.rules.of(bench.connection).withOutcomesOf(attributes);
    return everything(
        new MirrorReader(
                bench.mirror,
                new MergeStore(bench.database),
                bench.connection,
                ReadingWatch.NONE,
                Workers.caller())
            .read(
                organisation, rules, attributes, LocalDate.ofInstant(now, organisation.timeZone()))
            .facts(organisation, rules));
  }

  @Nested
  class What_changed_merged_into_a_snapshot {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_what_reading_everything_gives(long seed) {
      RandomCompany company = new RandomCompany(seed);
      Instant now = ComputeBench.NOW;
      try (ComputeBench bench = new ComputeBench()) {
        bench.mapUsualAttributes();
        bench.mirror(company.rate("r1", LocalDate.of(2025, 1, 1)));
        bench.mirror(company.records(120).toArray(CrmRecord[]::new));
        Heard heard = new Heard();
        bench.facts.read(bench.connection, now, heard);
        for (int step = 0; step < 12; step++) {
          bench.mirror(company.records(step % 3 == 0 ? 3 : 25).toArray(CrmRecord[]::new));
          now = now.plus(Duration.ofHours(step % 4 == 0 ? 30 : 1));

          ReadFacts read = bench.facts.read(bench.connection, now, heard);

          assertSame(everything(read), anew(bench, now), "step " + step);
        }
        assertThat(heard.notices).isEmpty();
      }
    }
  }

  @Nested
  class A_refresh {

    @Test
    void reads_nothing_of_the_mirror_if_nothing_changed_and_only_what_changed_else() {
      RandomCompany company = new RandomCompany(3);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(80).toArray(CrmRecord[]::new));
        Heard first = new Heard();
        bench.facts.read(bench.connection, ComputeBench.NOW, first);
        assertThat(first.steps).contains("accounts", "deals").doesNotContain("changed");
        Heard second = new Heard();
        bench.facts.read(bench.connection, ComputeBench.NOW, second);
        assertThat(second.steps).containsExactly("snapshot");
        bench.mirror(Records.won("new", "a1", 5));
        Heard third = new Heard();
        bench.facts.read(bench.connection, ComputeBench.NOW, third);
        assertThat(third.steps).containsExactly("snapshot", "changed 1");
      }
    }

    @Test
    void gives_the_same_to_several_who_ask_at_once() throws Exception {
      RandomCompany company = new RandomCompany(5);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(60).toArray(CrmRecord[]::new));
        List<String> read = java.util.Collections.synchronizedList(new ArrayList<>());
        Heard heard = new Heard();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          threads.add(
              new Thread(
                  () ->
                      read.add(
                          everything(
                              bench.facts.read(bench.connection, ComputeBench.NOW, heard)))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
        String anew = anew(bench, ComputeBench.NOW);
        assertThat(read).containsExactly(anew, anew, anew);
        assertThat(heard.notices).isEmpty();
      }
    }

    @Test
    void works_without_any_account() {
      try (ComputeBench bench = new ComputeBench()) {
        assertThat(bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE).size())
            .isZero();
        Heard heard = new Heard();
        assertThat(bench.facts.read(bench.connection, ComputeBench.NOW, heard).size()).isZero();
        assertThat(heard.steps).containsExactly("snapshot");
      }
    }
  }

  @Nested
  class A_snapshot_is_made_anew {

    private void afterSomethingHappenedToIt(
        java.util.function.Consumer<ComputeBench> event, String why) {
      RandomCompany company = new RandomCompany(9);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(60).toArray(CrmRecord[]::new));
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        event.accept(bench);
        Heard heard = new Heard();

        ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, heard);

        assertThat(heard.notices)
            .containsExactly("The snapshot of the facts is made anew: " + why + ".");
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
        Heard after = new Heard();
        bench.facts.read(bench.connection, ComputeBench.NOW, after);
        assertThat(after.notices).isEmpty();
      }
    }

    @Test
    void when_its_file_is_missing() {
      afterSomethingHappenedToIt(bench -> bench.folder.remove(bench.connection), "it is missing");
    }

    @Test
    void when_its_file_is_damaged() {
      afterSomethingHappenedToIt(
          bench -> {
            try (var files = java.nio.file.Files.walk(bench.home)) {
              Path file = files.filter(java.nio.file.Files::isRegularFile).findFirst().get();
              byte[] bytes = java.nio.file.Files.readAllBytes(file);
              bytes[bytes.length / 2] ^= 1;
              java.nio.file.Files.write(file, bytes);
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          },
          "it is damaged");
    }

    @Test
    void when_the_mapping_the_time_zone_or_the_currency_changed() {
      afterSomethingHappenedToIt(
          ComputeBench::mapUsualAttributes, "it was made with other settings");
      afterSomethingHappenedToIt(
          bench ->
              bench.organisations.put(
                  bench.connection,
                  new Organisation(
                      java.util.Currency.getInstance("EUR"), java.time.ZoneOffset.UTC)),
          "it was made with other settings");
    }

    @Test
    void when_exchange_rates_changed() {
      RandomCompany company = new RandomCompany(7);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(50).toArray(CrmRecord[]::new));
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        bench.mirror(company.rate("r1", LocalDate.of(2025, 1, 1)));
        Heard heard = new Heard();

        ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, heard);

        assertThat(heard.notices)
            .containsExactly("The snapshot of the facts is made anew: exchange rates changed.");
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
      }
    }

    @Test
    void on_the_day_another_exchange_rate_begins() {
      RandomCompany company = new RandomCompany(8);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(
            company.rate("r1", LocalDate.of(2025, 1, 1)),
            company.rate("r2", LocalDate.of(2026, 7, 2)));
        bench.mirror(company.records(50).toArray(CrmRecord[]::new));
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        Heard heard = new Heard();
        Instant dayBefore = ComputeBench.NOW.plus(Duration.ofDays(1));
        bench.facts.read(bench.connection, dayBefore, heard);
        assertThat(heard.notices).isEmpty();

        Instant thatDay = ComputeBench.NOW.plus(Duration.ofDays(2));
        ReadFacts read = bench.facts.read(bench.connection, thatDay, heard);

        assertThat(heard.notices)
            .containsExactly(
                "The snapshot of the facts is made anew: other exchange rates count since.");
        assertThat(everything(read)).isEqualTo(anew(bench, thatDay));
      }
    }
  }
}
