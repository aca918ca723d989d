package touchstone.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import touchstone.value.channel.Channel;
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
  private final int model;
  private final Shared shared;
  private final int absent;

  /** What the reports of several touch models share. */
  private record Shared(
      Places places,
      PeriodSlots slots,
      double margin,
      CostTallies costs,
      LeadTallies leads,
      AccountTallies accounts,
      PaybackMonths months) {}

  private ChannelReports(ReportInput input, ChannelShares shares, int model, Shared shared) {
    this.input = input;
    this.shares = shares;
    this.model = model;
    this.shared = shared;
    this.absent = shares.absent();
  }

  private static List<ChannelReports> of(
      ReportInput input,
      List<ChannelShares> models,
      List<EnteredCost> entered,
      double margin,
      PeriodSlots slots,
      Workers workers) {
    ChannelShares first = models.get(0);
    for (ChannelShares shares : models) {
      if (shares.accounts() != input.facts().accounts()) {
        throw new IllegalArgumentException(
            "The shares are of "
                + shares.accounts()
                + " accounts, not "
                + input.facts().accounts()
                + ".");
      }
      if (!shares.channels().equals(first.channels())) {
        throw new IllegalArgumentException("The shares are of different channels.");
      }
    }
    Places places = new Places(first, entered);
    CostTallies costs = new CostTallies(input, entered, places, slots);
    Shared shared =
        new Shared(
            places,
            slots,
            margin,
            costs,
            new LeadTallies(input, places, slots, workers),
            new AccountTallies(input, models, places, slots, costs, workers),
            new PaybackMonths(
                margin, new Revenue(input.facts(), input.asOf()), input.asOf().day()));
    return IntStream.range(0, models.size())
        .mapToObj(model -> new ChannelReports(input, models.get(model), model, shared))
        .toList();
  }

  /**
   * Counts everything once, for several touch models.
   *
   * @param input facts, tiers and values of the same accounts
   * @param models how much of each account every channel is credited with, one a model; of the same
   *     channels
   * @param entered what channels cost beside campaigns
   * @param margin the share of revenue that covers cost, above 0 to 1
   * @param calendar the fiscal years
   * @param workers the threads to use; the result does not depend on them
   * @return the reports of each model, in their order
   */
  public static List<ChannelReports> of(
      ReportInput input,
      List<ChannelShares> models,
      List<EnteredCost> entered,
      double margin,
      FiscalCalendar calendar,
      Workers workers) {
    return of(
        input, models, entered, margin, new PeriodSlots(calendar, input.asOf(), YEARS), workers);
  }

  /** Those of one model, without fiscal periods. */
  static ChannelReports ofAllTime(ReportInput input, ChannelShares shares) {
    PeriodSlots all = PeriodSlots.none(input.asOf());
    return of(input, List.of(shares), List.of(), 1, all, Workers.caller()).get(0);
  }

  /**
   * All reports: of all time first, then of each period, without and with own effort only.
   *
   * @param workers the threads to use; the result does not depend on them
   */
  public List<ChannelByIcpReport> all(Workers workers) {
    List<List<ChannelByIcpReport>> bySlot =
        new ArrayList<>(Collections.nCopies(shared.slots().size(), List.of()));
    workers.runAll(
        IntStream.range(0, shared.slots().size())
            .<Runnable>mapToObj(slot -> () -> bySlot.set(slot, ofSlot(slot)))
            .toList());
    return bySlot.stream().flatMap(List::stream).toList();
  }

  private List<ChannelByIcpReport> ofSlot(int slot) {
    List<ChannelRow> rows =
        IntStream.range(0, shared.places().size()).mapToObj(place -> row(slot, place)).toList();
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
    Places places = shared.places();
    List<ChannelRow> rows = new ArrayList<>();
    List<Integer> counted = new ArrayList<>();
    ChannelCost cost = new ChannelCost.NotRecorded();
    for (int place = 0; place < places.size(); place++) {
      if (ownEffortOnly
          && places.channel(place).filter(AccountTallies::isWordOfMouth).isPresent()) {
        continue;
      }
      counted.add(place);
      ChannelRow row = all.get(place);
      if (!isEmpty(row)) {
        rows.add(row);
      }
      cost = cost.plus(row.cost());
    }
    rows.sort(
        Comparator.comparing((ChannelRow row) -> row.channel().isEmpty())
            .thenComparing(row -> -row.total().accounts())
            .thenComparing(row -> row.channel().map(Channel::name).orElse("")));
    ChannelRow total =
        row(
            Optional.empty(),
            shared.leads().funnel(slot, counted),
            cost,
            new Payback.NotEnough(0, "The payback is told for each channel."),
            slot,
            shared.accounts().line(ownEffortOnly));
    Optional<FiscalPeriod> period = shared.slots().period(slot);
    return new ChannelByIcpReport(
        shares.model(),
        period,
        ownEffortOnly,
        rows,
        total,
        ChannelStatements.of(input, shares, absent, period, ownEffortOnly, total));
  }

  private static boolean isEmpty(ChannelRow row) {
    ChannelCell cell = row.total();
    return row.leads() == 0
        && cell.accounts() == 0
        && cell.customers() == 0
        && cell.dealsWon() + cell.dealsLost() + cell.dealsOpen() == 0
        && row.cost() instanceof ChannelCost.NotRecorded;
  }

  private ChannelRow row(int slot, int place) {
    return row(
        shared.places().channel(place),
        shared.leads().funnel(slot, place),
        shared.costs().cost(slot, place),
        payback(slot, place),
        slot,
        place);
  }

  private Payback payback(int slot, int place) {
    if (!(shared.costs().cost(slot, place) instanceof ChannelCost.Known cost)) {
      return new Payback.NotEnough(0, "The cost of the channel is not known.");
    }
    long customers = shared.accounts().customers(model, slot, place);
    double perCustomer = cost.minorUnits() / (customers / (double) ChannelShares.WHOLE);
    return customers == 0
        ? new Payback.NotEnough(0, "0 customers, " + Payback.MINIMUM_CUSTOMERS + " are needed.")
        : shared.months().of(perCustomer, shared.accounts().customersOneByOne(model, slot, place));
  }

  private ChannelRow row(
      Optional<Channel> channel,
      LeadFunnel funnel,
      ChannelCost cost,
      Payback payback,
      int slot,
      int line) {
    Map<IcpGroup, ChannelCell> byGroup = new EnumMap<>(IcpGroup.class);
    for (IcpGroup group : IcpGroup.values()) {
      byGroup.put(group, shared.accounts().cell(model, slot, line, group.ordinal()));
    }
    return new ChannelRow(
        channel,
        funnel,
        cost,
        payback,
        shared.accounts().cell(model, slot, line, Cells.ALL_GROUPS),
        byGroup);
  }
}
