package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import touchstone.connector.model.CrmRecord;
import touchstone.store.ProblemCount;
import touchstone.store.Run;

/** What was computed from an account, a won deal, and some records that look wrong. */
abstract class BadDataBench {

  static final CrmRecord ACCOUNT = Records.account("a", "Alpha").build();
  static final CrmRecord WON = Records.won("w", "a", 100);

  private final List<ComputeBench> benches = new ArrayList<>();

  @AfterEach
  void close() {
    benches.forEach(ComputeBench::close);
  }

  private ComputeBench bench() {
    ComputeBench bench = new ComputeBench();
    benches.add(bench);
    return bench;
  }

  /** What was computed from some records. */
  final class World {

    final ComputeBench bench = bench();
    final Run run;

    World(CrmRecord... records) {
      bench.mirror(records).mapUsualAttributes();
      bench.publish(
          "Small", "{'criteria':[{'attribute':'employees','from':0,'below':50,'points':90}]}");
      run = bench.compute();
    }

    String value(String indicator) {
      JsonObject value = bench.indicator("a", indicator);
      return value.getBoolean("known")
          ? value.getJsonNumber("value").bigDecimalValue().toPlainString()
          : "unknown";
    }

    /** Asserts that this one thing was found, once, in that record. */
    void found(String code, String example) {
      assertThat(run.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.count()).isEqualTo(1);
                assertThat(problem.examples()).containsExactly(example);
              });
    }

    void foundNothing() {
      assertThat(run.problems()).extracting(ProblemCount::code).isEmpty();
    }
  }

  World world(CrmRecord... more) {
    List<CrmRecord> records = new ArrayList<>(List.of(ACCOUNT, WON));
    records.addAll(Arrays.asList(more));
    return new World(records.toArray(CrmRecord[]::new));
  }
}
