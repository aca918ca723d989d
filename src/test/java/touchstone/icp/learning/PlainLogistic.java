package touchstone.icp.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;
import touchstone.stats.LogisticFit;
import touchstone.stats.LogisticRegression;

/**
 * The yardstick: logistic regression with a quadratic penalty on the same attributes, as one would
 * make it by hand. Each name a feature, numbers standardised, unknown numbers the mean.
 */
final class PlainLogistic {

  private PlainLogistic() {}

  /** Predicts all rows of a table from its first ones. */
  static double[] predict(AttributeTable table, boolean[] good, int training, double penalty) {
    List<double[]> features = new ArrayList<>();
    for (AttributeColumn column : table.columns()) {
      if (column instanceof CategoryColumn names) {
        for (int code = 0; code < names.names().size(); code++) {
          double[] feature = new double[table.rows()];
          for (int row = 0; row < feature.length; row++) {
            feature[row] = names.codes()[row] == code ? 1 : 0;
          }
          features.add(feature);
        }
      } else if (column instanceof CategorySetColumn sets) {
        for (int code = 0; code < sets.names().size(); code++) {
          double[] feature = new double[table.rows()];
          for (int row = 0; row < feature.length; row++) {
            for (int at = sets.starts()[row]; at < sets.starts()[row + 1]; at++) {
              feature[row] = sets.codes()[at] == code ? 1 : feature[row];
            }
          }
          features.add(feature);
        }
      } else {
        features.add(standardised(((NumberColumn) column).values(), training));
      }
    }
    double[][] seen =
        features.stream().map(f -> Arrays.copyOf(f, training)).toArray(double[][]::new);
    LogisticFit.Fitted fit =
        (LogisticFit.Fitted)
            LogisticRegression.withPenalty(penalty).fit(seen, Arrays.copyOf(good, training));
    double[] predicted = new double[table.rows()];
    for (int row = 0; row < predicted.length; row++) {
      double[] one = new double[features.size()];
      for (int f = 0; f < one.length; f++) {
        one[f] = features.get(f)[row];
      }
      predicted[row] = fit.probability(one);
    }
    return predicted;
  }

  private static double[] standardised(double[] values, int training) {
    double[] known = Arrays.stream(values, 0, training).filter(v -> !Double.isNaN(v)).toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    double variance = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(1);
    return Arrays.stream(values)
        .map(v -> Double.isNaN(v) ? 0 : (v - mean) / Math.sqrt(variance))
        .toArray();
  }
}
