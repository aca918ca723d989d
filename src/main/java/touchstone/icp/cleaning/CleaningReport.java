package touchstone.icp.cleaning;

import java.util.List;
import touchstone.icp.DefinitionAttribute;

/**
 * What the values of one attribute are, and what was read otherwise than it was typed. Immutable.
 *
 * @param attribute whose values they are
 * @param accounts accounts looked at
 * @param known accounts with a known value, after cleaning
 * @param distinct different known values, after cleaning
 * @param placeholders names that only fill the field and count as unknown, the most frequent first
 * @param doubtful names that may only fill it and are kept, likewise
 * @param merged names with several spellings, the most frequent first
 * @param infinite numbers that were infinite and count as unknown
 */
public record CleaningReport(
    DefinitionAttribute attribute,
    int accounts,
    int known,
    int distinct,
    List<NameCount> placeholders,
    List<NameCount> doubtful,
    List<MergedName> merged,
    int infinite) {

  public CleaningReport {
    placeholders = List.copyOf(placeholders);
    doubtful = List.copyOf(doubtful);
    merged = List.copyOf(merged);
  }

  /** The share of accounts with a known value, 0 to 1; 0 without accounts. */
  public double knownShare() {
    return accounts == 0 ? 0 : (double) known / accounts;
  }

  /**
   * Spellings that differ by case or spaces only and count as one name.
   *
   * @param name the commonest of them
   * @param spellings all of them, two or more, the most frequent first
   */
  public record MergedName(String name, List<NameCount> spellings) {
    public MergedName {
      spellings = List.copyOf(spellings);
    }

    /** How many accounts have the name in any spelling. */
    public int accounts() {
      return spellings.stream().mapToInt(NameCount::accounts).sum();
    }
  }
}
