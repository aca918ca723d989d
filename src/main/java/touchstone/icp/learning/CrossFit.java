package touchstone.icp.learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Predicts every case by a model that has not seen it. Each fold holds the same part of good cases;
 * with few cases the folds are drawn several times and the predictions averaged, so that the
 * drawing does not decide.
 */
final class CrossFit {

  private static final int FEW = 1_000;
  private static final int DRAWINGS = 5;

  private CrossFit() {}

  /**
   * Predictions from models of other cases.
   *
   * @param good the outcome of all cases
   * @param learn from the indices of training cases to predictions of all cases
   */
  static double[] predictions(
      boolean[] good, int folds, long seed, Function<int[], double[]> learn) {
    int cases = good.length;
    int goodCases = 0;
    for (boolean each : good) {
      goodCases += each ? 1 : 0;
    }
    int parts = Math.max(2, Math.min(folds, Math.min(goodCases, cases - goodCases)));
    int drawings = cases <= FEW ? DRAWINGS : 1;
    double[] sum = new double[cases];
    SplittableRandom random = new SplittableRandom(seed);
    for (int drawing = 0; drawing < drawings; drawing++) {
      int[] fold = folds(good, parts, random);
      for (int part = 0; part < parts; part++) {
        int held = part;
        int[] training = caseIndices(fold, held, false);
        double[] predicted = learn.apply(training);
        for (int one : caseIndices(fold, held, true)) {
          sum[one] += predicted[one];
        }
      }
    }
    return Arrays.stream(sum).map(s -> s / drawings).toArray();
  }

  private static int[] caseIndices(int[] fold, int part, boolean inside) {
    return IntStream.range(0, fold.length).filter(one -> fold[one] == part == inside).toArray();
  }

  private static int[] folds(boolean[] good, int parts, SplittableRandom random) {
    int[] order = new int[good.length];
    Arrays.setAll(order, i -> i);
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) ((random.nextLong() >>> 32) * (i + 1) >>> 32);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    int[] fold = new int[good.length];
    int nextGood = 0;
    int nextOther = 0;
    for (int one : order) {
      fold[one] = good[one] ? nextGood++ % parts : nextOther++ % parts;
    }
    return fold;
  }
}
