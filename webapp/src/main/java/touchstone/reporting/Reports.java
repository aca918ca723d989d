package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.Optional;
import touchstone.json.JsonDocuments;
import touchstone.store.ResultStore;

/** The reports of each connection's last computation. Thread-safe. */
public final class Reports {

  private final ResultStore results;

  public Reports(ResultStore results) {
    this.results = results;
  }

  /**
   * Which channel brings the ICP, and what it is worth; empty if nothing is computed yet.
   *
   * @param ownEffort whether to leave out word of mouth, which no effort of ours brings
   */
  public Optional<JsonObject> channelByIcp(long connectionId, boolean ownEffort) {
    return document(
        connectionId, ownEffort ? ReportDocuments.CHANNELS_OWN_EFFORT : ReportDocuments.CHANNELS);
  }

  /** The same as CSV. */
  public Optional<String> channelByIcpCsv(long connectionId, boolean ownEffort) {
    return channelByIcp(connectionId, ownEffort).map(ChannelCsv::of);
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
