package touchstone.fit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Exclusion;
import touchstone.icp.NumberColumn;
import touchstone.icp.Points;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Tier;

/**
 * How all accounts fit one profile version. Immutable and thread-safe. Reasons are kept as bits and
 * put into words when asked for.
 */
public final class FitTable {

  private static final Tier[] TIERS = Tier.values();

  private final ProfileVersion profile;
  private final Map<DefinitionAttribute, AttributeColumn> asked = new HashMap<>();
  private final FitColumns columns;
  private final int totalWidth;

  FitTable(ProfileVersion profile, AttributeTable accounts, FitColumns columns, int totalWidth) {
    this.profile = profile;
    this.columns = columns;
    this.totalWidth = totalWidth;
    Stream.concat(
            profile.scorecard().criteria().stream().map(Criterion::attribute),
            profile.scorecard().exclusions().stream().map(Exclusion::attribute))
        .forEach(a -> accounts.find(a.key()).ifPresent(column -> asked.put(a, column)));
  }

  /**
   * A fit that was kept.
   *
   * @param accounts what was known of the same accounts; an attribute that is missing was unknown
   */
  public static FitTable of(ProfileVersion profile, AttributeTable accounts, FitParts parts) {
    return new FitTable(profile, accounts, new FitColumns(parts), parts.totalWidth());
  }

  /** What it takes to restore it, with the attributes it was made of. Not copied. */
  public FitParts parts() {
    return new FitParts(
        totalWidth,
        columns.words,
        columns.score,
        columns.lowest,
        columns.highest,
        columns.knownWidth,
        columns.tier,
        columns.met,
        columns.unknown);
  }

  /** The profile version. */
  public ProfileVersion profile() {
    return profile;
  }

  /** The number of accounts. */
  public int accounts() {
    return columns.score.length;
  }

  /** The score of an account, 0 to 100. */
  public Points score(int account) {
    return new Points(columns.score[account]);
  }

  /** The score if every unknown attribute turned out worst. */
  public Points lowest(int account) {
    return new Points(columns.lowest[account]);
  }

  /** The score if every unknown attribute turned out best. */
  public Points highest(int account) {
    return new Points(columns.highest[account]);
  }

  /** The computed tier. */
  public Tier tier(int account) {
    return TIERS[columns.tier[account]];
  }

  /** Share of the points that is known, 0 to 1. */
  public double coverage(int account) {
    return (double) columns.knownWidth[account] / totalWidth;
  }

  /** What the account answered to the criterion at that place of the scorecard. */
  public Outcome outcome(int account, int criterion) {
    return outcomeOfBit(account, criterion);
  }

  /** Everything about one account, in words. */
  public AccountFit fit(int account) {
    List<Criterion> criteria = profile.scorecard().criteria();
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      Outcome outcome = outcomeOfBit(account, i);
      Points points = outcome == Outcome.MATCH ? criterion.points() : Points.ZERO;
      reasons.add(new Reason(criterion, seen(criterion.attribute(), account), outcome, points));
    }
    List<ExclusionCheck> checks = new ArrayList<>();
    List<Exclusion> exclusions = profile.scorecard().exclusions();
    for (int i = 0; i < exclusions.size(); i++) {
      Exclusion exclusion = exclusions.get(i);
      checks.add(
          new ExclusionCheck(
              exclusion,
              seen(exclusion.attribute(), account),
              outcomeOfBit(account, criteria.size() + i)));
    }
    return new AccountFit(
        profile,
        score(account),
        lowest(account),
        highest(account),
        tier(account),
        Optional.empty(),
        coverage(account),
        reasons,
        checks);
  }

  private Outcome outcomeOfBit(int account, int bit) {
    if (columns.unknown(account, bit)) {
      return Outcome.UNKNOWN;
    }
    return columns.met(account, bit) ? Outcome.MATCH : Outcome.NO_MATCH;
  }

  private Optional<String> seen(DefinitionAttribute attribute, int account) {
    AttributeColumn column = asked.get(attribute);
    return column != null && column.known(account)
        ? Optional.of(text(column, account))
        : Optional.empty();
  }

  private static String text(AttributeColumn column, int account) {
    if (column instanceof CategoryColumn categories) {
      return categories.names().get(categories.codes()[account]);
    }
    if (column instanceof CategorySetColumn sets) {
      List<String> names = new ArrayList<>();
      for (int i = sets.starts()[account]; i < sets.starts()[account + 1]; i++) {
        names.add(sets.names().get(sets.codes()[i]));
      }
      return String.join(", ", names);
    }
    return BigDecimal.valueOf(((NumberColumn) column).values()[account])
        .stripTrailingZeros()
        .toPlainString();
  }
}
