package touchstone.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.ChannelShares;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.Unknown;

/**
 * Which channel brings customers of the ICP, and what they are worth.
 *
 * @param model which touches are credited
 * @param period the fiscal period; empty for all time
 * @param ownEffortOnly whether word of mouth was left out
 * @param rows one a channel that occurs, those with most accounts first, what has no channel last
 * @param total of the rows
 * @param statements what has to be said beside the table
 */
public record ChannelByIcpReport(
    TouchModel model,
    Optional<FiscalPeriod> period,
    boolean ownEffortOnly,
    List<ChannelRow> rows,
    ChannelRow total,
    List<String> statements) {

  public ChannelByIcpReport {
    rows = List.copyOf(rows);
    statements = List.copyOf(statements);
  }

  /**
   * Counts the table of all time by first touch, each account for its one channel.
   *
   * @param input facts, channels, tiers and values of the same accounts
   * @param ownEffortOnly whether to leave out channels of word of mouth, which no effort of ours
   *     brings
   */
  public static ChannelByIcpReport of(ReportInput input, boolean ownEffortOnly) {
    return ChannelReports.ofAllTime(input, whole(input.channels())).allTime(ownEffortOnly);
  }

  private static ChannelShares whole(ChannelColumn channels) {
    int[] starts = new int[channels.accounts() + 1];
    for (int account = 0; account < channels.accounts(); account++) {
      boolean absent = channels.codes()[account] == ChannelColumn.ABSENT;
      starts[account + 1] = starts[account] + (absent ? 0 : 1);
    }
    int size = starts[channels.accounts()];
    int[] days = new int[size];
    int[] units = new int[size];
    Arrays.fill(days, Unknown.DAY);
    Arrays.fill(units, ChannelShares.WHOLE);
    int[] codes =
        Arrays.stream(channels.codes()).filter(code -> code != ChannelColumn.ABSENT).toArray();
    return new ChannelShares(
        TouchModel.FIRST_TOUCH,
        channels.channels(),
        channels.bySource(),
        starts,
        codes,
        days,
        units,
        0);
  }
}
