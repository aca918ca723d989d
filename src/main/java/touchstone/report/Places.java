package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.channel.ChannelShares;
import touchstone.value.channel.EnteredCost;
import touchstone.value.fact.Unknown;

/**
 * The lines of a channel report: the channels that occur, those only costs are entered for, none.
 */
final class Places {

  private final ChannelShares shares;
  private final List<Channel> channels;

  Places(ChannelShares shares, List<EnteredCost> costs) {
    this.shares = shares;
    channels = new ArrayList<>(shares.channels());
    for (EnteredCost cost : costs) {
      if (channels.stream().noneMatch(cost::isOf)) {
        channels.add(new Channel(cost.channel().strip(), ChannelClass.UNKNOWN));
      }
    }
  }

  int size() {
    return channels.size() + 1;
  }

  /** The line of what has no channel. */
  int none() {
    return channels.size();
  }

  Optional<Channel> channel(int place) {
    return place == none() ? Optional.empty() : Optional.of(channels.get(place));
  }

  /** The line of a lead source. */
  int ofSource(int source) {
    return source == Unknown.CODE ? none() : shares.bySource()[source];
  }

  /** The line of an entered cost. */
  int of(EnteredCost cost) {
    for (int place = 0; place < channels.size(); place++) {
      if (cost.isOf(channels.get(place))) {
        return place;
      }
    }
    throw new IllegalArgumentException("There is no line for the channel " + cost.channel() + ".");
  }
}
