package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import touchstone.json.JsonBuilders;
import touchstone.store.LeadSourceCount;
import touchstone.store.LeadSourceStore;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelMap;
import touchstone.value.fact.NameDictionary;

/**
 * The raw lead sources of a connection, with what the rules make of each: the map an administrator
 * edits. Thread-safe.
 */
public final class LeadSources {

  private static final List<String> PLACES =
      List.of("leads", "campaignMembers", "contacts", "deals", "accounts");

  private final LeadSourceStore store;
  private final ConnectionRules rules;

  public LeadSources(LeadSourceStore store, ConnectionRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** One source, all its spellings together. */
  private static final class Source {

    private final String name;
    private final Map<String, Long> counts = new HashMap<>();

    Source(String name) {
      this.name = name;
    }

    long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Every source: {@code {"source", "channel", "channelClass", "assignedBy", "records", "leads",
   * "campaignMembers", "contacts", "deals", "accounts"}}; what nobody assigned first, then by
   * records. {@code assignedBy} is {@code RULES} for an administrator's word, {@code DEFAULTS} for
   * the usual channels, {@code NOBODY}.
   */
  public List<JsonObject> of(long connectionId) {
    Map<String, Source> sources = new TreeMap<>();
    for (LeadSourceCount count : store.counts(connectionId)) {
      String key = NameDictionary.key(count.source());
      if (!key.isEmpty()) {
        sources
            .computeIfAbsent(key, first -> new Source(count.source().strip()))
            .counts
            .merge(count.place(), count.count(), Long::sum);
      }
    }
    ValueRules current = rules.of(connectionId);
    ChannelMap edited = new ChannelMap(current.channels());
    ChannelMap all = current.channelMap();
    List<Source> ordered = new ArrayList<>(sources.values());
    ordered.sort(
        Comparator.comparing((Source source) -> all.assigns(source.name))
            .thenComparing(Comparator.comparingLong(Source::total).reversed()));
    return ordered.stream().map(source -> json(source, edited, all)).toList();
  }

  private static JsonObject json(Source source, ChannelMap edited, ChannelMap all) {
    Channel channel = all.of(source.name);
    String by = edited.assigns(source.name) ? "RULES" : "DEFAULTS";
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("source", source.name)
            .add("channel", channel.name())
            .add("channelClass", channel.channelClass().name())
            .add("assignedBy", all.assigns(source.name) ? by : "NOBODY")
            .add("records", source.total());
    PLACES.forEach(place -> json.add(place, source.counts.getOrDefault(place, 0L)));
    return json.build();
  }
}
