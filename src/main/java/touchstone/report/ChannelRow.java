package touchstone.report;

import java.util.Map;
import java.util.Optional;
import touchstone.value.channel.Channel;

/**
 * One channel.
 *
 * @param channel empty for accounts and leads of which no lead source is recorded, and for totals
 * @param leads all leads of the channel, those that became no account too
 * @param total all accounts of the channel
 * @param byGroup the accounts of each group; every group is there
 */
public record ChannelRow(
    Optional<Channel> channel, long leads, ChannelCell total, Map<IcpGroup, ChannelCell> byGroup) {

  public ChannelRow {
    byGroup = Map.copyOf(byGroup);
  }
}
