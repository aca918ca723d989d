package touchstone.icp.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.icp.AttributeColumn;

/**
 * What is known beside the customers' values, by which leaks are found. Each part may be missing;
 * the more there is, the more is found. Days count from 1970-01-01.
 *
 * @param everyone customers and others alike, with who of them became a customer
 * @param firstKnownDay for an attribute's key the day each row's value became known, {@link
 *     #NO_DAY} where nobody knows
 * @param outcomeDay the day of each row's outcome, or {@link #NO_DAY}
 * @param firstContactDay the day of each row's first contact, or {@link #NO_DAY}
 * @param overruled keys of attributes a person decided to search in spite of the guard
 */
public record LeakEvidence(
    Optional<Everyone> everyone,
    Map<String, int[]> firstKnownDay,
    Optional<int[]> outcomeDay,
    Optional<int[]> firstContactDay,
    Set<String> overruled) {

  /** The day of a row without one. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Nothing beside the values. */
  public static final LeakEvidence NONE =
      new LeakEvidence(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Set.of());

  public LeakEvidence {
    firstKnownDay = Map.copyOf(firstKnownDay);
    overruled = Set.copyOf(overruled);
  }

  /**
   * All accounts, not the customers only.
   *
   * @param columns the same attributes, for all accounts
   * @param reached whether each account became a customer, or reached whatever the outcome is
   */
  public record Everyone(List<AttributeColumn> columns, boolean[] reached) {
    public Everyone {
      columns = List.copyOf(columns);
      for (AttributeColumn column : columns) {
        if (column.rows() != reached.length) {
          throw new IllegalArgumentException(
              "The column \""
                  + column.attribute().key()
                  + "\" has "
                  + column.rows()
                  + " rows where there are "
                  + reached.length
                  + " accounts.");
        }
      }
    }
  }

  /** With customers and others, by which presence and restatement show best. */
  public LeakEvidence withEveryone(List<AttributeColumn> columns, boolean[] reached) {
    return new LeakEvidence(
        Optional.of(new Everyone(columns, reached)),
        firstKnownDay,
        outcomeDay,
        firstContactDay,
        overruled);
  }

  /** With the days on which the values of one attribute became known. */
  public LeakEvidence withFirstKnown(String key, int[] days) {
    Map<String, int[]> more = new HashMap<>(firstKnownDay);
    more.put(key, days);
    return new LeakEvidence(everyone, more, outcomeDay, firstContactDay, overruled);
  }

  /** With the days of the outcome. */
  public LeakEvidence withOutcomeDays(int[] days) {
    return new LeakEvidence(everyone, firstKnownDay, Optional.of(days), firstContactDay, overruled);
  }

  /** With the days of the first contact. */
  public LeakEvidence withFirstContactDays(int[] days) {
    return new LeakEvidence(everyone, firstKnownDay, outcomeDay, Optional.of(days), overruled);
  }

  /** With attributes that are searched whatever the guard finds. */
  public LeakEvidence overruling(Set<String> keys) {
    return new LeakEvidence(everyone, firstKnownDay, outcomeDay, firstContactDay, keys);
  }
}
