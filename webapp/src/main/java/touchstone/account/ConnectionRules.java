package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.store.RulesStore;
import touchstone.store.StoredRules;

/**
 * How the values of each connection are computed: which lead source is which channel, weights,
 * scales, settings. Each change makes a version that stays; the latest counts from the next
 * computation on, which says which one it used. Thread-safe.
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
    return store.find(connectionId).map(ConnectionRules::load).orElse(ValueRules.DEFAULTS);
  }

  private static ValueRules load(StoredRules stored) {
    return ValueRulesJson.load(stored.number(), JsonDocuments.object(stored.rules()));
  }

  /** The same as JSON, with the version it is. */
  public JsonObject json(long connectionId) {
    return json(store.find(connectionId));
  }

  /**
   * One version as JSON.
   *
   * @throws UnknownRulesException if there is none of that number
   */
  public JsonObject json(long connectionId, int number) {
    return json(stored(connectionId, number));
  }

  private static JsonObject json(Optional<StoredRules> stored) {
    JsonObjectBuilder json = about(stored);
    ValueRulesJson.write(stored.map(ConnectionRules::load).orElse(ValueRules.DEFAULTS))
        .forEach(json::add);
    return json.build();
  }

  /** Number, moment and maker of all versions, the latest first; the defaults are version 1. */
  public List<JsonObject> history(long connectionId) {
    List<JsonObject> history = new ArrayList<>();
    for (StoredRules stored : store.history(connectionId)) {
      history.add(about(Optional.of(stored)).build());
    }
    history.add(about(Optional.empty()).build());
    return history;
  }

  private static JsonObjectBuilder about(Optional<StoredRules> stored) {
    if (stored.isEmpty()) {
      return JsonBuilders.object().add("version", RulesStore.DEFAULTS).add("madeBy", "Touchstone");
    }
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("version", stored.get().number())
            .add("madeAt", stored.get().madeAt().toString())
            .add("madeBy", stored.get().madeBy());
    stored.get().restoredFrom().ifPresent(from -> json.add("restoredFrom", from));
    return json;
  }

  /**
   * Makes the next version; what is absent goes back to its default. Rules that count already make
   * none.
   *
   * @param actor who changes them
   * @throws InvalidRulesException naming the member that is wrong
   */
  public void put(long connectionId, JsonObject sent, String actor) throws InvalidRulesException {
    add(connectionId, ValueRulesJson.read(sent), OptionalInt.empty(), actor);
  }

  /**
   * Goes back: the next version says what an earlier one said.
   *
   * @param actor who goes back
   * @throws UnknownRulesException if there is none of that number
   */
  public void restore(long connectionId, int number, String actor) {
    ValueRules rules =
        stored(connectionId, number).map(ConnectionRules::load).orElse(ValueRules.DEFAULTS);
    add(connectionId, rules, OptionalInt.of(number), actor);
  }

  private Optional<StoredRules> stored(long connectionId, int number) {
    Optional<StoredRules> stored = store.find(connectionId, number);
    if (stored.isEmpty() && number != RulesStore.DEFAULTS) {
      throw new UnknownRulesException(connectionId, number);
    }
    return stored;
  }

  private void add(long connectionId, ValueRules rules, OptionalInt restoredFrom, String actor) {
    store.add(
        connectionId,
        ValueRulesJson.write(rules).toString(),
        ValueRulesJson.write(ValueRules.DEFAULTS).toString(),
        restoredFrom,
        actor,
        clock.instant());
  }
}
