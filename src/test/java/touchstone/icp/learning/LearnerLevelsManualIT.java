package touchstone.icp.learning;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import touchstone.icp.Points;
import touchstone.stats.CalibrationLine;
import touchstone.stats.CalibrationTable;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.RocAuc;

/** Makes the table of learned scorecards in docs/statistics.md; minutes of work. */
class LearnerLevelsManualIT {

  private static final int UNSEEN = 4000;

  @Test
  void prints_the_table() {
    for (double effect : new double[] {0, 0.5, 1}) {
      for (int accounts : new int[] {40, 80, 150, 400, 1000, 4000}) {
        System.out.println(row(effect, accounts, accounts <= 400 ? 20 : accounts <= 1000 ? 6 : 3));
      }
    }
  }

  private static String row(double effect, int accounts, int worlds) {
    int learned = 0;
    int beyond = 0;
    double truth = 0;
    double mine = 0;
    double yardstick = 0;
    double slope = 0;
    double error = 0;
    for (int world = 0; world < worlds; world++) {
      LearningWorld drawn = new LearningWorld(accounts + UNSEEN, effect, 5000 + world);
      boolean[] unseen = Arrays.copyOfRange(drawn.good(), accounts, accounts + UNSEEN);
      LearningResult result =
          ScorecardLearner.learn(LearningRequest.of(drawn.table(), drawn.target(0, accounts)));
      if (!(result instanceof LearningResult.Learned card)) {
        continue;
      }
      learned++;
      beyond += card.beyondChance() ? 1 : 0;
      truth += auc(drawn.truth(), unseen, accounts);
      yardstick +=
          auc(PlainLogistic.predict(drawn.table(), drawn.good(), accounts, 1), unseen, accounts);
      double[] scores = Cards.scores(card.scorecard().scorecard(), drawn.table());
      mine += auc(scores, unseen, accounts);
      double[] probability = new double[UNSEEN];
      for (int i = 0; i < UNSEEN; i++) {
        Points score = new Points((int) Math.round(100 * scores[accounts + i]));
        probability[i] = card.scorecard().calibration().probability(score);
      }
      error += CalibrationTable.of(probability, unseen, 10, .95).calibrationError();
      slope +=
          ((IntervalEstimate.Measured) CalibrationLine.of(probability, unseen, .95).slope())
              .value();
    }
    double n = Math.max(1, learned);
    return String.format(
        Locale.ROOT,
        "| %.1f | %,d | %d of %d | %d | %.3f | %.3f | %.3f | %.2f | %.3f |",
        effect,
        accounts,
        learned,
        worlds,
        beyond,
        truth / n,
        mine / n,
        yardstick / n,
        slope / n,
        error / n);
  }

  private static double auc(double[] scores, boolean[] good, int from) {
    return ((IntervalEstimate.Measured)
            RocAuc.of(Arrays.copyOfRange(scores, from, scores.length), good, .95))
        .value();
  }
}
