package touchstone.account;

import java.util.List;
import java.util.Map;
import touchstone.icp.ProfileVersion;
import touchstone.json.MoneyUnit;
import touchstone.report.ReportInput;
import touchstone.reporting.ReportDocuments;
import touchstone.work.Workers;

/**
 * What a computation tells about all accounts together, as JSON.
 *
 * @param summary the summary
 * @param documents reports by name
 */
public record ComputedReports(String summary, Map<String, String> documents) {

  /**
   * Tells it. The facts of all accounts are put together for it.
   *
   * @param active the profiles accounts were scored by; may be empty
   * @param workers the threads to use; the result does not depend on them
   */
  public static ComputedReports of(
      long connectionId,
      ComputedConnection computed,
      List<ProfileVersion> active,
      Workers workers) {
    ReportInput input = computed.input();
    return new ComputedReports(
        SummaryJson.of(connectionId, computed, input).toString(),
        ReportDocuments.of(
            connectionId,
            active.stream().map(ProfileVersion::profile).toList(),
            input,
            computed.channelReports(input, workers),
            new MoneyUnit(computed.organisation().corporateCurrency()),
            workers));
  }
}
