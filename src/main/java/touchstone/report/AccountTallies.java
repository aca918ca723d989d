package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntPredicate;
import touchstone.report.AccountSums.Count;
import touchstone.stats.Estimate;
import touchstone.stats.MedianCells;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.channel.ChannelShares;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Leads;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.work.Workers;

/**
 * What the accounts of each channel brought in each period, by several touch models: accounts by
 * the day of the touch, customers and their value by the day of the first win, deals by the day of
 * their decision or, in progress, of their opening.
 */
final class AccountTallies {

  /** Of which medians are told: sales cycle, lifetime value, comparable value. */
  private static final int CYCLE = 0;

  private static final int LIFETIME = 1;
  private static final int MEASURES = 3;
  private static final double[] UNKNOWN = {};

  private final ReportInput input;
  private final List<ChannelShares> models;
  private final Places places;
  private final PeriodSlots slots;
  private final CostTallies costs;
  private final Cells cells;
  private final boolean[] wordOfMouth;
  private final byte[] groups;
  private final Deals deals;
  private final Leads leads;
  private final AsOf asOf;
  private final CustomerTimeline timeline;

  /** One value an account, NaN where unknown; empty if nothing is known at all. */
  private final double[][] measures;

  private final AccountSums sums;
  private final MedianCells[][] medians;

  AccountTallies(
      ReportInput input,
      List<ChannelShares> models,
      Places places,
      PeriodSlots slots,
      CostTallies costs,
      Workers workers) {
    this.input = input;
    this.models = models;
    this.places = places;
    this.slots = slots;
    this.costs = costs;
    cells = new Cells(slots.size(), places.size());
    wordOfMouth = new boolean[places.size()];
    for (int place = 0; place < wordOfMouth.length; place++) {
      wordOfMouth[place] = places.channel(place).filter(AccountTallies::isWordOfMouth).isPresent();
    }
    groups = new byte[input.facts().accounts()];
    deals = input.facts().deals();
    leads = input.facts().leads();
    asOf = input.asOf();
    timeline = input.value().indicators().timeline();
    measures =
        new double[][] {
          values("sales_cycle_days"), values("lifetime_value"), input.value().comparable()
        };
    sums = sums(workers);
    medians = medians(workers);
  }

  static boolean isWordOfMouth(Channel channel) {
    return channel.channelClass() == ChannelClass.WORD_OF_MOUTH;
  }

  private double[] values(String indicator) {
    Optional<IndicatorColumn> column = input.value().indicators().find(indicator);
    if (column.isEmpty()) {
      return UNKNOWN;
    }
    double[] values = new double[groups.length];
    for (int account = 0; account < values.length; account++) {
      values[account] = column.get().known(account) ? column.get().value(account) : Unknown.NUMBER;
    }
    return values;
  }

  private AccountSums sums(Workers workers) {
    ConcurrentSkipListMap<Integer, AccountSums> parts = new ConcurrentSkipListMap<>();
    workers.forRanges(
        groups.length,
        (from, to) -> {
          AccountSums part = empty();
          Credits[] credits = credits();
          for (int account = from; account < to; account++) {
            groups[account] = (byte) IcpGroup.of(input.tiers().apply(account)).ordinal();
            tally(account, credits, part);
          }
          parts.put(from, part);
        });
    AccountSums all = empty();
    parts.values().forEach(all::add);
    all.addUp(cells, wordOfMouth);
    return all;
  }

  private AccountSums empty() {
    return new AccountSums(models.size(), MEASURES, slots.size(), places.size(), cells);
  }

  private Credits[] credits() {
    return models.stream()
        .map(shares -> new Credits(shares, places.none()))
        .toArray(Credits[]::new);
  }

  private void tally(int account, Credits[] credits, AccountSums part) {
    int group = groups[account];
    for (int model = 0; model < credits.length; model++) {
      credits[model].of(account);
      tallyTouches(account, model, part.of(model, Count.ACCOUNTS));
    }
    tallyLeads(account, part);
    for (int row = deals.from(account); row < deals.to(account); row++) {
      if (deals.wonBy(row, asOf)) {
        tallyDeal(deals.closed(row), group, Count.WON, credits, part);
      } else if (deals.lostBy(row, asOf)) {
        part.seeLoss();
        tallyDeal(deals.closed(row), group, Count.LOST, credits, part);
      } else if (deals.openAt(row, asOf)) {
        tallyDeal(deals.created(row), group, Count.OPEN, credits, part);
      }
    }
    if (timeline.isCustomer(account)) {
      for (int slot : slots.of(timeline.firstWon(account))) {
        for (int model = 0; model < credits.length; model++) {
          tallyCustomer(account, slot, model, credits[model], part);
        }
      }
    }
  }

  /** Counts an account by the days of its touches. */
  private void tallyTouches(int account, int model, long[] accounts) {
    ChannelShares shares = models.get(model);
    int from = shares.starts()[account];
    int to = shares.starts()[account + 1];
    if (from == to) {
      add(accounts, input.facts().created()[account], places.none(), account, ChannelShares.WHOLE);
    }
    for (int share = from; share < to; share++) {
      add(accounts, shares.days()[share], shares.codes()[share], account, shares.units()[share]);
    }
  }

  private void add(long[] counts, int day, int place, int account, int units) {
    for (int slot : slots.of(day)) {
      counts[cells.of(slot, place, groups[account])] += units;
    }
  }

  /** A lead counts by its own source whatever the model. */
  private void tallyLeads(int account, AccountSums part) {
    for (int row = leads.from(account); row < leads.to(account); row++) {
      if (asOf.sawDay(leads.created(row)) && asOf.sawDay(leads.converted(row))) {
        int place = places.ofSource(leads.source(row));
        for (int model = 0; model < models.size(); model++) {
          add(part.of(model, Count.LEADS), leads.created(row), place, account, 1);
        }
      }
    }
  }

  private void tallyDeal(int day, int group, Count count, Credits[] credits, AccountSums part) {
    int[] counted = slots.of(day);
    for (int model = 0; model < credits.length; model++) {
      long[] counts = part.of(model, count);
      Credits mine = credits[model];
      for (int slot : counted) {
        for (int i = 0; i < mine.count(); i++) {
          counts[cells.of(slot, mine.line(i), group)] += mine.units(i);
        }
      }
    }
  }

  private void tallyCustomer(int account, int slot, int model, Credits mine, AccountSums part) {
    boolean valued = known(LIFETIME, account);
    long whole = valued ? (long) measures[LIFETIME][account] : 0;
    long before = 0;
    boolean own = false;
    for (int i = 0; i < mine.count(); i++) {
      own |= !wordOfMouth[mine.line(i)];
      int units = mine.units(i);
      int cell = cells.of(slot, mine.line(i), groups[account]);
      part.of(model, Count.CUSTOMERS)[cell] += units;
      if (valued) {
        // The parts of an account's value add up to it, to the minor unit.
        part.of(model, Count.LIFETIME_VALUE)[cell] +=
            part(whole, before + units) - part(whole, before);
        before += units;
      }
      for (int measure = 0; measure < MEASURES; measure++) {
        if (known(measure, account)) {
          part.weights(model, measure)[cell] += units;
        }
      }
      observe(account, slot, mine.line(i), model, part);
      // Customers matter one by one only where a payback can be told.
      if (timeline.firstWon(account) != Unknown.DAY
          && costs.cost(slot, mine.line(i)) instanceof ChannelCost.Known) {
        part.remember(model, slot, mine.line(i), account, timeline.firstWon(account), units);
      }
    }
    observe(account, slot, cells.allLines(), model, part);
    if (own) {
      observe(account, slot, cells.ownEffort(), model, part);
    }
  }

  private void observe(int account, int slot, int line, int model, AccountSums part) {
    for (int measure = 0; measure < MEASURES; measure++) {
      if (known(measure, account)) {
        part.observations(model, measure)[cells.of(slot, line, groups[account])]++;
      }
    }
  }

  private boolean known(int measure, int account) {
    return measures[measure].length > 0 && !Double.isNaN(measures[measure][account]);
  }

  private static long part(long whole, long millionths) {
    return whole / ChannelShares.WHOLE * millionths
        + whole % ChannelShares.WHOLE * millionths / ChannelShares.WHOLE;
  }

  private MedianCells[][] medians(Workers workers) {
    MedianCells[][] all = new MedianCells[models.size()][MEASURES];
    int[][] orders = new int[MEASURES][];
    IntPredicate customer = timeline::isCustomer;
    List<Runnable> sorting = new ArrayList<>();
    List<Runnable> finding = new ArrayList<>();
    for (int measure = 0; measure < MEASURES; measure++) {
      int which = measure;
      sorting.add(() -> orders[which] = MedianCells.order(measures[which], customer));
      for (int model = 0; model < models.size(); model++) {
        int of = model;
        finding.add(() -> all[of][which] = medians(of, which, orders[which]));
      }
    }
    workers.runAll(sorting);
    workers.runAll(finding);
    return all;
  }

  private MedianCells medians(int model, int measure, int[] order) {
    MedianCells found = new MedianCells(sums.weights(model, measure));
    Credits mine = new Credits(models.get(model), places.none());
    double[] values = measures[measure];
    for (int account : order) {
      mine.of(account);
      int group = groups[account];
      for (int slot : slots.of(timeline.firstWon(account))) {
        for (int i = 0; i < mine.count(); i++) {
          int line = mine.line(i);
          add(found, cells.of(slot, line), group, values[account], mine.units(i));
          add(found, cells.of(slot, cells.allLines()), group, values[account], mine.units(i));
          if (!wordOfMouth[line]) {
            add(found, cells.of(slot, cells.ownEffort()), group, values[account], mine.units(i));
          }
        }
      }
    }
    return found;
  }

  private static void add(MedianCells found, int first, int group, double value, int units) {
    found.add(first + group, value, units);
    found.add(first + Cells.ALL_GROUPS, value, units);
  }

  /** The line of all channels, with word of mouth or without. */
  int line(boolean ownEffortOnly) {
    return ownEffortOnly ? cells.ownEffort() : cells.allLines();
  }

  /** What a group brought, or {@link Cells#ALL_GROUPS}. */
  ChannelCell cell(int model, int slot, int line, int group) {
    int cell = cells.of(slot, line, group);
    double won = whole(model, Count.WON, cell);
    double lost = whole(model, Count.LOST, cell);
    return new ChannelCell(
        sums.of(model, Count.LEADS)[cell],
        whole(model, Count.ACCOUNTS, cell),
        whole(model, Count.CUSTOMERS, cell),
        won,
        lost,
        whole(model, Count.OPEN, cell),
        WinRate.ofParts(won, lost, sums.lossesRecorded()),
        median(model, CYCLE, cell),
        sums.of(model, Count.LIFETIME_VALUE)[cell],
        median(model, LIFETIME, cell),
        median(model, MEASURES - 1, cell));
  }

  private double whole(int model, Count count, int cell) {
    return sums.of(model, count)[cell] / (double) ChannelShares.WHOLE;
  }

  private Estimate median(int model, int measure, int cell) {
    return medians[model][measure].median(cell, sums.observations(model, measure)[cell]);
  }

  /** The customers of a channel, in millionths. */
  long customers(int model, int slot, int line) {
    return sums.of(model, Count.CUSTOMERS)[cells.of(slot, line, Cells.ALL_GROUPS)];
  }

  /** Account, first day as a customer and millionths, three numbers each. */
  int[] customersOneByOne(int model, int slot, int line) {
    return sums.customers(model, slot, line);
  }
}
