package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import touchstone.icp.AttributeColumn;

/**
 * Sets attributes aside that know the outcome: a profile made of them would look perfect and find
 * nobody new. Each finding names its evidence, and a person may overrule it.
 *
 * <p>The guard compares lower ends of confidence intervals with its thresholds, corrected for the
 * number of attributes: with few customers it is slow to accuse, for a good profile of nine
 * customers may well separate them perfectly.
 */
public final class LeakGuard {

  private LeakGuard() {}

  /**
   * What the guard decided.
   *
   * @param searched the columns to search, values dated after the outcome made unknown
   * @param setAside every finding, also the overruled ones
   * @param notices values that were made unknown
   */
  public record Report(
      List<AttributeColumn> searched, List<SetAside> setAside, List<Notice> notices) {
    public Report {
      searched = List.copyOf(searched);
      setAside = List.copyOf(setAside);
      notices = List.copyOf(notices);
    }
  }

  /**
   * Inspects columns.
   *
   * @param columns of the customers, cleaned
   * @param target the value of each customer
   * @param rows the customers whose target can be used
   */
  public static Report inspect(
      List<AttributeColumn> columns, double[] target, int[] rows, LeakEvidence evidence) {
    List<AttributeColumn> searched = new ArrayList<>();
    List<SetAside> setAside = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    // Bonferroni over the attributes, and one in a hundred for the whole inspection.
    double level = 1 - 0.01 / Math.max(1, columns.size());
    TargetRanks ranks = new TargetRanks(target, rows, level);
    for (AttributeColumn column : columns) {
      FactDates dates = new FactDates(column, rows, evidence);
      Optional<SetAside> finding =
          first(
              dates::afterOutcome,
              dates::inProcess,
              () -> evidence.everyone().flatMap(all -> new Reach(all, column).finding()),
              () -> Restatement.byWords(column, rows),
              () -> Presence.finding(column, ranks),
              () -> Restatement.byValues(column, ranks));
      if (finding.isPresent()) {
        boolean overruled = evidence.overruled().contains(column.attribute().key());
        SetAside found = finding.get();
        setAside.add(
            new SetAside(
                found.attribute(),
                found.reason(),
                found.strength(),
                found.accounts(),
                found.sentence(),
                overruled));
        if (!overruled) {
          continue;
        }
        searched.add(column);
      } else {
        searched.add(dates.withoutLateValues(notices));
      }
    }
    return new Report(searched, setAside, notices);
  }

  @SafeVarargs
  private static Optional<SetAside> first(Supplier<Optional<SetAside>>... checks) {
    for (Supplier<Optional<SetAside>> check : checks) {
      Optional<SetAside> finding = check.get();
      if (finding.isPresent()) {
        return finding;
      }
    }
    return Optional.empty();
  }
}
