package touchstone.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.json.MoneyUnit;
import touchstone.report.ChannelByIcpReport;
import touchstone.report.ReportInput;

/** Makes the reports that are stored with a computation, by the names they are found under. */
public final class ReportDocuments {

  static final String CHANNELS = "channel-by-icp";
  static final String CHANNELS_OWN_EFFORT = "channel-by-icp-own-effort";
  static final String COMPARISON = "icp-against-rest";

  private ReportDocuments() {}

  /**
   * All reports of a computation.
   *
   * @param connectionId whose they are
   * @param profiles the profiles accounts were scored by; empty if there is none
   * @param input the same that everything else was computed from
   * @param money how amounts are shown
   * @return JSON by name
   */
  public static Map<String, String> of(
      long connectionId, List<String> profiles, ReportInput input, MoneyUnit money) {
    Map<String, String> documents = new LinkedHashMap<>();
    ChannelJsonReport channels = new ChannelJsonReport(connectionId, profiles, input, money);
    documents.put(CHANNELS, channels.of(ChannelByIcpReport.of(input, false)).toString());
    documents.put(CHANNELS_OWN_EFFORT, channels.of(ChannelByIcpReport.of(input, true)).toString());
    documents.put(
        COMPARISON, ComparisonJsonReport.of(connectionId, profiles, input, money).toString());
    return documents;
  }
}
