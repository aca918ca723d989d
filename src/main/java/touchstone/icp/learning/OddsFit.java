package touchstone.icp.learning;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Penalised logistic regression over conditions. Each attribute has a normal prior of its own
 * width, which the data set (empirical Bayes): an attribute that tells nothing shrinks to nothing,
 * and the more data there are, the less the others shrink. Neighbouring bands of a number are
 * pulled towards each other, names and single conditions towards zero.
 *
 * <p>Conditions are centred among the accounts of which the attribute is known, so that the mere
 * presence of a value never counts: an unknown one stands for the average.
 *
 * <p>Source: MacKay (1992), Neural Computation 4, 415-447 and 720-736, for the widths by the
 * evidence of the Laplace approximation; Eilers and Marx (1996), Statistical Science 11, 89-121,
 * for the penalty on neighbours; Le Cessie and Van Houwelingen (1992), Applied Statistics 41,
 * 191-201.
 */
final class OddsFit {

  private static final double WEAKEST = 0.05;
  private static final double STRONGEST = 1e5;

  /** How many parameters' worth the attributes' common width counts against each one's own. */
  private static final double SHARED = 1;

  private final List<BinnedAttribute> attributes;
  private final boolean[] good;
  private final int[] cases;

  private Pools pools;
  private int[] offset;
  private int bins;
  private int[] starts;
  private int[] columns;
  private double[] centre;
  private int[] groupOf;
  private double[][] prior;

  private double[] theta;
  private double[] strength;

  private OddsFit(List<BinnedAttribute> attributes, boolean[] good, int[] cases) {
    this.attributes = attributes;
    this.good = good;
    this.cases = cases;
  }

  /**
   * Fits.
   *
   * @param attributes of all cases
   * @param takesPart which attributes are used
   * @param trends of each attribute
   * @param good the outcome of all cases; both occur among {@code cases}
   * @param cases those to learn from
   */
  static OddsModel fit(
      List<BinnedAttribute> attributes,
      boolean[] takesPart,
      List<Trend> trends,
      boolean[] good,
      int[] cases) {
    OddsFit fit = new OddsFit(attributes, good, cases);
    fit.pools = Pools.single(attributes, takesPart);
    while (true) {
      fit.prepare();
      fit.run();
      double[][] contributions = fit.contributions();
      boolean joined = false;
      for (int a = 0; a < attributes.size(); a++) {
        joined |= fit.pools.joinViolators(a, trends.get(a), contributions[a]);
      }
      if (!joined) {
        return new OddsModel(fit.interceptFor(contributions), contributions);
      }
    }
  }

  private void prepare() {
    int count = attributes.size();
    offset = new int[count + 1];
    for (int a = 0; a < count; a++) {
      offset[a + 1] = offset[a] + pools.count(a);
    }
    bins = offset[count];
    groupOf = new int[bins];
    for (int a = 0; a < count; a++) {
      Arrays.fill(groupOf, offset[a], offset[a + 1], a);
    }
    design();
    prior = new double[bins][bins];
    for (int a = 0; a < count; a++) {
      fillPrior(a);
    }
    theta = new double[1 + bins];
    theta[0] = Math.log(goodCases() / (cases.length - goodCases()));
    strength = new double[count];
    Arrays.fill(strength, 2);
  }

  private double goodCases() {
    return Arrays.stream(cases).filter(i -> good[i]).count();
  }

  /** Columns of a case: 0 for the intercept, bins from 1, then one an attribute that is known. */
  private void design() {
    starts = new int[cases.length + 1];
    columns = new int[cases.length * (1 + 2 * attributes.size())];
    centre = new double[bins];
    int[] known = new int[attributes.size()];
    int filled = 0;
    for (int c = 0; c < cases.length; c++) {
      columns = roomFor(filled);
      columns[filled++] = 0;
      for (int a = 0; a < attributes.size(); a++) {
        BinnedAttribute binned = attributes.get(a);
        int one = cases[c];
        if (!pools.takesPart(a) || !binned.known()[one]) {
          continue;
        }
        known[a]++;
        for (int at = binned.starts()[one]; at < binned.starts()[one + 1]; at++) {
          int bin = offset[a] + pools.pool(a, binned.met()[at]);
          centre[bin]++;
          columns = roomFor(filled);
          columns[filled++] = 1 + bin;
        }
        columns = roomFor(filled);
        columns[filled++] = 1 + bins + a;
      }
      starts[c + 1] = filled;
    }
    for (int bin = 0; bin < bins; bin++) {
      centre[bin] /= Math.max(1, known[groupOf[bin]]);
    }
  }

  private int[] roomFor(int filled) {
    return filled < columns.length ? columns : Arrays.copyOf(columns, 2 * filled + 16);
  }

  /** Precision of the prior of one attribute, scaled so that weights vary by about one. */
  private void fillPrior(int a) {
    int from = offset[a];
    int count = offset[a + 1] - from;
    if (attributes.get(a).shape() != BinnedAttribute.Shape.BANDS || count < 2) {
      for (int bin = from; bin < from + count; bin++) {
        prior[bin][bin] = 1;
      }
      return;
    }
    // Centred random walks of so many equal steps vary by (n² - 1) / 6n steps on average.
    double step = ((double) count * count - 1) / (6.0 * count);
    for (int bin = from; bin < from + count; bin++) {
      prior[bin][bin] += 1e-3;
      if (bin + 1 < from + count) {
        prior[bin][bin] += step;
        prior[bin + 1][bin + 1] += step;
        prior[bin][bin + 1] -= step;
        prior[bin + 1][bin] -= step;
      }
    }
  }

  private void run() {
    for (int round = 0; round < 60; round++) {
      double[][] curvature = new double[1 + bins][1 + bins];
      for (int step = 0; step < (round == 0 ? 25 : 4); step++) {
        if (newtonStep(curvature) < 1e-9) {
          break;
        }
      }
      if (adjustStrengths(curvature) < 0.02) {
        return;
      }
    }
  }

  /** One step with halving; returns the decrement. Leaves the curvature at its start. */
  private double newtonStep(double[][] curvature) {
    int all = 1 + bins + attributes.size();
    double[] slope = new double[all];
    double[][] raw = new double[all][all];
    double before = accumulate(theta, slope, raw);
    double[] gradient = new double[1 + bins];
    gradient[0] = slope[0];
    for (int i = 0; i < bins; i++) {
      int known = 1 + bins + groupOf[i];
      gradient[1 + i] = slope[1 + i] - centre[i] * slope[known];
      for (int j = 0; j <= i; j++) {
        int otherKnown = 1 + bins + groupOf[j];
        double value =
            at(raw, 1 + i, 1 + j)
                - centre[i] * at(raw, known, 1 + j)
                - centre[j] * at(raw, 1 + i, otherKnown)
                + centre[i] * centre[j] * at(raw, known, otherKnown);
        if (groupOf[i] == groupOf[j]) {
          double precision = strength[groupOf[i]] * prior[i][j];
          value += precision;
          gradient[1 + i] += precision * theta[1 + j];
          if (i != j) {
            gradient[1 + j] += precision * theta[1 + i];
          }
        }
        curvature[1 + i][1 + j] = value;
        curvature[1 + j][1 + i] = value;
      }
      double cross = at(raw, 0, 1 + i) - centre[i] * at(raw, 0, known);
      curvature[0][1 + i] = cross;
      curvature[1 + i][0] = cross;
    }
    curvature[0][0] = raw[0][0] + 1e-9;
    RealVector move = solver(curvature).getSolver().solve(new ArrayRealVector(gradient, false));
    double decrement = move.dotProduct(new ArrayRealVector(gradient, false));
    double part = 1;
    for (int halving = 0; halving < 30; halving++, part /= 2) {
      double[] tried = theta.clone();
      for (int i = 0; i <= bins; i++) {
        tried[i] -= part * move.getEntry(i);
      }
      if (accumulate(tried, null, null) <= before) {
        theta = tried;
        return decrement;
      }
    }
    return 0;
  }

  private static double at(double[][] lower, int i, int j) {
    return i >= j ? lower[i][j] : lower[j][i];
  }

  private static CholeskyDecomposition solver(double[][] curvature) {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, true), 1e-9, 1e-14);
  }

  /** The penalised negative log likelihood; adds up slopes and curvature if asked for. */
  private double accumulate(double[] at, double[] slope, double[][] raw) {
    double[] shift = new double[attributes.size()];
    double loss = 0;
    for (int i = 0; i < bins; i++) {
      shift[groupOf[i]] -= centre[i] * at[1 + i];
      for (int j = offset[groupOf[i]]; j < offset[groupOf[i] + 1]; j++) {
        loss += strength[groupOf[i]] * prior[i][j] * at[1 + i] * at[1 + j] / 2;
      }
    }
    for (int c = 0; c < cases.length; c++) {
      double logOdds = 0;
      for (int k = starts[c]; k < starts[c + 1]; k++) {
        int column = columns[k];
        logOdds += column <= bins ? at[column] : shift[column - 1 - bins];
      }
      boolean isGood = good[cases[c]];
      loss += softPlus(isGood ? -logOdds : logOdds);
      if (slope != null) {
        double p = ScoreCalibration.logistic(logOdds);
        double residual = p - (isGood ? 1 : 0);
        double weight = p * (1 - p);
        for (int k = starts[c]; k < starts[c + 1]; k++) {
          slope[columns[k]] += residual;
          double[] line = raw[columns[k]];
          for (int l = starts[c]; l <= k; l++) {
            if (columns[l] <= columns[k]) {
              line[columns[l]] += weight;
            } else {
              raw[columns[l]][columns[k]] += weight;
            }
          }
        }
      }
    }
    return loss;
  }

  private static double softPlus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  /** Sets each attribute's width by its evidence; returns the largest relative change. */
  private double adjustStrengths(double[][] curvature) {
    RealMatrix spread = solver(curvature).getSolver().getInverse();
    double[] determined = new double[strength.length];
    double[] size = new double[strength.length];
    double allDetermined = 0;
    double allSize = 0;
    for (int i = 0; i < bins; i++) {
      int a = groupOf[i];
      determined[a] += 1;
      for (int j = offset[a]; j < offset[a + 1]; j++) {
        determined[a] -= strength[a] * prior[i][j] * spread.getEntry(1 + i, 1 + j);
        size[a] += prior[i][j] * theta[1 + i] * theta[1 + j];
      }
    }
    for (int a = 0; a < strength.length; a++) {
      determined[a] = Math.max(0, determined[a]);
      allDetermined += determined[a];
      allSize += size[a];
    }
    double common = bounded(allDetermined / Math.max(allSize, 1e-12));
    double change = 0;
    for (int a = 0; a < strength.length; a++) {
      double wanted = bounded((determined[a] + SHARED) / (size[a] + SHARED / common));
      // How fast a useless attribute vanishes does not matter.
      double matters = Math.min(1, determined[a]);
      change = Math.max(change, matters * Math.abs(Math.log(wanted / strength[a])));
      strength[a] = wanted;
    }
    return change;
  }

  private static double bounded(double precision) {
    return Math.max(WEAKEST, Math.min(STRONGEST, precision));
  }

  /** What each condition adds; centred where every comparable case meets one. */
  private double[][] contributions() {
    double[][] contributions = new double[attributes.size()][];
    for (int a = 0; a < contributions.length; a++) {
      BinnedAttribute binned = attributes.get(a);
      contributions[a] = new double[binned.bins().size()];
      if (!pools.takesPart(a)) {
        continue;
      }
      double mean = 0;
      if (binned.shape() != BinnedAttribute.Shape.FREE) {
        for (int bin = offset[a]; bin < offset[a + 1]; bin++) {
          mean += centre[bin] * theta[1 + bin];
        }
      }
      for (int bin = 0; bin < contributions[a].length; bin++) {
        contributions[a][bin] = theta[1 + offset[a] + pools.pool(a, bin)] - mean;
      }
    }
    return contributions;
  }

  /** The intercept under which the contributions expect as many good cases as there are. */
  private double interceptFor(double[][] contributions) {
    OddsModel model = new OddsModel(0, contributions);
    double[] sums = new double[cases.length];
    for (int c = 0; c < cases.length; c++) {
      for (int a = 0; a < attributes.size(); a++) {
        sums[c] += model.contribution(a, attributes.get(a), cases[c]);
      }
    }
    double wanted = goodCases();
    double low = -40;
    double high = 40;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      double expected = Arrays.stream(sums).map(s -> ScoreCalibration.logistic(middle + s)).sum();
      if (expected < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
