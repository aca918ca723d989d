package touchstone.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.oracle.CollectedFacts;
import touchstone.value.oracle.MadeUpCompany;
import touchstone.work.Workers;

/** The kernel alone on resident columns. Arguments: accounts, threads. */
final class ResidentTurn {

  private static final int TURNS = 7;

  private ResidentTurn() {}

  public static void main(String[] arguments) {
    int accounts = Integer.parseInt(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    Figures figures = new Figures();
    AccountFacts facts = CollectedFacts.of(BenchmarkSet.company(accounts));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Workers workers = threads == 1 ? Workers.caller() : Workers.on(pool, threads);
      List<double[]> turns = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        turns.add(turn(facts, workers));
      }
      figures.tell("cold", sum(turns.get(0)));
      // The first two compile.
      List<double[]> warm = turns.subList(2, TURNS);
      figures.tell("warm", Stopwatch.median(warm.stream().mapToDouble(t -> sum(t)).toArray()));
      String[] parts = {"indicators", "ranks_and_sides", "first_touch"};
      for (int part = 0; part < parts.length; part++) {
        int index = part;
        figures.tell(
            parts[part], Stopwatch.median(warm.stream().mapToDouble(t -> t[index]).toArray()));
      }
    } finally {
      pool.shutdown();
    }
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  private static double[] turn(AccountFacts facts, Workers workers) {
    AsOf asOf = MadeUpCompany.today();
    IndicatorTable[] indicators = new IndicatorTable[1];
    return new double[] {
      Stopwatch.seconds(
          () ->
              indicators[0] =
                  IndicatorCatalogue.of(BenchmarkSet.SETTINGS, facts)
                      .measure(facts, asOf, workers)),
      Stopwatch.seconds(
          () -> ValueTable.compute(indicators[0], IndicatorWeights.defaults(), workers)),
      Stopwatch.seconds(() -> FirstTouch.channels(facts, asOf, ChannelMap.defaults(), workers))
    };
  }
}
