package touchstone.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.IndicatorColumn;

/**
 * Which channel brings customers of the ICP, and what they are worth.
 *
 * @param ownEffortOnly whether word of mouth was left out
 * @param rows one a channel that occurs, those with most accounts first, what has no channel last
 * @param total of the rows
 * @param statements what has to be said beside the table
 */
public record ChannelByIcpReport(
    boolean ownEffortOnly, List<ChannelRow> rows, ChannelRow total, List<String> statements) {

  private static final String CYCLE = "sales_cycle_days";
  private static final String LIFETIME_VALUE = "lifetime_value";

  public ChannelByIcpReport {
    rows = List.copyOf(rows);
    statements = List.copyOf(statements);
  }

  /**
   * Counts the table.
   *
   * @param input facts, channels, tiers and values of the same accounts
   * @param ownEffortOnly whether to leave out channels of word of mouth, which no effort of ours
   *     brings
   */
  public static ChannelByIcpReport of(ReportInput input, boolean ownEffortOnly) {
    ChannelColumn channels = input.channels();
    int places = channels.channels().size() + 1;
    CellTally[][] tallies = new CellTally[places][IcpGroup.values().length];
    for (CellTally[] row : tallies) {
      Arrays.setAll(row, i -> new CellTally());
    }
    long[] leads = new long[places];
    boolean lossesRecorded = tallyAccounts(input, tallies);
    tallyLeads(input, tallies, leads);

    List<ChannelRow> rows = new ArrayList<>();
    CellTally[] all = new CellTally[IcpGroup.values().length];
    Arrays.setAll(all, i -> new CellTally());
    long allLeads = 0;
    for (int place = 0; place < places; place++) {
      Optional<Channel> channel =
          place == places - 1 ? Optional.empty() : Optional.of(channels.channels().get(place));
      if (ownEffortOnly && channel.filter(ChannelByIcpReport::isWordOfMouth).isPresent()) {
        continue;
      }
      ChannelRow row = row(channel, leads[place], tallies[place], lossesRecorded);
      if (row.leads() > 0 || row.total().accounts() > 0) {
        rows.add(row);
      }
      for (int group = 0; group < all.length; group++) {
        all[group].add(tallies[place][group]);
      }
      allLeads += leads[place];
    }
    rows.sort(
        Comparator.comparing((ChannelRow row) -> row.channel().isEmpty())
            .thenComparing(row -> -row.total().accounts())
            .thenComparing(row -> row.channel().map(Channel::name).orElse("")));
    return new ChannelByIcpReport(
        ownEffortOnly,
        rows,
        row(Optional.empty(), allLeads, all, lossesRecorded),
        statements(input, ownEffortOnly, lossesRecorded));
  }

  private static boolean isWordOfMouth(Channel channel) {
    return channel.channelClass() == ChannelClass.WORD_OF_MOUTH;
  }

  private static boolean tallyAccounts(ReportInput input, CellTally[][] tallies) {
    Deals deals = input.facts().deals();
    AsOf asOf = input.asOf();
    Optional<IndicatorColumn> cycle = input.value().indicators().find(CYCLE);
    Optional<IndicatorColumn> lifetime = input.value().indicators().find(LIFETIME_VALUE);
    double[] comparable = input.value().comparable();
    boolean anyLost = false;
    for (int account = 0; account < input.facts().accounts(); account++) {
      CellTally tally = tallies[place(input, account)][group(input, account)];
      tally.accounts++;
      for (int row = deals.from(account); row < deals.to(account); row++) {
        if (deals.wonBy(row, asOf)) {
          tally.won++;
        } else if (deals.lostBy(row, asOf)) {
          tally.lost++;
          anyLost = true;
        } else if (deals.openAt(row, asOf)) {
          tally.open++;
        }
      }
      if (!input.value().indicators().timeline().isCustomer(account)) {
        continue;
      }
      tally.customers++;
      if (cycle.isPresent() && cycle.get().known(account)) {
        tally.cycles.add(cycle.get().value(account));
      }
      if (lifetime.isPresent() && lifetime.get().known(account)) {
        tally.lifetimeValue += (long) lifetime.get().value(account);
        tally.lifetimeValues.add(lifetime.get().value(account));
      }
      if (!Double.isNaN(comparable[account])) {
        tally.values.add(comparable[account]);
      }
    }
    return anyLost;
  }

  private static void tallyLeads(ReportInput input, CellTally[][] tallies, long[] byPlace) {
    Leads leads = input.facts().leads();
    AsOf asOf = input.asOf();
    for (int account = 0; account < input.facts().accounts(); account++) {
      for (int row = leads.from(account); row < leads.to(account); row++) {
        if (asOf.sawDay(leads.created(row))) {
          int place = placeOfSource(input, leads.source(row));
          byPlace[place]++;
          if (asOf.sawDay(leads.converted(row))) {
            tallies[place][group(input, account)].leads++;
          }
        }
      }
    }
    for (int row = leads.unattachedFrom(); row < leads.rows(); row++) {
      if (asOf.sawDay(leads.created(row))) {
        byPlace[placeOfSource(input, leads.source(row))]++;
      }
    }
  }

  private static int place(ReportInput input, int account) {
    int code = input.channels().codes()[account];
    return code == ChannelColumn.ABSENT ? input.channels().channels().size() : code;
  }

  private static int placeOfSource(ReportInput input, int source) {
    return source == Unknown.CODE
        ? input.channels().channels().size()
        : input.channels().bySource()[source];
  }

  private static int group(ReportInput input, int account) {
    return IcpGroup.of(input.tiers().apply(account)).ordinal();
  }

  private static ChannelRow row(
      Optional<Channel> channel, long leads, CellTally[] tallies, boolean lossesRecorded) {
    Map<IcpGroup, ChannelCell> byGroup = new EnumMap<>(IcpGroup.class);
    CellTally total = new CellTally();
    for (IcpGroup group : IcpGroup.values()) {
      byGroup.put(group, tallies[group.ordinal()].cell(lossesRecorded));
      total.add(tallies[group.ordinal()]);
    }
    return new ChannelRow(channel, leads, total.cell(lossesRecorded), byGroup);
  }

  private static List<String> statements(
      ReportInput input, boolean ownEffortOnly, boolean lossesRecorded) {
    List<String> statements = new ArrayList<>();
    statements.add(input.value().sidedness().sentence());
    statements.add(input.value().indicators().revenueBasis().sentence());
    int absent = input.channels().absent();
    if (absent > 0) {
      statements.add(
          "The channel is absent: no lead source is recorded for "
              + absent
              + " of "
              + input.channels().accounts()
              + " accounts.");
    }
    if (!lossesRecorded) {
      statements.add("No deal is recorded as lost, so the win rate is undefined.");
    }
    if (ownEffortOnly) {
      statements.add("Only own effort: channels of word of mouth are left out.");
    }
    return statements;
  }
}
