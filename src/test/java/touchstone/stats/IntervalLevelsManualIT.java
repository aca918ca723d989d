package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

/**
 * How often 95 % intervals hold the truth; prints the tables of docs/statistics.md. Takes a minute
 * and so is run by a person: {@code mvn -pl src test -Dtest=IntervalLevelsManualIT}.
 */
class IntervalLevelsManualIT {

  private static final int SAMPLES = 2000;

  @Test
  void of_one_sample() {
    for (boolean skewed : new boolean[] {false, true}) {
      for (int size : new int[] {12, 20, 40, 100}) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
          RandomDataGenerator random = new RandomDataGenerator(1000L * size + sample);
          double[] values = new double[size];
          for (int i = 0; i < size; i++) {
            double z = random.nextNormal(0, 1);
            values[i] = skewed ? Math.exp(z) : z;
          }
          double mean = skewed ? Math.exp(0.5) : 0;
          double median = skewed ? 1 : 0;
          Bootstrap bootstrap = new Bootstrap(1000, 0.95, sample);
          count(hits, "Student, mean", MeanInterval.of(values, 0.95), mean);
          count(
              hits, "percentile, mean", bootstrap.percentile(values, SampleStatistic.mean()), mean);
          count(hits, "BCa, mean", bootstrap.bca(values, SampleStatistic.mean()), mean);
          count(
              hits,
              "percentile, median",
              bootstrap.percentile(values, SampleStatistic.median()),
              median);
          count(hits, "order statistics, median", MedianInterval.of(values, 0.95), median);
        }
        print(skewed ? "log-normal" : "normal", size, hits);
        assertThat(hits.get("order statistics, median")).isGreaterThan(SAMPLES * 94 / 100);
      }
    }
  }

  @Test
  void of_two_groups() {
    // P(X > Y) for normal values half a standard deviation apart.
    double above = 0.6381631950841185;
    for (int size : new int[] {5, 9, 20, 50}) {
      Map<String, Integer> hits = new LinkedHashMap<>();
      for (int sample = 0; sample < SAMPLES; sample++) {
        RandomDataGenerator random = new RandomDataGenerator(77L * size + sample);
        double[] first = new double[size];
        double[] second = new double[2 * size];
        double[] scores = new double[3 * size];
        boolean[] positive = new boolean[3 * size];
        for (int i = 0; i < 3 * size; i++) {
          positive[i] = i < size;
          scores[i] = random.nextNormal(positive[i] ? 0.5 : 0, 1);
          if (positive[i]) {
            first[i] = scores[i];
          } else {
            second[i - size] = scores[i];
          }
        }
        int of60Percent = successes(new SplittableRandom(sample), size, 0.6);
        int of30Percent = successes(new SplittableRandom(~sample), 2 * size, 0.3);
        count(hits, "Welch", Welch.difference(first, second, 0.95), 0.5);
        count(hits, "Hedges' g", HedgesG.of(first, second, 0.95), 0.5);
        count(hits, "Cliff's delta", CliffsDelta.of(first, second, 0.95), 2 * above - 1);
        count(hits, "DeLong, AUC", RocAuc.of(scores, positive, 0.95), above);
        count(hits, "Wilson", WilsonInterval.of(of60Percent, size, 0.95), 0.6);
        count(
            hits,
            "Newcombe, difference",
            RiskDifference.of(of60Percent, size, of30Percent, 2L * size, 0.95),
            0.3);
        if (of30Percent > 0) {
          count(
              hits,
              "Koopman, ratio",
              RiskRatio.of(of60Percent, size, of30Percent, 2L * size, 0.95),
              2);
        } else {
          hits.merge("Koopman, ratio", 1, Integer::sum);
        }
      }
      print("groups of n and 2n", size, hits);
      assertThat(hits.get("Cliff's delta")).isGreaterThan(SAMPLES * 93 / 100);
    }
  }

  private static int successes(SplittableRandom random, int trials, double share) {
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      successes += random.nextDouble() < share ? 1 : 0;
    }
    return successes;
  }

  private static void count(
      Map<String, Integer> hits, String method, IntervalEstimate estimate, double truth) {
    boolean hit =
        estimate instanceof IntervalEstimate.Measured measured
            && measured.interval().contains(truth);
    hits.merge(method, hit ? 1 : 0, Integer::sum);
  }

  private static void print(String what, int size, Map<String, Integer> hits) {
    StringBuilder line = new StringBuilder("| " + what + " | " + size + " |");
    hits.forEach(
        (method, count) ->
            line.append(
                String.format(Locale.ROOT, " %s %.3f |", method, count / (double) SAMPLES)));
    System.out.println(line);
  }
}
