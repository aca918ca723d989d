package touchstone.report;

import java.time.LocalDate;

/**
 * A fiscal year or quarter.
 *
 * @param label like {@code FY2025} or {@code FY2025-Q2}, named by the year in which the fiscal year
 *     ends
 * @param first its first day
 * @param end the day after its last
 */
public record FiscalPeriod(String label, LocalDate first, LocalDate end) {

  /** Its last day. */
  public LocalDate last() {
    return end.minusDays(1);
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(end);
  }

  /** What a page has to say about it. */
  public String sentence() {
    return label + " goes from " + first + " to " + last() + ".";
  }
}
