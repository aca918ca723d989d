package touchstone.value.channel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import touchstone.value.fact.NameDictionary;

/**
 * Which channel a raw lead source belongs to. Immutable; an administrator edits it by {@link
 * #with}.
 *
 * @param bySource channel of each lead source, by the name the CRM uses, compared without regard to
 *     case and surrounding spaces
 */
public record ChannelMap(Map<String, Channel> bySource) {

  public ChannelMap {
    Map<String, Channel> keyed = new LinkedHashMap<>();
    bySource.forEach((source, channel) -> keyed.put(NameDictionary.key(source), channel));
    bySource = Collections.unmodifiableMap(keyed);
  }

  /** No lead source belongs anywhere. */
  public static ChannelMap empty() {
    return new ChannelMap(Map.of());
  }

  /** The lead sources Salesforce and HubSpot come with, and the usual ones. */
  public static ChannelMap defaults() {
    return DefaultChannels.map();
  }

  /** The same with one more lead source, or with it in another channel. */
  public ChannelMap with(String source, Channel channel) {
    Map<String, Channel> changed = new LinkedHashMap<>(bySource);
    changed.put(NameDictionary.key(source), channel);
    return new ChannelMap(changed);
  }

  /** Whether somebody assigned the lead source to a channel. */
  public boolean assigns(String source) {
    return bySource.containsKey(NameDictionary.key(source));
  }

  /** The channel of a lead source; one that is not listed is a channel of its own, of no class. */
  public Channel of(String source) {
    Channel channel = bySource.get(NameDictionary.key(source));
    return channel == null ? new Channel(source.strip(), ChannelClass.UNKNOWN) : channel;
  }
}
