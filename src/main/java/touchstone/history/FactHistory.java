package touchstone.history;

import java.time.ZoneId;
import touchstone.icp.AttributeHistory;
import touchstone.value.fact.DealChanges;

/**
 * What the CRM keeps of the past: how facts became what they are. Each part may be empty; then its
 * facts count by their own dates, as they stand today. Immutable and thread-safe.
 *
 * @param deals what deals were from when on
 * @param attributes what attributes of accounts were before they were changed
 * @param zone the organisation's time zone, in which days begin
 */
public record FactHistory(DealChanges deals, AttributeHistory attributes, ZoneId zone) {

  /** No history of so many accounts. */
  public static FactHistory none(int accounts, ZoneId zone) {
    return new FactHistory(DealChanges.none(accounts), AttributeHistory.NONE, zone);
  }
}
