package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import touchstone.connector.model.RecordType;
import touchstone.icp.Tier;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.json.KnownJson;
import touchstone.store.Computation;
import touchstone.store.MirrorStore;
import touchstone.store.ResultStore;
import touchstone.store.RunHistory;

/** What is told about a connection: counts, and what its data can and cannot say. Thread-safe. */
public final class ConnectionSummary {

  private final MirrorStore mirror;
  private final ResultStore results;
  private final RunHistory history;

  public ConnectionSummary(MirrorStore mirror, ResultStore results, RunHistory history) {
    this.mirror = mirror;
    this.results = results;
    this.history = history;
  }

  /** The summary in the form docs/api.md shows. */
  public JsonObject of(long connectionId) {
    Optional<Computation> computation = results.computation(connectionId);
    JsonObjectBuilder json =
        computation
            .map(Computation::summary)
            .map(JsonDocuments::object)
            .map(JsonBuilders::object)
            .orElseGet(() -> beforeAnything(connectionId));
    history.lastSync(connectionId).ifPresent(at -> json.add("lastSyncAt", at.toString()));
    computation
        .map(Computation::computedAt)
        .ifPresent(at -> json.add("lastComputedAt", at.toString()));
    history.lastPush(connectionId).ifPresent(at -> json.add("lastPushAt", at.toString()));
    return json.build();
  }

  private JsonObjectBuilder beforeAnything(long connectionId) {
    String sentence = "Nothing is computed yet: start a run of the kind COMPUTE.";
    JsonObjectBuilder tiers = JsonBuilders.object();
    for (Tier tier : Tier.values()) {
      tiers.add(tier.name(), 0);
    }
    return JsonBuilders.object()
        .add("connection", connectionId)
        .add("accounts", mirror.count(connectionId, RecordType.ACCOUNT))
        .add("customers", 0)
        .add("deals", mirror.count(connectionId, RecordType.DEAL))
        .add("dealsWon", 0)
        .add("dealsLost", 0)
        .add("dealsOpen", 0)
        .add("cases", mirror.count(connectionId, RecordType.SUPPORT_CASE))
        .add("scored", 0)
        .add("tiers", tiers)
        .add("winRate", KnownJson.unknown(0, 1, sentence))
        .add(
            "learning",
            JsonBuilders.object().add("verdict", "NOT_ENOUGH_EVIDENCE").add("sentence", sentence))
        .add("oneSided", true)
        .add("revenueFrom", "WON_DEALS")
        .add("sentences", JsonBuilders.array().add(sentence));
  }
}
