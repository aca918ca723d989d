package touchstone.value.channel;

import java.util.List;
import touchstone.value.fact.Unknown;

/**
 * How much of each account every channel is credited with, by one touch model. The shares of an
 * account are whole millionths and add up to one account, or there is none. Immutable by convention
 * and thread-safe.
 *
 * @param model the model
 * @param channels the channels that occur; the index is the code
 * @param bySource the code of each lead source's channel; the index is the lead source's code
 * @param starts where the shares of each account start; one longer than the number of accounts
 * @param codes the channel of each share
 * @param days epoch day of the touch of each share, or {@link Unknown#DAY}
 * @param units millionths of the account of each share
 * @param onlyLater accounts without a share because all their touches lie after the first win
 */
public record ChannelShares(
    TouchModel model,
    List<Channel> channels,
    int[] bySource,
    int[] starts,
    int[] codes,
    int[] days,
    int[] units,
    int onlyLater) {

  /** One whole account. */
  public static final int WHOLE = 1_000_000;

  public ChannelShares {
    channels = List.copyOf(channels);
  }

  /** The number of accounts. */
  public int accounts() {
    return starts.length - 1;
  }

  /** The channel with the largest share of each account; of equal ones the first touched. */
  public ChannelColumn column() {
    int[] largest = new int[accounts()];
    long[] sums = new long[channels.size()];
    for (int account = 0; account < largest.length; account++) {
      int from = starts[account];
      int to = starts[account + 1];
      for (int share = from; share < to; share++) {
        sums[codes[share]] += units[share];
      }
      int best = ChannelColumn.ABSENT;
      for (int share = from; share < to; share++) {
        // Shares that divide unevenly differ by a millionth a touch: that is no lead.
        if (best == ChannelColumn.ABSENT || sums[codes[share]] > sums[best] + to - from) {
          best = codes[share];
        }
      }
      for (int share = from; share < to; share++) {
        sums[codes[share]] = 0;
      }
      largest[account] = best;
    }
    return new ChannelColumn(channels, largest, bySource);
  }

  /** How many accounts have no channel. */
  public int absent() {
    int absent = 0;
    for (int account = 0; account < accounts(); account++) {
      absent += starts[account] == starts[account + 1] ? 1 : 0;
    }
    return absent;
  }
}
