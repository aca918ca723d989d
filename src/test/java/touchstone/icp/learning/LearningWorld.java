package touchstone.icp.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;

/**
 * Accounts of whom we know the truth: four attributes that count (industry, employees, age with a
 * best middle, one technology) and four that do not, a tenth of all values unknown.
 */
public final class LearningWorld {

  private final AttributeTable table;
  private final boolean[] good;
  private final double[] truth;

  /**
   * Draws accounts.
   *
   * @param effect how strongly attributes tell, 0 for noise; 1 for areas under the curve near 0.8
   */
  public LearningWorld(int accounts, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] industry = names(accounts, 5, random);
    int[] region = names(accounts, 4, random);
    int[] legalForm = names(accounts, 3, random);
    double[] employees = new double[accounts];
    double[] age = new double[accounts];
    double[] distance = new double[accounts];
    double[] capital = new double[accounts];
    int[] starts = new int[accounts + 1];
    int[] technologies = new int[accounts * 5];
    int filled = 0;
    truth = new double[accounts];
    good = new boolean[accounts];
    double[] byIndustry = {.9, .4, 0, -.5, -.8};
    for (int i = 0; i < accounts; i++) {
      double size = gaussian(random);
      employees[i] = Math.rint(Math.exp(4 + 1.4 * size));
      age[i] = Math.rint(random.nextDouble() * 40);
      distance[i] = Math.rint(random.nextDouble() * 900);
      capital[i] = Math.rint(Math.exp(9 + 2 * gaussian(random)));
      double logOdds = -.6 + effect * (byIndustry[industry[i]] + .7 * size);
      logOdds += effect * (.8 - Math.abs(age[i] - 20) / 12.5);
      for (int t = 0; t < 5; t++) {
        if (random.nextDouble() < .3) {
          technologies[filled++] = t;
          logOdds += t == 2 ? effect * .8 : 0;
        }
      }
      starts[i + 1] = filled;
      truth[i] = 1 / (1 + Math.exp(-logOdds));
      good[i] = random.nextDouble() < truth[i];
      industry[i] = random.nextDouble() < .1 ? CategoryColumn.UNKNOWN : industry[i];
      employees[i] = random.nextDouble() < .1 ? Double.NaN : employees[i];
      age[i] = random.nextDouble() < .1 ? Double.NaN : age[i];
    }
    List<AttributeColumn> columns = new ArrayList<>();
    columns.add(column("industry", industry, 5));
    columns.add(new NumberColumn(attribute("employees", AttributeKind.NUMBER), employees));
    columns.add(new NumberColumn(attribute("age", AttributeKind.NUMBER), age));
    List<String> tools = List.of("t0", "t1", "t2", "t3", "t4");
    columns.add(
        new CategorySetColumn(
            attribute("technologies", AttributeKind.CATEGORIES),
            tools,
            starts,
            java.util.Arrays.copyOf(technologies, filled)));
    columns.add(column("region", region, 4));
    columns.add(column("legalForm", legalForm, 3));
    columns.add(new NumberColumn(attribute("distance", AttributeKind.NUMBER), distance));
    columns.add(new NumberColumn(attribute("capital", AttributeKind.NUMBER), capital));
    table = new AttributeTable(accounts, columns);
  }

  /** A firmographic attribute. */
  public static DefinitionAttribute attribute(String key, AttributeKind kind) {
    return new DefinitionAttribute(key, key, AttributeFamily.FIRMOGRAPHIC, kind);
  }

  private static CategoryColumn column(String key, int[] codes, int names) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      all.add(key + i);
    }
    return new CategoryColumn(attribute(key, AttributeKind.CATEGORY), all, codes);
  }

  private static int[] names(int accounts, int count, SplittableRandom random) {
    int[] codes = new int[accounts];
    for (int i = 0; i < accounts; i++) {
      codes[i] = random.nextInt(count);
    }
    return codes;
  }

  private static double gaussian(SplittableRandom random) {
    // Box and Muller; 1 - u is never zero.
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** What is known of the accounts. */
  public AttributeTable table() {
    return table;
  }

  /** Who is good. */
  public boolean[] good() {
    return good;
  }

  /** The true probability of each account. */
  double[] truth() {
    return truth;
  }

  /** Rows from one to below another, against each other. */
  LearningTarget target(int from, int to) {
    BitSet goodRows = new BitSet();
    BitSet others = new BitSet();
    for (int row = from; row < to; row++) {
      (good[row] ? goodRows : others).set(row);
    }
    return new LearningTarget("good accounts against the others", goodRows, others);
  }
}
