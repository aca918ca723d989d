package touchstone.stats;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the exact p-value of a small sample costs beside the approximation of a larger one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MannWhitneyBenchmark {

  /** Observations, both samples together. */
  @Param({"20", "60", "1000"})
  private int observations;

  private double[] first;
  private double[] second;

  /** Two samples of the same distribution, from a fixed seed. */
  @Setup
  public void draw() {
    RandomGenerator random = new SplittableRandom(20261121);
    first = random.doubles(observations / 2).toArray();
    second = random.doubles(observations / 2).toArray();
  }

  /** One test. */
  @Benchmark
  public TestResult test() {
    return MannWhitney.test(first, second);
  }
}
