package touchstone.account;

import jakarta.json.JsonObject;
import java.time.Clock;
import touchstone.json.JsonDocuments;
import touchstone.store.RulesStore;

/**
 * How the values of each connection are computed: which lead source is which channel, weights,
 * scales. What is changed counts from the next computation on. Thread-safe.
 */
public final class ConnectionRules {

  private final RulesStore store;
  private final Clock clock;

  public ConnectionRules(RulesStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The rules of a connection; the defaults until somebody changes them. */
  public ValueRules of(long connectionId) {
    return store
        .find(connectionId)
        .map(JsonDocuments::object)
        .map(ValueRulesJson::load)
        .orElse(ValueRules.DEFAULTS);
  }

  /** The same as JSON. */
  public JsonObject json(long connectionId) {
    return ValueRulesJson.write(of(connectionId));
  }

  /**
   * Replaces the rules; what is absent goes back to its default.
   *
   * @throws InvalidRulesException naming the member that is wrong
   */
  public void put(long connectionId, JsonObject sent) throws InvalidRulesException {
    store.put(
        connectionId, ValueRulesJson.write(ValueRulesJson.read(sent)).toString(), clock.instant());
  }
}
