package touchstone.icp.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import touchstone.icp.Points;
import touchstone.icp.Scorecard;
import touchstone.stats.CalibrationTable;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.LogisticFit;
import touchstone.stats.LogisticRegression;
import touchstone.stats.RocAuc;

/** What learned cards are worth on accounts they have not seen, beside a yardstick. */
class LearnerQualityTest {

  private static LearningResult.Learned learned(LearningRequest request) {
    return (LearningResult.Learned) ScorecardLearner.learn(request);
  }

  private static LearningRequest request(LearningWorld world, int accounts) {
    return LearningRequest.of(world.table(), world.target(0, accounts));
  }

  private static double auc(double[] scores, boolean[] good, int from) {
    return ((IntervalEstimate.Measured)
            RocAuc.of(
                Arrays.copyOfRange(scores, from, scores.length),
                Arrays.copyOfRange(good, from, good.length),
                .95))
        .value();
  }

  @Test
  void is_not_worse_than_penalised_logistic_regression_on_accounts_it_has_not_seen() {
    for (int accounts : new int[] {150, 600}) {
      double mine = 0;
      double yardstick = 0;
      for (long seed = 1; seed <= 4; seed++) {
        LearningWorld world = new LearningWorld(accounts + 3000, 1, seed);
        Scorecard card = learned(request(world, accounts)).scorecard().scorecard();
        mine += auc(Cards.scores(card, world.table()), world.good(), accounts) / 4;
        yardstick +=
            auc(
                    PlainLogistic.predict(world.table(), world.good(), accounts, 1),
                    world.good(),
                    accounts)
                / 4;
      }
      assertThat(mine).as("with %s accounts", accounts).isGreaterThan(yardstick - .02);
    }
  }

  @Test
  void its_probabilities_come_true() {
    double slope = 0;
    double error = 0;
    for (long seed = 1; seed <= 3; seed++) {
      LearningWorld world = new LearningWorld(4000, 1, seed);
      LearnedScorecard learned = learned(request(world, 1000)).scorecard();
      double[] scores = Cards.scores(learned.scorecard(), world.table());
      double[] probability = new double[3000];
      double[] logOdds = new double[3000];
      for (int i = 0; i < probability.length; i++) {
        Points score = new Points((int) Math.round(100 * scores[1000 + i]));
        probability[i] = learned.calibration().probability(score);
        logOdds[i] = Math.log(probability[i] / (1 - probability[i]));
      }
      boolean[] later = Arrays.copyOfRange(world.good(), 1000, 4000);
      error += CalibrationTable.of(probability, later, 10, .95).calibrationError() / 3;
      slope +=
          ((LogisticFit.Fitted)
                      LogisticRegression.withPenalty(0).fit(new double[][] {logOdds}, later))
                  .coefficients()[0]
              / 3;
    }
    assertThat(error).isLessThan(.04);
    assertThat(slope).isCloseTo(1, within(.2));
  }

  @Test
  void what_it_says_of_itself_holds_for_accounts_it_has_not_seen() {
    double said = 0;
    double seen = 0;
    for (long seed = 11; seed <= 14; seed++) {
      LearningWorld world = new LearningWorld(3300, 1, seed);
      LearnedScorecard learned = learned(request(world, 300)).scorecard();
      said += ((IntervalEstimate.Measured) learned.outOfSample().auc()).value() / 4;
      seen += auc(Cards.scores(learned.scorecard(), world.table()), world.good(), 300) / 4;
    }
    assertThat(said).isCloseTo(seen, within(.04));
  }

  @Test
  void noise_is_hardly_ever_beyond_chance() {
    int beyond = 0;
    for (long seed = 1; seed <= 20; seed++) {
      LearningResult result = ScorecardLearner.learn(request(new LearningWorld(60, 0, seed), 60));
      beyond += result instanceof LearningResult.Learned card && card.beyondChance() ? 1 : 0;
    }
    assertThat(beyond).isLessThanOrEqualTo(2);
  }
}
