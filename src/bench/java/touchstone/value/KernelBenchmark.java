package touchstone.value;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import touchstone.stats.PercentileRanks;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.ValueSettings;
import touchstone.value.oracle.CollectedFacts;
import touchstone.value.oracle.CompanySize;
import touchstone.value.oracle.MadeUpCompany;
import touchstone.work.Workers;

/** The kernels of mutual value on resident columns, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {

  private static final long SEED = 20_261_122;

  @Param({"100000"})
  public int accounts;

  private AccountFacts facts;
  private AsOf asOf;
  private IndicatorCatalogue catalogue;
  private IndicatorTable indicators;
  private double[] values;

  @Setup
  public void collect() {
    facts = CollectedFacts.of(new MadeUpCompany(SEED, CompanySize.ofBenchmark(accounts)));
    asOf = MadeUpCompany.today();
    catalogue =
        IndicatorCatalogue.of(ValueSettings.defaults().withCostPerSupportHour(8_000), facts);
    indicators = catalogue.measure(facts, asOf, Workers.caller());
    values = new Random(SEED).doubles(accounts).toArray();
  }

  /** Timeline and all indicators. */
  @Benchmark
  public IndicatorTable indicators() {
    return catalogue.measure(facts, asOf, Workers.caller());
  }

  /** Percentile ranks of one column without ties. */
  @Benchmark
  public double[] ranks() {
    return PercentileRanks.ascending(values);
  }

  /** Ranks of all indicators, sides, and mutual value as one column. */
  @Benchmark
  public double[] ranksSidesAndMutualValue() {
    return ValueTable.compute(indicators, IndicatorWeights.defaults(), Workers.caller())
        .comparable();
  }

  /** The channel of every account. */
  @Benchmark
  public ChannelColumn firstTouch() {
    return FirstTouch.channels(facts, asOf, ChannelMap.defaults(), Workers.caller());
  }
}
