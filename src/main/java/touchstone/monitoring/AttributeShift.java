package touchstone.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;
import touchstone.icp.discovery.CutPoints;

/**
 * How far the values of an attribute moved between two groups of accounts: the population stability
 * index {@code sum (p - q) ln(p / q)} over names, or over bands of the earlier group, with half an
 * account added to each.
 *
 * <p>With few accounts the index is large by chance alone: without any shift {@code index / (1/n +
 * 1/m)} follows a chi-squared distribution. So it is notable only above 0.25, the usual mark, and
 * above what what chance shifts once in a hundred looks at all attributes.
 *
 * <p>Source: Siddiqi (2006), Credit Risk Scorecards, 136-138; Yurdakul and Naranjo (2020), J. Risk
 * Model Validation 14, 89-100, for its distribution.
 *
 * @param attribute which
 * @param index 0 for no shift
 * @param byChance the index that chance reaches once in a hundred looks at all attributes
 * @param earlier accounts of the earlier group whose value is known
 * @param later accounts of the later one
 */
public record AttributeShift(
    DefinitionAttribute attribute, double index, double byChance, int earlier, int later) {

  private static final double USUAL_MARK = 0.25;
  private static final double RARE = 0.01;
  private static final int BANDS = 5;
  private static final int FEWEST = 10;
  private static final int FEWEST_IN_BIN = 5;

  /** Whether it is worth an alert. */
  public boolean notable() {
    return index > Math.max(USUAL_MARK, byChance);
  }

  /** The shift in words. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s of the last %d customers differs from the %d before (stability index %.2f, by chance"
            + " below %.2f).",
        attribute.label(),
        later,
        earlier,
        index,
        byChance);
  }

  /**
   * The shift of an attribute; empty with fewer than ten known values on a side, or one value.
   *
   * @param attributes how many are looked at
   */
  static Optional<AttributeShift> of(
      AttributeColumn column, int[] earlier, int[] later, int attributes) {
    if (column instanceof CategorySetColumn) {
      return Optional.empty();
    }
    int[] before = Arrays.stream(earlier).filter(column::known).toArray();
    int[] after = Arrays.stream(later).filter(column::known).toArray();
    if (before.length < FEWEST || after.length < FEWEST) {
      return Optional.empty();
    }
    int[] binBefore = bins(column, before, before);
    int[] binAfter = bins(column, before, after);
    poolRare(binBefore, binAfter);
    int bins =
        1 + IntStream.concat(Arrays.stream(binBefore), Arrays.stream(binAfter)).max().orElse(0);
    double[] p = shares(binBefore, bins);
    double[] q = shares(binAfter, bins);
    int used = 0;
    double index = 0;
    for (int bin = 0; bin < bins; bin++) {
      int here = bin;
      boolean any =
          IntStream.concat(Arrays.stream(binBefore), Arrays.stream(binAfter))
              .anyMatch(b -> b == here);
      if (any) {
        used++;
        index += (p[bin] - q[bin]) * Math.log(p[bin] / q[bin]);
      }
    }
    if (used < 2) {
      return Optional.empty();
    }
    double byChance =
        ChiSquaredDistribution.of(used - 1.0).inverseSurvivalProbability(RARE / attributes)
            * (1.0 / before.length + 1.0 / after.length);
    return Optional.of(
        new AttributeShift(column.attribute(), index, byChance, before.length, after.length));
  }

  /** Names of few accounts become one, as the distribution by chance asks for. */
  private static void poolRare(int[] before, int[] after) {
    int[] counts =
        new int[1 + IntStream.concat(Arrays.stream(before), Arrays.stream(after)).max().orElse(0)];
    Arrays.stream(before).forEach(bin -> counts[bin]++);
    Arrays.stream(after).forEach(bin -> counts[bin]++);
    int pool = counts.length;
    for (int[] bins : new int[][] {before, after}) {
      for (int i = 0; i < bins.length; i++) {
        bins[i] = counts[bins[i]] < FEWEST_IN_BIN ? pool : bins[i];
      }
    }
  }

  private static int[] bins(AttributeColumn column, int[] reference, int[] accounts) {
    if (column instanceof CategoryColumn names) {
      return Arrays.stream(accounts).map(a -> names.codes()[a]).toArray();
    }
    NumberColumn numbers = (NumberColumn) column;
    double[] cuts =
        CutPoints.of(
            Arrays.stream(reference).mapToDouble(a -> numbers.values()[a]).toArray(), BANDS);
    return Arrays.stream(accounts)
        .map(a -> (int) Arrays.stream(cuts).filter(cut -> numbers.values()[a] >= cut).count())
        .toArray();
  }

  private static double[] shares(int[] bins, int count) {
    double[] shares = new double[count];
    Arrays.fill(shares, 0.5);
    for (int bin : bins) {
      shares[bin]++;
    }
    double all = bins.length + 0.5 * count;
    return Arrays.stream(shares).map(share -> share / all).toArray();
  }
}
