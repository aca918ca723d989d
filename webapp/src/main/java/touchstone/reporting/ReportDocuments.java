package touchstone.reporting;

import jakarta.json.JsonArrayBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.json.JsonBuilders;
import touchstone.json.MoneyUnit;
import touchstone.report.ChannelByIcpReport;
import touchstone.report.FiscalPeriod;
import touchstone.report.ReportInput;
import touchstone.work.Workers;

/** Makes the reports that are stored with a computation, by the names they are found under. */
public final class ReportDocuments {

  static final String COMPARISON = "icp-against-rest";

  /** Which touch model holds unless one is asked for, and which fiscal periods there are. */
  static final String CHANNEL_CHOICES = "channel-choices";

  private ReportDocuments() {}

  /**
   * All reports of a computation.
   *
   * @param connectionId whose they are
   * @param profiles the profiles accounts were scored by; empty if there is none
   * @param input the same that everything else was computed from
   * @param channels channel reports of every touch model; that of the rules first
   * @param money how amounts are shown
   * @param workers the threads to use; the result does not depend on them
   * @return JSON by name
   */
  public static Map<String, String> of(
      long connectionId,
      List<String> profiles,
      ReportInput input,
      List<List<ChannelByIcpReport>> channels,
      MoneyUnit money,
      Workers workers) {
    Map<String, String> documents = new LinkedHashMap<>();
    ChannelJsonReport json = new ChannelJsonReport(connectionId, profiles, input, money);
    List<ChannelByIcpReport> all = channels.stream().flatMap(List::stream).toList();
    Set<FiscalPeriod> eventful =
        all.stream()
            .filter(report -> !report.rows().isEmpty())
            .flatMap(report -> report.period().stream())
            .collect(Collectors.toSet());
    List<ChannelByIcpReport> reports =
        all.stream()
            .filter(report -> report.period().map(eventful::contains).orElse(true))
            .toList();
    for (ChannelByIcpReport report : reports) {
      documents.put(name(report), json.of(report).toString());
    }
    documents.put(CHANNEL_CHOICES, choices(reports));
    documents.put(
        COMPARISON,
        ComparisonJsonReport.of(connectionId, profiles, input, money, workers).toString());
    return documents;
  }

  private static String choices(List<ChannelByIcpReport> reports) {
    JsonArrayBuilder periods = JsonBuilders.array();
    reports.stream()
        .flatMap(report -> report.period().stream())
        .distinct()
        .sorted(Comparator.comparing(FiscalPeriod::label).reversed())
        .forEach(period -> periods.add(ChannelJsonReport.period(period)));
    return JsonBuilders.object()
        .add("touchModel", reports.get(0).model().name())
        .add("periods", periods)
        .build()
        .toString();
  }

  private static String name(ChannelByIcpReport report) {
    return channels(
        report.model().name(),
        report.ownEffortOnly(),
        report.period().map(FiscalPeriod::label).orElse(""));
  }

  /**
   * The name of a channel report.
   *
   * @param period the label of a fiscal period, or nothing for all time
   */
  static String channels(String touchModel, boolean ownEffort, String period) {
    return ("channel-by-icp-"
            + touchModel
            + (ownEffort ? "-own-effort" : "")
            + (period.isEmpty() ? "" : "-" + period))
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }
}
