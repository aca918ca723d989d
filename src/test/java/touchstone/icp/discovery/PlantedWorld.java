package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;

/**
 * Customers of whom we know the truth: six firmographic attributes and technologies with unknown
 * values, a heavy-tailed target, and a planted profile whose customers' (logarithmic) values lie a
 * number of standard deviations higher. With an effect of 0 everything is noise.
 */
final class PlantedWorld {

  /** A quarter of the customers: the industry is one of four, as likely as the others. */
  static final Pattern ONE_CONDITION =
      new Pattern(
          List.of(
              new Selector.CategoryIs(
                  Tables.attribute("industry", AttributeKind.CATEGORY), "industry2")));

  /** About one in nine: that industry, and 60 employees or more, which half of all have. */
  static final Pattern TWO_CONDITIONS =
      new Pattern(
          List.of(
              new Selector.CategoryIs(
                  Tables.attribute("industry", AttributeKind.CATEGORY), "industry2"),
              new Selector.NumberBand(
                  Tables.attribute("employees", AttributeKind.NUMBER),
                  OptionalDouble.of(60),
                  OptionalDouble.empty())));

  /** The keys of the planted leaks. */
  static final Set<String> LEAKS = Set.of("renewalManager", "status", "yearlySpend");

  private final List<AttributeColumn> columns = new ArrayList<>();
  private final double[] target;
  private final int[] since;
  private final BitSet truth;

  /**
   * Draws customers.
   *
   * @param effect of the planted profile, in standard deviations
   * @param giant whether one customer is worth ten thousand times the others
   */
  PlantedWorld(int customers, Pattern planted, double effect, boolean giant, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    columns.add(Tables.drawnNames("industry", customers, 4, .1, random));
    columns.add(Tables.drawnNames("region", customers, 6, .05, random));
    columns.add(Tables.drawnNames("legalForm", customers, 3, .2, random));
    double[] employees = new double[customers];
    double[] founded = new double[customers];
    for (int row = 0; row < customers; row++) {
      employees[row] = Math.rint(Math.exp(4 + 1.4 * gaussian(random)));
      founded[row] = random.nextDouble() < .3 ? Double.NaN : 1970 + random.nextInt(55);
    }
    columns.add(Tables.numbers("employees", employees));
    columns.add(Tables.numbers("founded", founded));
    columns.add(Tables.drawnNames("team", customers, 5, .4, random));
    columns.add(Tables.drawnSets("technologies", customers, 6, .25, random));
    truth = planted.rows(columns);
    target = new double[customers];
    since = new int[customers];
    for (int row = 0; row < customers; row++) {
      target[row] = Math.exp(1.5 * (gaussian(random) + (truth.get(row) ? effect : 0)));
      since[row] = 15_000 + random.nextInt(4_000);
    }
    if (giant) {
      target[random.nextInt(customers)] *= 10_000;
    }
  }

  private static double gaussian(SplittableRandom random) {
    // Box and Muller; 1 - u is never zero.
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /**
   * Adds three leaks: a field filled for the better customers only, one that says who is a client,
   * and one that is the target under another name.
   */
  PlantedWorld withLeaks() {
    double[] sorted = target.clone();
    Arrays.sort(sorted);
    double middle = sorted[sorted.length / 2];
    int rows = target.length;
    int[] manager = new int[rows];
    int[] status = new int[rows];
    double[] spend = new double[rows];
    for (int row = 0; row < rows; row++) {
      manager[row] = target[row] >= middle ? row % 3 : CategoryColumn.UNKNOWN;
      status[row] = target[row] >= middle ? 0 : 1;
      spend[row] = Math.rint(target[row] * 1000) + 50;
    }
    columns.add(
        new CategoryColumn(
            Tables.attribute("renewalManager", AttributeKind.CATEGORY),
            List.of("Ann", "Ben", "Cleo"),
            manager));
    columns.add(
        new CategoryColumn(
            Tables.attribute("status", AttributeKind.CATEGORY),
            List.of("Existing client", "Former client"),
            status));
    columns.add(Tables.numbers("yearlySpend", spend));
    return this;
  }

  DiscoveryRequest request() {
    return DiscoveryRequest.of(columns, target).withCustomerSince(since);
  }

  List<AttributeColumn> columns() {
    return columns;
  }

  double[] target() {
    return target;
  }

  /** The rows of the planted profile. */
  BitSet truth() {
    return truth;
  }

  /** How alike two sets of rows are: shared by all. */
  static double overlap(BitSet one, BitSet other) {
    BitSet shared = (BitSet) one.clone();
    shared.and(other);
    BitSet all = (BitSet) one.clone();
    all.or(other);
    return all.isEmpty() ? 0 : (double) shared.cardinality() / all.cardinality();
  }
}
