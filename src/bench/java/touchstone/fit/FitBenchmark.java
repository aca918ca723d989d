package touchstone.fit;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.Condition;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;
import touchstone.icp.PointsOrigin;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.ScoreScale;
import touchstone.icp.TierCuts;
import touchstone.icp.WeightedCriterion;
import touchstone.work.Workers;

/**
 * Fit with reasons of a million accounts by a card of 20 attributes with 100 criteria: time and
 * processor time, medians of seven turns after three to warm up. Run by {@code java -Xmx4g -cp ...
 * touchstone.fit.FitBenchmark}.
 */
public final class FitBenchmark {

  private static final int ACCOUNTS = 1_000_000;
  private static final int ATTRIBUTES = 20;
  private static final int BINS = 5;
  private static final int WARM_UP = 3;
  private static final int TURNS = 7;

  private FitBenchmark() {}

  /** Prints the table of docs/performance.md. */
  public static void main(String[] arguments) {
    AttributeTable accounts = accounts();
    ProfileVersion version = version(accounts);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int threads : new int[] {1, 2}) {
        Workers workers = threads == 1 ? Workers.caller() : Workers.on(pool, threads);
        measure(
            "scores, ranges, tiers and reasons as bits",
            threads,
            () -> score(version, accounts, workers));
        measure(
            "the same, and the three weightiest reasons of each",
            threads,
            () -> topThree(version, accounts, workers));
      }
      measure("the same as objects in words, one by one", 1, () -> words(version, accounts));
    } finally {
      pool.shutdown();
    }
  }

  private interface Work {
    long run();
  }

  private static void measure(String what, int threads, Work work) {
    double[] wall = new double[TURNS];
    double[] cpu = new double[TURNS];
    long sum = 0;
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      long started = System.nanoTime();
      long used = cpuNanos();
      sum += work.run();
      if (turn >= 0) {
        wall[turn] = (System.nanoTime() - started) / 1e9;
        cpu[turn] = (cpuNanos() - used) / 1e9;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f s | %.3f s | (sum %d)%n",
        what,
        threads,
        wall[TURNS / 2],
        cpu[TURNS / 2],
        sum);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long score(ProfileVersion version, AttributeTable accounts, Workers workers) {
    return FitScorer.score(version, accounts, workers).score(ACCOUNTS - 1).hundredths();
  }

  private static long topThree(ProfileVersion version, AttributeTable accounts, Workers workers) {
    FitTable fit = FitScorer.score(version, accounts, workers);
    int[] points =
        version.scorecard().criteria().stream().mapToInt(c -> c.points().hundredths()).toArray();
    int[] top = new int[3 * ACCOUNTS];
    workers.forRanges(
        ACCOUNTS,
        (from, to) -> {
          for (int account = from; account < to; account++) {
            int first = -1;
            int second = -1;
            int third = -1;
            for (int i = 0; i < points.length; i++) {
              if (fit.outcome(account, i) != Outcome.MATCH) {
                continue;
              }
              int weight = Math.abs(points[i]);
              if (first < 0 || weight > Math.abs(points[first])) {
                third = second;
                second = first;
                first = i;
              } else if (second < 0 || weight > Math.abs(points[second])) {
                third = second;
                second = i;
              } else if (third < 0 || weight > Math.abs(points[third])) {
                third = i;
              }
            }
            top[3 * account] = first;
            top[3 * account + 1] = second;
            top[3 * account + 2] = third;
          }
        });
    return top[0] + (long) top[3 * ACCOUNTS - 1];
  }

  private static long words(ProfileVersion version, AttributeTable accounts) {
    FitTable fit = FitScorer.score(version, accounts, Workers.caller());
    long reasons = 0;
    for (int account = 0; account < ACCOUNTS; account++) {
      reasons += fit.fit(account).weightiest().size();
    }
    return reasons;
  }

  private static AttributeTable accounts() {
    SplittableRandom random = new SplittableRandom(20261122);
    List<AttributeColumn> columns = new ArrayList<>();
    for (int a = 0; a < ATTRIBUTES; a++) {
      if (a % 2 == 0) {
        int[] codes = new int[ACCOUNTS];
        Arrays.setAll(codes, row -> random.nextDouble() < .1 ? -1 : random.nextInt(2 * BINS));
        List<String> names = new ArrayList<>();
        for (int name = 0; name < 2 * BINS; name++) {
          names.add("name " + name);
        }
        columns.add(new CategoryColumn(attribute(a, AttributeKind.CATEGORY), names, codes));
      } else {
        double[] values = new double[ACCOUNTS];
        Arrays.setAll(
            values, row -> random.nextDouble() < .1 ? Double.NaN : 100 * random.nextDouble());
        columns.add(new NumberColumn(attribute(a, AttributeKind.NUMBER), values));
      }
    }
    return new AttributeTable(ACCOUNTS, columns);
  }

  private static DefinitionAttribute attribute(int number, AttributeKind kind) {
    return new DefinitionAttribute("a" + number, "A" + number, AttributeFamily.FIRMOGRAPHIC, kind);
  }

  private static ProfileVersion version(AttributeTable accounts) {
    SplittableRandom random = new SplittableRandom(7);
    List<WeightedCriterion> criteria = new ArrayList<>();
    for (AttributeColumn column : accounts.columns()) {
      for (int bin = 0; bin < BINS; bin++) {
        Condition condition =
            column instanceof CategoryColumn
                ? Condition.oneOf("name " + bin)
                : Condition.between(20 * bin, 20 * bin + 20);
        criteria.add(
            new WeightedCriterion(
                column.attribute(),
                condition,
                random.nextDouble() - .5,
                new PointsOrigin.SetByPerson()));
      }
    }
    return ProfileVersion.draft(
        "benchmark",
        1,
        ScoreScale.toScorecard(criteria, List.of()),
        TierCuts.defaults(),
        Provenance.byPerson("benchmark", Instant.EPOCH, "benchmark"));
  }
}
