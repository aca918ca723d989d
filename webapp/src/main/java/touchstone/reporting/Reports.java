package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.store.ResultStore;
import touchstone.value.channel.TouchModel;

/** The reports of each connection's last computation. Thread-safe. */
public final class Reports {

  private final ResultStore results;

  public Reports(ResultStore results) {
    this.results = results;
  }

  /**
   * Which touch model holds unless one is asked for, and the fiscal periods there are reports of;
   * empty if nothing is computed yet.
   */
  public Optional<JsonObject> channelChoices(long connectionId) {
    return document(connectionId, ReportDocuments.CHANNEL_CHOICES);
  }

  /**
   * Which channel brings the ICP, and what it is worth; empty if nothing is computed yet or nothing
   * happened in the period.
   */
  public Optional<JsonObject> channelByIcp(long connectionId, ChannelQuery query) {
    return channelChoices(connectionId)
        .flatMap(
            choices ->
                stored(
                        connectionId,
                        query,
                        query.touchModel().map(Enum::name).orElse(choices.getString("touchModel")))
                    .map(
                        report ->
                            JsonBuilders.object(report)
                                .add("periods", choices.get("periods"))
                                .build()));
  }

  private Optional<JsonObject> stored(long connectionId, ChannelQuery query, String model) {
    return document(
        connectionId,
        ReportDocuments.channels(model, query.ownEffort(), query.period().orElse("")));
  }

  /** The same as CSV. */
  public Optional<String> channelByIcpCsv(long connectionId, ChannelQuery query) {
    return channelByIcp(connectionId, query).map(ChannelCsv::of);
  }

  /** Every channel under all touch models side by side; empty as above. */
  public Optional<JsonObject> touchModels(long connectionId, ChannelQuery query) {
    Map<String, JsonObject> reports = new LinkedHashMap<>();
    for (TouchModel model : TouchModel.values()) {
      channelByIcp(connectionId, query.by(model))
          .ifPresent(report -> reports.put(model.name(), report));
    }
    return reports.isEmpty() ? Optional.empty() : Optional.of(ModelComparison.of(reports));
  }

  /** The same as CSV. */
  public Optional<String> touchModelsCsv(long connectionId, ChannelQuery query) {
    return touchModels(connectionId, query).map(ModelComparison::csv);
  }

  /** Every indicator inside the ICP against outside; empty if nothing is computed yet. */
  public Optional<JsonObject> icpAgainstRest(long connectionId) {
    return document(connectionId, ReportDocuments.COMPARISON);
  }

  /** The same as CSV. */
  public Optional<String> icpAgainstRestCsv(long connectionId) {
    return icpAgainstRest(connectionId).map(ComparisonCsv::of);
  }

  private Optional<JsonObject> document(long connectionId, String name) {
    return results.report(connectionId, name).map(JsonDocuments::object);
  }
}
