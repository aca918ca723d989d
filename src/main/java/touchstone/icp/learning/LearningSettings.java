package touchstone.icp.learning;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a scorecard is learned. All of it goes into the provenance.
 *
 * @param seed of the folds, and of the sample if there are very many accounts
 * @param folds how many parts the accounts are cut into to try the card on accounts it was not
 *     learned from, 2 or more
 * @param fewestOfEach accounts needed of either outcome, 2 or more
 * @param mostBands bands a number is cut into at most, 2 or more
 * @param fewestInBin accounts a name or band must have, 1 or more; rarer names bring no points
 * @param mostNames names of one attribute that can bring points at most, 1 or more
 * @param mostAttributes attributes learned from at most, the strongest, 1 or more
 * @param mostAccounts accounts learned from at most, drawn evenly, 100 or more
 * @param trends what a person knows of numbers, by the attribute's key
 */
public record LearningSettings(
    long seed,
    int folds,
    int fewestOfEach,
    int mostBands,
    int fewestInBin,
    int mostNames,
    int mostAttributes,
    int mostAccounts,
    Map<String, Trend> trends) {

  /** Ten folds, ten accounts of either outcome, eight bands, five accounts a name. */
  public static final LearningSettings DEFAULT =
      new LearningSettings(1, 10, 10, 8, 5, 30, 20, 20_000, Map.of());

  public LearningSettings {
    require(folds >= 2, "number of folds must be 2 or more");
    require(fewestOfEach >= 2, "number of accounts of each outcome must be 2 or more");
    require(mostBands >= 2, "number of bands must be 2 or more");
    require(fewestInBin >= 1, "number of accounts in a band must be 1 or more");
    require(mostNames >= 1, "number of names must be 1 or more");
    require(mostAttributes >= 1, "number of attributes must be 1 or more");
    require(mostAccounts >= 100, "number of accounts must be 100 or more");
    trends = Map.copyOf(trends);
  }

  private static void require(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException("The " + rule + ".");
    }
  }

  /** The same with another seed. */
  public LearningSettings withSeed(long other) {
    return new LearningSettings(
        other,
        folds,
        fewestOfEach,
        mostBands,
        fewestInBin,
        mostNames,
        mostAttributes,
        mostAccounts,
        trends);
  }

  /** The same with what a person knows of numbers, by the attribute's key. */
  public LearningSettings withTrends(Map<String, Trend> known) {
    return new LearningSettings(
        seed,
        folds,
        fewestOfEach,
        mostBands,
        fewestInBin,
        mostNames,
        mostAttributes,
        mostAccounts,
        known);
  }

  /** What a person knows of an attribute. */
  Trend trend(String key) {
    return trends.getOrDefault(key, Trend.FREE);
  }

  /** Everything as text, for the provenance. */
  Map<String, String> asText() {
    Map<String, String> text = new TreeMap<>();
    text.put("folds", Integer.toString(folds));
    text.put("fewestOfEach", Integer.toString(fewestOfEach));
    text.put("mostBands", Integer.toString(mostBands));
    text.put("fewestInBin", Integer.toString(fewestInBin));
    text.put("mostNames", Integer.toString(mostNames));
    text.put("mostAttributes", Integer.toString(mostAttributes));
    text.put("mostAccounts", Integer.toString(mostAccounts));
    trends.forEach((key, trend) -> text.put("trend." + key, trend.name()));
    return text;
  }
}
