package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.result.ResultFiles;
import touchstone.result.ResultsUnreadableException;
import touchstone.store.Computation;
import touchstone.store.ConnectionStore;
import touchstone.store.OnEachDatabase;

/** Results in two files: what becomes of them if one is lost, and when both are made anew. */
@OnEachDatabase
class ResultsBesideTest {

  private static final String AGAIN = ". Compute again: start a run of the kind COMPUTE.";

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @BeforeEach
  void compute() {
    bench
        .mirror(Records.account("a", "Alpha", "Logistics", 100), Records.won("1", "a", 40_000))
        .mapUsualAttributes()
        .publish(
            "Carriers",
            "{'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':50}]}");
    for (int i = 0; i < 40; i++) {
      bench.mirror(Records.account("x" + i, "Xi", "Retail", i));
    }
    bench.compute();
    bench.mirror(Records.account("y", "Ypsilon", "Retail", 1));
    bench.compute();
    assertThat(row().changedFile()).isPresent();
    assertThat(bench.restartedResults().of(bench.connection).orElseThrow().find("y")).isPresent();
  }

  private void otherRules() throws InvalidRulesException {
    bench.rules.put(
        bench.connection,
        ComputeBench.json("{'weights':{'byIndicator':{'sales_cycle':2}}}"),
        "ann");
  }

  private Computation row() {
    return bench.computations.computation(bench.connection).orElseThrow();
  }

  private Path base() {
    return bench.connectionFolder().resolve(row().resultFile().orElseThrow());
  }

  private Path changed() {
    return bench.connectionFolder().resolve(row().changedFile().orElseThrow());
  }

  private void areComputedAgainAtTheStart(String why) {
    ResultFiles files = bench.restartedResults();
    assertThatThrownBy(() -> files.of(bench.connection))
        .isInstanceOf(ResultsUnreadableException.class)
        .hasMessage(
            "The results of the last computation cannot be read, because their file cannot be"
                + " used: "
                + why
                + AGAIN);
    new ResultsRecovery(new ConnectionStore(bench.database), files, bench.runs).recover();
    bench.scheduler.runAllDue();
    assertThat(ListedNames.of(files.of(bench.connection).orElseThrow()))
        .hasSize(42)
        .contains("Ypsilon");
  }

  @Test
  void are_computed_again_if_the_second_file_is_missing() throws IOException {
    Files.delete(changed());

    areComputedAgainAtTheStart("it is missing");
  }

  @Test
  void are_computed_again_if_the_first_file_is_missing() throws IOException {
    Files.delete(base());

    areComputedAgainAtTheStart("it is missing");
  }

  @Test
  void are_computed_again_if_the_second_file_is_cut_off() throws IOException {
    byte[] all = Files.readAllBytes(changed());
    Files.write(changed(), Arrays.copyOf(all, all.length / 2));

    areComputedAgainAtTheStart("it is damaged");
  }

  @Test
  void are_refused_if_the_files_are_of_different_computations()
      throws IOException, InvalidRulesException {
    byte[] second = Files.readAllBytes(changed());
    otherRules();
    bench.compute();
    bench.mirror(Records.account("z", "Zeta", "Retail", 1));
    bench.compute();
    Files.write(changed(), second);

    assertThatThrownBy(() -> bench.restartedResults().of(bench.connection))
        .hasMessageContaining("it belongs to another computation");
  }

  @Test
  void are_written_whole_after_damage_was_found_in_the_first_file() throws IOException {
    byte[] all = Files.readAllBytes(base());
    for (int i = 9; i < all.length * 3 / 4; i++) {
      all[i] ^= 1;
    }
    Files.write(base(), all);
    bench.compute();
    assertThat(row().changedFile()).as("nobody knows of the damage").isPresent();
    assertThatThrownBy(() -> bench.results.of(bench.connection).flatMap(file -> file.find("a")))
        .isInstanceOf(ResultsUnreadableException.class)
        .hasMessageContaining("it is damaged");

    bench.compute();

    assertThat(row().changedFile()).isEmpty();
    assertThat(bench.results.of(bench.connection).orElseThrow().find("a")).isPresent();
  }

  @Test
  void are_written_whole_by_other_rules_and_other_profiles() throws InvalidRulesException {
    bench.publish(
        "Shops", "{'criteria':[{'attribute':'industry','oneOf':['Retail'],'points':50}]}");
    bench.compute();
    assertThat(row().changedFile()).as("another profile").isEmpty();
    bench.compute();
    assertThat(row().changedFile()).isPresent();
    otherRules();

    bench.compute();

    assertThat(row().changedFile()).as("other weights").isEmpty();
  }

  @Test
  void are_written_whole_when_an_eighth_of_the_accounts_changed() {
    for (int i = 0; i < 4; i++) {
      bench.mirror(Records.account("x" + i, "Other", "Retail", i));
    }
    bench.compute();
    assertThat(row().changedFile()).as("5 of 42").isPresent();
    bench.mirror(Records.account("x5", "Other", "Retail", 1));

    bench.compute();

    assertThat(row().changedFile()).as("6 of 42").isEmpty();
  }
}
