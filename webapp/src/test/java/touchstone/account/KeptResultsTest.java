package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.result.AccountQuery;
import touchstone.result.ResultFile;
import touchstone.result.ResultFiles;
import touchstone.result.ResultsUnreadableException;
import touchstone.store.Computation;
import touchstone.store.ConnectionStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.Run;
import touchstone.store.RunEndedException;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** What becomes of results: a restart, a lost file, a database restored without it. */
@OnEachDatabase
class KeptResultsTest {

  private static final String AGAIN = ". Compute again: start a run of the kind COMPUTE.";

  private final ComputeBench bench = new ComputeBench();

  @BeforeEach
  void compute() {
    bench
        .mirror(
            Records.account("a", "Alpha", "Logistics", 100),
            Records.account("b", "Beta", "Retail", 10),
            Records.won("1", "a", 40_000))
        .mapUsualAttributes()
        .publish(
            "Carriers",
            "{'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':50}]}");
    assertThat(bench.compute().state()).isEqualTo(RunState.SUCCEEDED);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<Path> files(String kind) {
    try (Stream<Path> all = Files.list(bench.connectionFolder())) {
      return all.filter(file -> file.getFileName().toString().startsWith(kind + "-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return files("results").get(0);
  }

  @Test
  void are_the_same_after_a_restart() {
    ResultFile before = bench.results.of(bench.connection).orElseThrow();
    ResultFile after = bench.restartedResults().of(bench.connection).orElseThrow();

    assertThat(ListedNames.of(after))
        .containsExactly("Alpha", "Beta")
        .isEqualTo(ListedNames.of(before));
    assertThat(after.find("a")).isPresent().isEqualTo(before.find("a"));
    assertThat(after.find("nobody")).isEmpty();
  }

  @Test
  void stay_readable_to_the_end_for_who_began_to_read_them() {
    ResultFile former = bench.results.of(bench.connection).orElseThrow();
    bench.mirror(Records.account("c", "Gamma", "Retail", 1));

    bench.compute();

    assertThat(ListedNames.of(former)).containsExactly("Alpha", "Beta");
    assertThat(ListedNames.of(bench.results.of(bench.connection).orElseThrow()))
        .containsExactly("Alpha", "Beta", "Gamma");
  }

  @Test
  void take_one_file_and_one_of_what_changed_since_beside_the_one_of_the_facts() {
    assertThat(files("results")).hasSize(1);
    bench.compute();
    bench.compute();

    Computation row = bench.computations.computation(bench.connection).orElseThrow();
    assertThat(files("results").stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder(row.resultFile().orElseThrow(), row.changedFile().orElseThrow());
    assertThat(files("facts")).hasSize(1);
  }

  @Test
  void of_a_run_that_has_ended_leave_no_file() {
    long ended = bench.results.of(bench.connection).orElseThrow().computation().runId();
    List<Path> before = files("results");
    ComputedConnection computed =
        bench.facts.compute(bench.connection, ComputeBench.NOW, ReadingWatch.NONE);

    assertThatThrownBy(
            () ->
                bench.results.replace(
                    new Computation(bench.connection, ended, ComputeBench.NOW, "{}"),
                    Map.of(),
                    computed.results()))
        .isInstanceOf(RunEndedException.class);

    assertThat(files("results")).isEqualTo(before);
  }

  @Test
  void hold_the_whole_organisation_where_a_place_in_the_list_was_deleted() {
    ResultFile file = bench.results.of(bench.connection).orElseThrow();
    AccountQuery.Position gone =
        new AccountQuery.Position(Optional.of("alpha and more"), "deleted since");

    assertThat(
            file.page(
                    new AccountQuery(
                        Optional.empty(),
                        "",
                        AccountQuery.Order.NAME,
                        false,
                        Optional.of(gone),
                        10))
                .items())
        .singleElement()
        .satisfies(item -> assertThat(item.getString("name")).isEqualTo("Beta"));
  }

  @Nested
  class That_cannot_be_read {

    private void say(String why) {
      ResultFiles files = bench.restartedResults();
      assertThatThrownBy(() -> files.of(bench.connection))
          .isInstanceOf(ResultsUnreadableException.class)
          .hasMessage("The results of the last computation cannot be read, because " + why + AGAIN);
    }

    @Test
    void say_that_the_file_is_missing() throws IOException {
      Files.delete(file());

      say("their file cannot be used: it is missing");
    }

    @Test
    void say_that_it_is_cut_off() throws IOException {
      byte[] all = Files.readAllBytes(file());
      Files.write(file(), java.util.Arrays.copyOf(all, all.length / 2));

      say("their file cannot be used: it is damaged");
    }

    @Test
    void say_that_a_value_is_another_when_it_is_read() throws IOException {
      byte[] all = Files.readAllBytes(file());
      for (int i = 9; i < all.length / 2; i++) {
        all[i] ^= 1;
      }
      Files.write(file(), all);

      assertThatThrownBy(
              () ->
                  bench
                      .restartedResults()
                      .of(bench.connection)
                      .flatMap(results -> results.find("a")))
          .isInstanceOf(ResultsUnreadableException.class)
          .hasMessageContaining("it is damaged");
    }

    @Test
    void say_that_the_file_belongs_to_another_computation() throws IOException {
      byte[] former = Files.readAllBytes(file());
      try (ComputeBench other = new ComputeBench(ComputeBench.NOW.plusSeconds(1))) {
        other.mirror(Records.account("a", "Alpha", "Logistics", 100)).mapUsualAttributes();
        other.compute();
        Path theirs =
            other
                .home
                .resolve("connection-" + other.connection)
                .resolve(
                    other
                        .computations
                        .computation(other.connection)
                        .orElseThrow()
                        .resultFile()
                        .orElseThrow());
        Files.write(theirs, former);

        assertThatThrownBy(() -> other.restartedResults().of(other.connection))
            .hasMessageContaining("it belongs to another computation");
      }
    }

    @Test
    void say_that_an_earlier_version_kept_them_otherwise() {
      long run =
          bench.runStore.add(
              RunKind.COMPUTE,
              OptionalLong.of(bench.connection),
              java.util.Map.of(),
              ComputeBench.NOW);
      bench.runStore.start(run, ComputeBench.NOW);
      bench.computations.replace(
          new Computation(bench.connection, run, ComputeBench.NOW, "{}"), java.util.Map.of());
      bench.runStore.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", ComputeBench.NOW);

      say("they were kept in another form by an earlier version");
    }

    @Test
    void are_computed_again_when_the_server_starts() throws IOException {
      Files.delete(file());
      ResultFiles files = bench.restartedResults();

      new ResultsRecovery(new ConnectionStore(bench.database), files, bench.runs).recover();
      bench.scheduler.runAllDue();

      assertThat(ListedNames.of(files.of(bench.connection).orElseThrow()))
          .containsExactly("Alpha", "Beta");
    }

    @Test
    void are_left_alone_when_the_server_starts_if_they_can() {
      long newest = bench.runs.page(OptionalLong.empty(), OptionalLong.empty(), 1).get(0).id();

      new ResultsRecovery(new ConnectionStore(bench.database), bench.restartedResults(), bench.runs)
          .recover();

      assertThat(bench.runs.page(OptionalLong.empty(), OptionalLong.empty(), 1).get(0).id())
          .isEqualTo(newest);
    }
  }

  @Test
  void stay_the_former_ones_if_new_ones_cannot_be_written() throws IOException {
    Path aside = bench.home.resolveSibling(bench.home.getFileName() + "-aside");
    Files.move(bench.connectionFolder(), aside);
    Files.writeString(bench.connectionFolder(), "no directory");

    Run run = bench.compute();

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.whoMustAct()).isEqualTo(WhoMustAct.ADMINISTRATOR);
    assertThat(run.sentence())
        .startsWith("The results could not be written, so those of the former computation stay: ")
        .endsWith(
            "Make room in the directory that touchstone.home names, or let Touchstone write there,"
                + " and compute again.");
    Files.delete(bench.connectionFolder());
    Files.move(aside, bench.connectionFolder());
    assertThat(ListedNames.of(bench.restartedResults().of(bench.connection).orElseThrow()))
        .containsExactly("Alpha", "Beta");
  }
}
