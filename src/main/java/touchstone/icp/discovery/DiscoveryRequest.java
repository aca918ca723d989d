package touchstone.icp.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.icp.AttributeColumn;

/**
 * What a discovery looks at: the customers, one row each.
 *
 * @param columns the definition attributes, with one row per customer and different keys
 * @param target what is wanted of a customer, higher being better: mutual value, a side, lifetime
 *     value, 1 for bought again. Rows whose target is not finite are left out, and said
 * @param targetLabel what people call the target
 * @param customerSinceDay the day each became a customer, from 1970-01-01, or {@link
 *     LeakEvidence#NO_DAY}; without it nothing can be confirmed
 * @param leaks what is known beside the values, to find leaks
 */
public record DiscoveryRequest(
    List<AttributeColumn> columns,
    double[] target,
    String targetLabel,
    Optional<int[]> customerSinceDay,
    LeakEvidence leaks) {

  public DiscoveryRequest {
    columns = List.copyOf(columns);
    Set<String> keys = new HashSet<>();
    for (AttributeColumn column : columns) {
      String key = column.attribute().key();
      if (column.rows() != target.length) {
        throw new IllegalArgumentException(
            "The column \""
                + key
                + "\" has "
                + column.rows()
                + " rows where the target has "
                + target.length
                + ".");
      }
      if (!keys.add(key)) {
        throw new IllegalArgumentException("There are two columns with the key \"" + key + "\".");
      }
    }
    int rows = target.length;
    customerSinceDay.ifPresent(
        days -> {
          if (days.length != rows) {
            throw new IllegalArgumentException(
                "There are " + days.length + " days where the target has " + rows + " rows.");
          }
        });
  }

  /** Columns and mutual value, nothing else. */
  public static DiscoveryRequest of(List<AttributeColumn> columns, double[] mutualValue) {
    return new DiscoveryRequest(
        columns, mutualValue, "mutual value", Optional.empty(), LeakEvidence.NONE);
  }

  /** With the day each row became a customer. */
  public DiscoveryRequest withCustomerSince(int[] days) {
    return new DiscoveryRequest(columns, target, targetLabel, Optional.of(days), leaks);
  }

  /** With another target. */
  public DiscoveryRequest withTarget(String label, double[] values) {
    return new DiscoveryRequest(columns, values, label, customerSinceDay, leaks);
  }

  /** With evidence of leaks. */
  public DiscoveryRequest withLeaks(LeakEvidence evidence) {
    return new DiscoveryRequest(columns, target, targetLabel, customerSinceDay, evidence);
  }
}
