package touchstone.report;

import java.util.Map;
import java.util.Optional;
import touchstone.value.channel.Channel;

/**
 * One channel.
 *
 * @param channel empty for accounts and leads of which no lead source is recorded, and for totals
 * @param funnel all leads of the channel, those that became no account too
 * @param cost what the channel cost
 * @param payback when a customer's revenue covers what it cost to win one
 * @param total all accounts of the channel
 * @param byGroup the accounts of each group; every group is there
 */
public record ChannelRow(
    Optional<Channel> channel,
    LeadFunnel funnel,
    ChannelCost cost,
    Payback payback,
    ChannelCell total,
    Map<IcpGroup, ChannelCell> byGroup) {

  public ChannelRow {
    byGroup = Map.copyOf(byGroup);
  }

  /** All leads of the channel. */
  public long leads() {
    return funnel.leads();
  }
}
