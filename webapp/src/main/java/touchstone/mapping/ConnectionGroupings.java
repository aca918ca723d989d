package touchstone.mapping;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.icp.Attribute;
import touchstone.icp.grouping.Groupings;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.store.AttributeMapping;
import touchstone.store.GroupingStore;
import touchstone.store.MappingStore;
import touchstone.store.StoredGroupings;

/**
 * How each connection puts names into groups: countries into regions, industries into groups, and
 * whatever else a person lists. Each change makes a version that stays; the latest counts from the
 * next computation and discovery on. Thread-safe.
 */
public final class ConnectionGroupings {

  private final GroupingStore store;
  private final MappingStore mappings;
  private final Clock clock;

  public ConnectionGroupings(GroupingStore store, MappingStore mappings, Clock clock) {
    this.store = store;
    this.mappings = mappings;
    this.clock = clock;
  }

  /** The groupings of a connection; the program's own until somebody changes them. */
  public Groupings of(long connectionId) {
    return groupings(store.find(connectionId));
  }

  private static Groupings groupings(Optional<StoredGroupings> stored) {
    return stored
        .map(StoredGroupings::document)
        .map(JsonDocuments::object)
        .map(GroupingsJson::load)
        .orElse(Groupings.DEFAULTS);
  }

  /** Every attribute of a connection: the mapped ones in order, then those derived of them. */
  public List<Attribute> attributes(long connectionId) {
    List<Attribute> all = new ArrayList<>();
    mappings.attributes(connectionId).stream().map(AttributeMapping::attribute).forEach(all::add);
    all.addAll(of(connectionId).derived(List.copyOf(all)));
    return all;
  }

  /** The groupings as JSON, with the version they are. */
  public JsonObject json(long connectionId) {
    Optional<StoredGroupings> stored = store.find(connectionId);
    JsonObjectBuilder json = about(stored);
    GroupingsJson.write(groupings(stored)).forEach(json::add);
    return json.build();
  }

  /** Number, moment and maker of all versions, the latest first; the program's own is version 1. */
  public List<JsonObject> history(long connectionId) {
    List<JsonObject> history = new ArrayList<>();
    for (StoredGroupings stored : store.history(connectionId)) {
      history.add(about(Optional.of(stored)).build());
    }
    history.add(about(Optional.empty()).build());
    return history;
  }

  private static JsonObjectBuilder about(Optional<StoredGroupings> stored) {
    if (stored.isEmpty()) {
      return JsonBuilders.object()
          .add("version", GroupingStore.DEFAULTS)
          .add("madeBy", "Touchstone");
    }
    return JsonBuilders.object()
        .add("version", stored.get().number())
        .add("madeAt", stored.get().madeAt().toString())
        .add("madeBy", stored.get().madeBy());
  }

  /**
   * Makes the next version. Groupings that count already make none.
   *
   * @param actor who changes them
   * @throws MappingRefusedException naming the member that is wrong
   */
  public void put(long connectionId, JsonObject sent, String actor) throws MappingRefusedException {
    store.add(
        connectionId,
        GroupingsJson.write(GroupingsJson.read(sent)).toString(),
        GroupingsJson.write(Groupings.DEFAULTS).toString(),
        actor,
        clock.instant());
  }
}
