package touchstone.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import touchstone.icp.Swing;
import touchstone.icp.Tier;
import touchstone.icp.TierCuts;
import touchstone.work.Workers;

/**
 * Scores all accounts by a profile version, attribute by attribute over columns. Thread-safe.
 *
 * <p>Score = base + the points of the criteria met. An unknown attribute brings no points and
 * widens the range by what its criteria could add or take away. The tier follows from the score; it
 * is {@link Tier#INSUFFICIENT_DATA} if less is known than the cuts ask for and the unknown could
 * still change it, and {@link Tier#NOT_ICP} if an exclusion is met.
 */
public final class FitScorer {

  private static final Swing NO_POINTS = new Swing(Points.ZERO, Points.ZERO);

  /** Rows scored by all attributes before the next ones: their 36 bytes each fit in a cache. */
  private static final int BLOCK = 4096;

  private FitScorer() {}

  /**
   * The fit of every account.
   *
   * @param profile what is asked for
   * @param accounts what is known; an attribute that is missing is unknown of everyone
   * @param workers the threads to use; the result does not depend on them
   * @throws AttributeKindChangedException if an attribute is mapped with another kind than the
   *     profile's
   */
  public static FitTable score(ProfileVersion profile, AttributeTable accounts, Workers workers) {
    int questions = profile.scorecard().criteria().size() + profile.scorecard().exclusions().size();
    int words = (questions + 63) >>> 6;
    List<AttributeScorer> scorers = scorers(profile, accounts, words);
    int totalWidth = 0;
    for (Swing swing : profile.scorecard().swings().values()) {
      totalWidth += swing.width().hundredths();
    }
    int allWidth = totalWidth;
    FitColumns columns = new FitColumns(accounts.rows(), words);
    workers.forRanges(
        accounts.rows(),
        (from, to) -> {
          int base = profile.scorecard().base().hundredths();
          Arrays.fill(columns.score, from, to, base);
          Arrays.fill(columns.lowest, from, to, base);
          Arrays.fill(columns.highest, from, to, base);
          // In blocks, so that what all attributes write to stays in the cache.
          for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(to, block + BLOCK);
            for (AttributeScorer scorer : scorers) {
              scorer.score(block, end, columns);
            }
          }
          grade(profile, columns, allWidth, from, to);
        });
    return new FitTable(profile, accounts, columns, totalWidth);
  }

  private static List<AttributeScorer> scorers(
      ProfileVersion profile, AttributeTable accounts, int words) {
    Map<DefinitionAttribute, List<Question>> questions = questions(profile);
    Map<DefinitionAttribute, Swing> swings = profile.scorecard().swings();
    List<AttributeScorer> scorers = new ArrayList<>();
    questions.forEach(
        (attribute, asked) -> {
          UnknownAnswer unknown =
              UnknownAnswer.of(swings.getOrDefault(attribute, NO_POINTS), asked, words);
          scorers.add(scorer(attribute, accounts.find(attribute.key()), asked, unknown, words));
        });
    return scorers;
  }

  private static Map<DefinitionAttribute, List<Question>> questions(ProfileVersion profile) {
    Map<DefinitionAttribute, List<Question>> questions = new LinkedHashMap<>();
    int bit = 0;
    for (Criterion criterion : profile.scorecard().criteria()) {
      questions
          .computeIfAbsent(criterion.attribute(), key -> new ArrayList<>())
          .add(new Question(bit++, criterion.condition(), criterion.points().hundredths()));
    }
    for (Exclusion exclusion : profile.scorecard().exclusions()) {
      questions
          .computeIfAbsent(exclusion.attribute(), key -> new ArrayList<>())
          .add(new Question(bit++, exclusion.condition(), 0));
    }
    return questions;
  }

  private static AttributeScorer scorer(
      DefinitionAttribute attribute,
      Optional<AttributeColumn> mapped,
      List<Question> questions,
      UnknownAnswer unknown,
      int words) {
    if (mapped.isEmpty()) {
      return new UnmappedScorer(unknown);
    }
    AttributeColumn column = mapped.get();
    if (column.attribute().kind() != attribute.kind()) {
      throw new AttributeKindChangedException(
          attribute.key(), column.attribute().kind(), attribute.kind());
    }
    if (column instanceof CategoryColumn categories) {
      return new CategoryScorer(categories, questions, unknown, words);
    }
    if (column instanceof CategorySetColumn sets) {
      return new CategorySetScorer(sets, questions, unknown, words);
    }
    return new NumberScorer((NumberColumn) column, questions, unknown, words);
  }

  private static void grade(
      ProfileVersion profile, FitColumns columns, int totalWidth, int from, int to) {
    TierCuts cuts = profile.cuts();
    long[] excluding = excluding(profile, columns.words);
    for (int row = from; row < to; row++) {
      columns.tier[row] = (byte) tier(columns, row, cuts, excluding, totalWidth).ordinal();
    }
  }

  private static Tier tier(
      FitColumns columns, int row, TierCuts cuts, long[] excluding, int totalWidth) {
    for (int word = 0; word < columns.words; word++) {
      if ((columns.met[row * columns.words + word] & excluding[word]) != 0) {
        return Tier.NOT_ICP;
      }
    }
    if (columns.knownWidth[row] < cuts.minimumCoverage() * totalWidth) {
      Tier worst = cuts.of(new Points(columns.lowest[row]));
      Tier best = cuts.of(new Points(columns.highest[row]));
      if (worst != best || columns.knownWidth[row] == 0) {
        return Tier.INSUFFICIENT_DATA;
      }
    }
    return cuts.of(new Points(columns.score[row]));
  }

  private static long[] excluding(ProfileVersion profile, int words) {
    long[] bits = new long[words];
    int first = profile.scorecard().criteria().size();
    for (int i = 0; i < profile.scorecard().exclusions().size(); i++) {
      bits[(first + i) >>> 6] |= 1L << (first + i);
    }
    return bits;
  }
}
