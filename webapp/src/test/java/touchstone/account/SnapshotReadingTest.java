package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.account.SnapshotTexts.anew;
import static touchstone.account.SnapshotTexts.everything;
import static touchstone.account.SnapshotTexts.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Activity;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.FactSnapshot;
import touchstone.store.MirrorChanges;
import touchstone.store.OnEachDatabase;
import touchstone.store.Organisation;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.SnapshotStore;
import touchstone.store.WhoMustAct;

@OnEachDatabase
class SnapshotReadingTest {

  @Nested
  class A_refresh {

    @Test
    void reads_nothing_of_the_mirror_if_nothing_changed_and_only_what_changed_else() {
      RandomCompany company = new RandomCompany(3);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(80).toArray(CrmRecord[]::new));
        HeardReading first = new HeardReading();
        bench.facts.read(bench.connection, ComputeBench.NOW, first);
        assertThat(first.steps).contains("accounts", "deals").doesNotContain("changed");
        HeardReading second = new HeardReading();
        bench.facts.read(bench.connection, ComputeBench.NOW, second);
        assertThat(second.steps).containsExactly("snapshot");
        bench.mirror(Records.won("new", "a1", 5));
        HeardReading third = new HeardReading();
        bench.facts.read(bench.connection, ComputeBench.NOW, third);
        assertThat(third.steps).containsExactly("snapshot", "changed 1");
      }
    }

    @Test
    void reads_of_what_did_not_change_only_what_hangs_on_a_contact_or_deal_that_changed_hands() {
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(
            Records.account("a", "Alpha").build(),
            Records.account("b", "Beta").build(),
            contact("c", "a"),
            Records.deal("d", "a").build(),
            call("on the contact").set(Activity.CONTACT_ID, "c").build(),
            call("on the deal").set(Activity.DEAL_ID, "d").build(),
            call("on the account")
                .set(Activity.ACCOUNT_ID, "a")
                .set(Activity.CONTACT_ID, "other")
                .build());
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        bench.mirror(contact("c", "b"), Records.deal("d", "b").build());
        HeardReading heard = new HeardReading();

        ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, heard);

        assertThat(heard.steps).containsExactly("snapshot", "changed 4");
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
      }
    }

    private CrmRecord contact(String id, String account) {
      return CrmRecord.of(RecordType.CONTACT, id).set(Contact.ACCOUNT_ID, account).build();
    }

    private CrmRecord.Builder call(String id) {
      return CrmRecord.of(RecordType.ACTIVITY, id)
          .set(Activity.KIND, "call")
          .set(Activity.AT, ComputeBench.NOW.minus(Duration.ofDays(9)));
    }

    @Test
    void reads_again_what_another_run_is_still_changing_and_not_what_its_own_run_changed() {
      try (ComputeBench bench = new ComputeBench()) {
        long pullAndCompute = bench.begun(RunKind.REFRESH);
        bench.mirrorBy(pullAndCompute, Records.account("a", "Alpha").build());
        bench.facts.read(bench.connection, ComputeBench.NOW, HeardReading.by(pullAndCompute));
        HeardReading same = HeardReading.by(pullAndCompute);
        bench.facts.read(bench.connection, ComputeBench.NOW, same);
        assertThat(same.steps).containsExactly("snapshot");
        bench.runStore.finish(
            pullAndCompute, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", ComputeBench.NOW);

        long next = bench.begun(RunKind.REFRESH);
        bench.mirrorBy(next, Records.won("deal", "a", 5));
        HeardReading meanwhile = new HeardReading();
        bench.facts.read(bench.connection, ComputeBench.NOW, meanwhile);
        assertThat(meanwhile.steps).containsExactly("snapshot", "changed 1");
        bench.mirrorBy(next, Records.won("other", "a", 7));
        HeardReading last = HeardReading.by(next);

        ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, last);

        assertThat(last.steps).containsExactly("snapshot", "changed 2");
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
      }
    }

    @Test
    void finds_by_index_whatever_hangs_on_something_else() {
      for (RecordType type : FactVisitors.ORDER) {
        assertThat(FactVisitors.links(type)).allMatch(MirrorChanges::finds, "has an index");
      }
    }

    @Test
    void reads_no_file_as_long_as_the_database_names_those_it_read_last() {
      RandomCompany company = new RandomCompany(4);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(80).toArray(CrmRecord[]::new));
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        bench.folder.remove(bench.connection);
        HeardReading heard = new HeardReading();

        ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, heard);

        assertThat(heard.notices).isEmpty();
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
      }
    }

    @Test
    void reads_the_files_again_if_the_database_names_others_than_before() {
      RandomCompany company = new RandomCompany(4);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(80).toArray(CrmRecord[]::new));
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        FactSnapshot restored = files(bench);
        bench.mirror(Records.won("new", "a1", 5));
        bench.facts.read(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);
        new SnapshotStore(bench.database)
            .put(
                bench.connection,
                new FactSnapshot("facts-lost.columns", Optional.empty(), restored.fromRun()));
        HeardReading heard = new HeardReading();

        ReadFacts read = bench.facts.read(bench.connection, ComputeBench.NOW, heard);

        assertThat(heard.notices)
            .containsExactly("The snapshot of the facts is made anew: it is missing.");
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
      }
    }

    @Test
    void gives_the_same_to_several_who_ask_at_once() throws Exception {
      RandomCompany company = new RandomCompany(5);
      try (ComputeBench bench = new ComputeBench()) {
        bench.mirror(company.records(60).toArray(CrmRecord[]::new));
        List<String> read = java.util.Collections.synchronizedList(new ArrayList<>());
        HeardReading heard = new HeardReading();
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
        HeardReading heard = new HeardReading();
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
        HeardReading heard = new HeardReading();
        ConnectionFacts facts = bench.restarted();

        ReadFacts read = facts.read(bench.connection, ComputeBench.NOW, heard);

        assertThat(heard.notices)
            .containsExactly("The snapshot of the facts is made anew: " + why + ".");
        assertThat(everything(read)).isEqualTo(anew(bench, ComputeBench.NOW));
        HeardReading after = new HeardReading();
        facts.read(bench.connection, ComputeBench.NOW, after);
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
        HeardReading heard = new HeardReading();

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
        HeardReading heard = new HeardReading();
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
