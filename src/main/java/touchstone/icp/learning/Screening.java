package touchstone.icp.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the attributes that tell most on their own when there are too many: by the likelihood ratio
 * of their conditions, less what chance gives to so many. Made anew in every fold.
 */
final class Screening {

  private Screening() {}

  static boolean[] strongest(
      List<BinnedAttribute> attributes, boolean[] good, int[] cases, int most) {
    boolean[] chosen = new boolean[attributes.size()];
    IntStream all = IntStream.range(0, chosen.length);
    if (chosen.length <= most) {
      all.forEach(a -> chosen[a] = true);
      return chosen;
    }
    double[] strength =
        attributes.stream().mapToDouble(binned -> strength(binned, good, cases)).toArray();
    all.boxed()
        .sorted(Comparator.comparingDouble((Integer a) -> -strength[a]))
        .limit(most)
        .forEach(a -> chosen[a] = true);
    return chosen;
  }

  private static double strength(BinnedAttribute binned, boolean[] good, int[] cases) {
    int bins = binned.bins().size();
    double[] all = new double[bins];
    double[] goodOnes = new double[bins];
    double known = 0;
    double knownGood = 0;
    for (int one : cases) {
      if (!binned.known()[one]) {
        continue;
      }
      known++;
      knownGood += good[one] ? 1 : 0;
      for (int at = binned.starts()[one]; at < binned.starts()[one + 1]; at++) {
        all[binned.met()[at]]++;
        goodOnes[binned.met()[at]] += good[one] ? 1 : 0;
      }
    }
    double ratio = 0;
    for (int bin = 0; bin < bins; bin++) {
      ratio += term(goodOnes[bin], all[bin] * knownGood / known);
      ratio += term(all[bin] - goodOnes[bin], all[bin] * (known - knownGood) / known);
    }
    return known == 0 ? Double.NEGATIVE_INFINITY : 2 * ratio - bins;
  }

  private static double term(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected) - observed + expected;
  }
}
