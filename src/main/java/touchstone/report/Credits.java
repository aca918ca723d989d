package touchstone.report;

import java.util.Arrays;
import touchstone.value.channel.ChannelShares;

/** The lines one account counts in, and how much of it in each. Not thread-safe. */
final class Credits {

  private final int[] starts;
  private final int[] codes;
  private final int[] shareUnits;
  private final int none;
  private int[] lines = new int[4];
  private int[] units = new int[4];
  private int count;

  /**
   * @param none the line of what has no channel
   */
  Credits(ChannelShares shares, int none) {
    this.starts = shares.starts();
    this.codes = shares.codes();
    this.shareUnits = shares.units();
    this.none = none;
  }

  /** Finds the lines of an account. */
  void of(int account) {
    count = 0;
    int from = starts[account];
    int to = starts[account + 1];
    if (to - from <= 1) {
      lines[0] = from == to ? none : codes[from];
      units[0] = from == to ? ChannelShares.WHOLE : shareUnits[from];
      count = 1;
      return;
    }
    for (int share = from; share < to; share++) {
      credit(codes[share], shareUnits[share]);
    }
  }

  private void credit(int line, int share) {
    for (int i = 0; i < count; i++) {
      if (lines[i] == line) {
        units[i] += share;
        return;
      }
    }
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, 2 * count);
      units = Arrays.copyOf(units, 2 * count);
    }
    lines[count] = line;
    units[count++] = share;
  }

  /** In how many lines it counts. */
  int count() {
    return count;
  }

  int line(int index) {
    return lines[index];
  }

  /** Millionths of the account. */
  int units(int index) {
    return units[index];
  }
}
