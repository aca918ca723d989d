package touchstone.report;

import java.util.Arrays;
import java.util.Optional;
import touchstone.value.channel.ChannelShares;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.indicator.IndicatorColumn;

/**
 * What the accounts of each channel brought in each period: accounts by the day of the touch,
 * customers and their value by the day of the first win, deals by the day of their decision or, in
 * progress, of their opening.
 */
final class AccountTallies {

  private static final String CYCLE = "sales_cycle_days";
  private static final String LIFETIME_VALUE = "lifetime_value";

  private final ReportInput input;
  private final ChannelShares shares;
  private final Places places;
  private final PeriodSlots slots;
  private final CostTallies costs;
  private final Deals deals;
  private final AsOf asOf;
  private final CustomerTimeline timeline;
  private final Optional<IndicatorColumn> cycle;
  private final Optional<IndicatorColumn> lifetime;
  private final double[] comparable;

  private final CellTally[][][] cells;
  private final int[][][] customers;
  private final int[][] customerCounts;
  private boolean lossesRecorded;

  /** The channels of the account at hand, and how much of it each has. */
  private int[] mine = new int[4];

  private long[] units = new long[4];
  private int count;

  AccountTallies(
      ReportInput input,
      ChannelShares shares,
      Places places,
      PeriodSlots slots,
      CostTallies costs) {
    this.input = input;
    this.shares = shares;
    this.places = places;
    this.slots = slots;
    this.costs = costs;
    deals = input.facts().deals();
    asOf = input.asOf();
    timeline = input.value().indicators().timeline();
    cycle = input.value().indicators().find(CYCLE);
    lifetime = input.value().indicators().find(LIFETIME_VALUE);
    comparable = input.value().comparable();
    cells = new CellTally[slots.size()][places.size()][IcpGroup.values().length];
    for (CellTally[][] slot : cells) {
      for (CellTally[] place : slot) {
        Arrays.setAll(place, i -> new CellTally());
      }
    }
    customers = new int[slots.size()][places.size()][0];
    customerCounts = new int[slots.size()][places.size()];
    for (int account = 0; account < input.facts().accounts(); account++) {
      tally(account, IcpGroup.of(input.tiers().apply(account)).ordinal());
    }
  }

  private void tally(int account, int group) {
    gather(account, group);
    tallyLeads(account, group);
    for (int row = deals.from(account); row < deals.to(account); row++) {
      if (deals.wonBy(row, asOf)) {
        for (int slot : slots.of(deals.closed(row))) {
          for (int i = 0; i < count; i++) {
            cells[slot][mine[i]][group].won += units[i];
          }
        }
      } else if (deals.lostBy(row, asOf)) {
        lossesRecorded = true;
        for (int slot : slots.of(deals.closed(row))) {
          for (int i = 0; i < count; i++) {
            cells[slot][mine[i]][group].lost += units[i];
          }
        }
      } else if (deals.openAt(row, asOf)) {
        for (int slot : slots.of(deals.created(row))) {
          for (int i = 0; i < count; i++) {
            cells[slot][mine[i]][group].open += units[i];
          }
        }
      }
    }
    if (timeline.isCustomer(account)) {
      for (int slot : slots.of(timeline.firstWon(account))) {
        tallyCustomer(account, group, slot);
      }
    }
  }

  /** Finds the channels of an account, and counts it by the days of its touches. */
  private void gather(int account, int group) {
    count = 0;
    int from = shares.starts()[account];
    int to = shares.starts()[account + 1];
    if (from == to) {
      credit(places.none(), ChannelShares.WHOLE);
      countAccount(places.none(), group, input.facts().created()[account], ChannelShares.WHOLE);
    }
    for (int share = from; share < to; share++) {
      int place = shares.codes()[share];
      credit(place, shares.units()[share]);
      countAccount(place, group, shares.days()[share], shares.units()[share]);
    }
  }

  private void countAccount(int place, int group, int day, int share) {
    for (int slot : slots.of(day)) {
      cells[slot][place][group].accounts += share;
    }
  }

  private void credit(int place, int share) {
    for (int i = 0; i < count; i++) {
      if (mine[i] == place) {
        units[i] += share;
        return;
      }
    }
    if (count == mine.length) {
      mine = Arrays.copyOf(mine, 2 * count);
      units = Arrays.copyOf(units, 2 * count);
    }
    mine[count] = place;
    units[count++] = share;
  }

  private void tallyLeads(int account, int group) {
    Leads leads = input.facts().leads();
    for (int row = leads.from(account); row < leads.to(account); row++) {
      if (asOf.sawDay(leads.created(row)) && asOf.sawDay(leads.converted(row))) {
        for (int slot : slots.of(leads.created(row))) {
          cells[slot][places.ofSource(leads.source(row))][group].leads++;
        }
      }
    }
  }

  private void tallyCustomer(int account, int group, int slot) {
    long whole =
        lifetime.isPresent() && lifetime.get().known(account)
            ? (long) lifetime.get().value(account)
            : 0;
    long before = 0;
    for (int i = 0; i < count; i++) {
      CellTally cell = cells[slot][mine[i]][group];
      cell.customers += units[i];
      if (cycle.isPresent() && cycle.get().known(account)) {
        cell.cycles.add(cycle.get().value(account), units[i]);
      }
      if (lifetime.isPresent() && lifetime.get().known(account)) {
        // The parts of an account's value add up to it, to the minor unit.
        cell.lifetimeValue += part(whole, before + units[i]) - part(whole, before);
        before += units[i];
        cell.lifetimeValues.add(lifetime.get().value(account), units[i]);
      }
      if (!Double.isNaN(comparable[account])) {
        cell.values.add(comparable[account], units[i]);
      }
      remember(slot, mine[i], account, (int) units[i]);
    }
  }

  private static long part(long whole, long millionths) {
    return whole / ChannelShares.WHOLE * millionths
        + whole % ChannelShares.WHOLE * millionths / ChannelShares.WHOLE;
  }

  /** Customers matter one by one only where a payback can be told. */
  private void remember(int slot, int place, int account, int share) {
    if (timeline.firstWon(account) == Unknown.DAY
        || !(costs.cost(slot, place) instanceof ChannelCost.Known)) {
      return;
    }
    int at = customerCounts[slot][place];
    if (at == customers[slot][place].length) {
      customers[slot][place] = Arrays.copyOf(customers[slot][place], Math.max(12, 2 * at));
    }
    int[] list = customers[slot][place];
    list[at] = account;
    list[at + 1] = timeline.firstWon(account);
    list[at + 2] = share;
    customerCounts[slot][place] = at + 3;
  }

  /** Account, first day as a customer and millionths, three numbers each. */
  int[] customers(int slot, int place) {
    return Arrays.copyOf(customers[slot][place], customerCounts[slot][place]);
  }

  CellTally[] cells(int slot, int place) {
    return cells[slot][place];
  }

  /** Whether any deal is recorded as lost; if none is, everything would look won. */
  boolean lossesRecorded() {
    return lossesRecorded;
  }
}
