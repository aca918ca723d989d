package touchstone.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.channel.ChannelShares;
import touchstone.value.channel.EnteredCost;
import touchstone.value.indicator.Revenue;
import touchstone.work.Workers;

/** The channel reports of one touch model, of all time and of each fiscal period. Immutable. */
public final class ChannelReports {

  /** So many fiscal years, with their quarters, have reports of their own. */
  public static final int YEARS = 4;

  private final ReportInput input;
  private final ChannelShares shares;
  private final Places places;
  private final PeriodSlots slots;
  private final double margin;
  private final CostTallies costs;
  private final LeadTallies leads;
  private final AccountTallies accounts;
  private final Revenue revenue;

  private ChannelReports(
      ReportInput input,
      ChannelShares shares,
      List<EnteredCost> entered,
      double margin,
      PeriodSlots slots) {
    if (shares.accounts() != input.facts().accounts()) {
      throw new IllegalArgumentException(
          "The shares are of "
              + shares.accounts()
              + " accounts, not "
              + input.facts().accounts()
              + ".");
    }
    this.input = input;
    this.shares = shares;
    this.slots = slots;
    this.margin = margin;
    places = new Places(shares, entered);
    costs = new CostTallies(input, entered, places, slots);
    leads = new LeadTallies(input, places, slots);
    accounts = new AccountTallies(input, shares, places, slots, costs);
    revenue = new Revenue(input.facts(), input.asOf());
  }

  /**
   * Counts everything once.
   *
   * @param input facts, tiers and values of the same accounts
   * @param shares how much of each account every channel is credited with
   * @param entered what channels cost beside campaigns
   * @param margin the share of revenue that covers cost, above 0 to 1
   * @param calendar the fiscal years
   */
  public static ChannelReports of(
      ReportInput input,
      ChannelShares shares,
      List<EnteredCost> entered,
      double margin,
      FiscalCalendar calendar) {
    return new ChannelReports(
        input, shares, entered, margin, new PeriodSlots(calendar, input.asOf(), YEARS));
  }

  /** The same without fiscal periods. */
  static ChannelReports ofAllTime(ReportInput input, ChannelShares shares) {
    return new ChannelReports(input, shares, List.of(), 1, PeriodSlots.none(input.asOf()));
  }

  /**
   * All reports: of all time first, then of each period, without and with own effort only.
   *
   * @param workers the threads to use; the result does not depend on them
   */
  public List<ChannelByIcpReport> all(Workers workers) {
    List<List<ChannelByIcpReport>> bySlot =
        new ArrayList<>(Collections.nCopies(slots.size(), List.of()));
    workers.runAll(
        IntStream.range(0, slots.size())
            .<Runnable>mapToObj(slot -> () -> bySlot.set(slot, ofSlot(slot)))
            .toList());
    return bySlot.stream().flatMap(List::stream).toList();
  }

  private List<ChannelByIcpReport> ofSlot(int slot) {
    List<ChannelRow> rows =
        IntStream.range(0, places.size()).mapToObj(place -> row(slot, place)).toList();
    return List.of(report(slot, rows, false), report(slot, rows, true));
  }

  /**
   * The report of all time.
   *
   * @param ownEffortOnly whether to leave out channels of word of mouth, which no effort of ours
   *     brings
   */
  public ChannelByIcpReport allTime(boolean ownEffortOnly) {
    return ofSlot(PeriodSlots.ALL).get(ownEffortOnly ? 1 : 0);
  }

  private ChannelByIcpReport report(int slot, List<ChannelRow> all, boolean ownEffortOnly) {
    List<ChannelRow> rows = new ArrayList<>();
    List<Integer> counted = new ArrayList<>();
    CellTally[] sums = new CellTally[IcpGroup.values().length];
    Arrays.setAll(sums, i -> new CellTally());
    ChannelCost cost = new ChannelCost.NotRecorded();
    for (int place = 0; place < places.size(); place++) {
      if (ownEffortOnly
          && places.channel(place).filter(ChannelReports::isWordOfMouth).isPresent()) {
        continue;
      }
      counted.add(place);
      ChannelRow row = all.get(place);
      if (!isEmpty(row)) {
        rows.add(row);
      }
      cost = cost.plus(row.cost());
      for (int group = 0; group < sums.length; group++) {
        sums[group].add(accounts.cells(slot, place)[group]);
      }
    }
    rows.sort(
        Comparator.comparing((ChannelRow row) -> row.channel().isEmpty())
            .thenComparing(row -> -row.total().accounts())
            .thenComparing(row -> row.channel().map(Channel::name).orElse("")));
    ChannelRow total =
        row(
            Optional.empty(),
            leads.funnel(slot, counted),
            cost,
            new Payback.NotEnough(0, "The payback is told for each channel."),
            sums);
    return new ChannelByIcpReport(
        shares.model(),
        slots.period(slot),
        ownEffortOnly,
        rows,
        total,
        ChannelStatements.of(input, shares, slots.period(slot), ownEffortOnly, total));
  }

  private static boolean isEmpty(ChannelRow row) {
    ChannelCell cell = row.total();
    return row.leads() == 0
        && cell.accounts() == 0
        && cell.customers() == 0
        && cell.dealsWon() + cell.dealsLost() + cell.dealsOpen() == 0
        && row.cost() instanceof ChannelCost.NotRecorded;
  }

  private static boolean isWordOfMouth(Channel channel) {
    return channel.channelClass() == ChannelClass.WORD_OF_MOUTH;
  }

  private ChannelRow row(int slot, int place) {
    CellTally[] cells = accounts.cells(slot, place);
    return row(
        places.channel(place),
        leads.funnel(slot, place),
        costs.cost(slot, place),
        payback(slot, place, cells),
        cells);
  }

  private Payback payback(int slot, int place, CellTally[] cells) {
    if (!(costs.cost(slot, place) instanceof ChannelCost.Known cost)) {
      return new Payback.NotEnough(0, "The cost of the channel is not known.");
    }
    long customers = Arrays.stream(cells).mapToLong(cell -> cell.customers).sum();
    double perCustomer = cost.minorUnits() / (customers / (double) ChannelShares.WHOLE);
    return customers == 0
        ? new Payback.NotEnough(0, "0 customers, " + Payback.MINIMUM_CUSTOMERS + " are needed.")
        : Payback.of(
            perCustomer, margin, accounts.customers(slot, place), revenue, input.asOf().day());
  }

  private ChannelRow row(
      Optional<Channel> channel,
      LeadFunnel funnel,
      ChannelCost cost,
      Payback payback,
      CellTally[] tallies) {
    Map<IcpGroup, ChannelCell> byGroup = new EnumMap<>(IcpGroup.class);
    CellTally total = new CellTally();
    for (IcpGroup group : IcpGroup.values()) {
      byGroup.put(group, tallies[group.ordinal()].cell(accounts.lossesRecorded()));
      total.add(tallies[group.ordinal()]);
    }
    return new ChannelRow(
        channel, funnel, cost, payback, total.cell(accounts.lossesRecorded()), byGroup);
  }
}
