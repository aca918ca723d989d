package touchstone.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the mirror holds for an attribute.
 *
 * @param accounts accounts looked at
 * @param known of these, with a usable value
 * @param coverageShare known out of accounts, 0 to 1; 0 if there are none
 * @param distinct how many different names, or numbers, were seen
 * @param mostFrequent the most frequent values and how many accounts have each, most first
 * @param range smallest, median and largest number; empty for names
 * @param unusable values that are no numbers although the attribute wants them
 * @param unusableExamples up to five of these
 * @param everyAccount false if there are more accounts than were looked at
 */
public record AttributePreview(
    long accounts,
    long known,
    double coverageShare,
    long distinct,
    List<ValueCount> mostFrequent,
    Optional<Range> range,
    long unusable,
    List<String> unusableExamples,
    boolean everyAccount) {

  public AttributePreview {
    mostFrequent = List.copyOf(mostFrequent);
    unusableExamples = List.copyOf(unusableExamples);
  }

  /** A value as first spelt, and how many accounts have it. */
  public record ValueCount(String value, long accounts) {}

  /** Smallest, middle and largest; of an even number of values the lower middle. */
  public record Range(BigDecimal smallest, BigDecimal median, BigDecimal largest) {}
}
