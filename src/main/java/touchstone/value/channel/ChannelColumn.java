package touchstone.value.channel;

import java.util.List;
import java.util.Optional;
import touchstone.value.fact.CarryOver;

/**
 * The channel of every account and lead. Immutable by convention and thread-safe.
 *
 * @param channels the channels that occur; the index is the code
 * @param codes the code of each account's channel, or {@link #ABSENT}
 * @param bySource the code of each lead source's channel; the index is the lead source's code
 */
public record ChannelColumn(List<Channel> channels, int[] codes, int[] bySource) {

  /** The code of an account of which no lead source is recorded. */
  public static final int ABSENT = -1;

  public ChannelColumn {
    channels = List.copyOf(channels);
  }

  /**
   * The channels of now.
   *
   * @param fresh those of the changed accounts, by the same channels
   */
  public ChannelColumn with(ChannelColumn fresh, CarryOver carry) {
    return new ChannelColumn(channels, carry.ints(codes, fresh.codes), fresh.bySource);
  }

  /** The number of accounts. */
  public int accounts() {
    return codes.length;
  }

  /** The channel of an account; empty if the data do not say. */
  public Optional<Channel> channel(int account) {
    return codes[account] == ABSENT ? Optional.empty() : Optional.of(channels.get(codes[account]));
  }

  /** How many accounts have no channel. */
  public int absent() {
    int absent = 0;
    for (int code : codes) {
      if (code == ABSENT) {
        absent++;
      }
    }
    return absent;
  }
}
