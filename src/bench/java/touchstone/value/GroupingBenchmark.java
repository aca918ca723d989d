package touchstone.value;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.ActivityKind;

/** Grouping 2,000,000 activities, in the order they were entered, by 100,000 accounts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class GroupingBenchmark {

  private static final int ACCOUNTS = 100_000;
  private static final int ACTIVITIES = 2_000_000;

  private AccountFacts.Builder collected;

  @Setup(Level.Invocation)
  public void collect() {
    collected = AccountFacts.builder(ACCOUNTS);
    for (int i = 0; i < ACTIVITIES; i++) {
      int account = (int) (i * 61_803_398_875L % ACCOUNTS);
      collected.activities().add(account).at(i).kind(ActivityKind.CALL).done(true);
    }
  }

  @Benchmark
  public AccountFacts group() {
    return collected.build();
  }
}
