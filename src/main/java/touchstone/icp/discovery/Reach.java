package touchstone.icp.discovery;

import java.util.List;
import java.util.Optional;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.cleaning.ValueCleaning;
import touchstone.stats.FisherExact;
import touchstone.stats.TestResult;

/**
 * Compares accounts that became customers with those that did not: a field filled for the first
 * only, or a value that only they have, tells the outcome.
 */
final class Reach {

  private static final double STRICT_P = 0.001;

  private final LeakEvidence.Everyone all;
  private final Optional<AttributeColumn> column;

  Reach(LeakEvidence.Everyone all, AttributeColumn searched) {
    this.all = all;
    this.column =
        all.columns().stream()
            .filter(one -> one.attribute().key().equals(searched.attribute().key()))
            .findFirst()
            .map(one -> ValueCleaning.clean(one).column());
  }

  Optional<SetAside> finding() {
    return column.flatMap(one -> presence(one).or(() -> restatement(one)));
  }

  private Optional<SetAside> presence(AttributeColumn one) {
    int[] filled = new int[2];
    int[] total = new int[2];
    for (int row = 0; row < one.rows(); row++) {
      int side = all.reached()[row] ? 1 : 0;
      total[side]++;
      filled[side] += one.known(row) ? 1 : 0;
    }
    if (total[0] == 0 || total[1] == 0) {
      return Optional.empty();
    }
    double others = (double) filled[0] / total[0];
    double customers = (double) filled[1] / total[1];
    boolean tells = customers >= 0.3 && others <= 0.2 * customers;
    if (!tells || p(filled[1], total[1], filled[0], total[0]) > STRICT_P) {
      return Optional.empty();
    }
    return Optional.of(
        new SetAside(
            one.attribute(),
            LeakReason.PRESENCE_TELLS_OUTCOME,
            (customers + 1 - others) / 2,
            total[0] + total[1],
            one.attribute().label()
                + " is filled for "
                + filled[1]
                + " of "
                + total[1]
                + " customers but for "
                + filled[0]
                + " of "
                + total[0]
                + " other accounts: that it is filled tells who bought.",
            false));
  }

  private Optional<SetAside> restatement(AttributeColumn one) {
    if (!(one instanceof CategoryColumn names)) {
      return Optional.empty();
    }
    int[][] having = new int[2][names.names().size()];
    int[] known = new int[2];
    for (int row = 0; row < names.rows(); row++) {
      if (names.known(row)) {
        int side = all.reached()[row] ? 1 : 0;
        known[side]++;
        having[side][names.codes()[row]]++;
      }
    }
    for (int code = 0; code < names.names().size() && known[0] > 0 && known[1] > 0; code++) {
      boolean same = having[1][code] >= 0.9 * known[1] && having[0][code] <= 0.05 * known[0];
      if (same && p(having[1][code], known[1], having[0][code], known[0]) <= STRICT_P) {
        return Optional.of(restates(names, code, having, known));
      }
    }
    return Optional.empty();
  }

  private static SetAside restates(CategoryColumn names, int code, int[][] having, int[] known) {
    List<String> all = names.names();
    double share =
        ((double) having[1][code] / known[1] + 1 - (double) having[0][code] / known[0]) / 2;
    return new SetAside(
        names.attribute(),
        LeakReason.RESTATES_OUTCOME,
        share,
        known[0] + known[1],
        names.attribute().label()
            + " is \""
            + all.get(code)
            + "\" for "
            + having[1][code]
            + " of "
            + known[1]
            + " customers and for "
            + having[0][code]
            + " of "
            + known[0]
            + " other accounts: it says who bought.",
        false);
  }

  private static double p(int first, int firstTrials, int second, int secondTrials) {
    return FisherExact.test(first, firstTrials, second, secondTrials)
            instanceof TestResult.Computed computed
        ? computed.pValue()
        : 1;
  }
}
