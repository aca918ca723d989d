package touchstone.report;

import java.util.Arrays;

/** What accounts of a range brought, by touch model and cell. Not thread-safe. */
final class AccountSums {

  /** What is counted in each cell, in millionths but for leads, amounts and observations. */
  enum Count {
    LEADS,
    ACCOUNTS,
    CUSTOMERS,
    WON,
    LOST,
    OPEN,
    LIFETIME_VALUE
  }

  private static final int COUNTS = Count.values().length;

  private final long[][][] counts;

  /** By model and measure the weight of known values, and how many there are. */
  private final long[][][] weights;

  private final long[][][] observations;

  /** By model, period and line: account, first day as a customer and millionths of each. */
  private final int[][][][] customers;

  private final int[][][] customerCounts;
  private boolean lossesRecorded;

  AccountSums(int models, int measures, int periods, int lines, Cells cells) {
    counts = new long[models][COUNTS][cells.size()];
    weights = new long[models][measures][cells.size()];
    observations = new long[models][measures][cells.size()];
    customers = new int[models][periods][lines][0];
    customerCounts = new int[models][periods][lines];
  }

  /** The counts of a kind, by cell. */
  long[] of(int model, Count count) {
    return counts[model][count.ordinal()];
  }

  /** The weight of the known values of a measure, by cell. */
  long[] weights(int model, int measure) {
    return weights[model][measure];
  }

  /**
   * Of how many accounts a measure is known, by cell; the lines of all channels and of own effort
   * are counted like those of the channels.
   */
  long[] observations(int model, int measure) {
    return observations[model][measure];
  }

  boolean lossesRecorded() {
    return lossesRecorded;
  }

  void seeLoss() {
    lossesRecorded = true;
  }

  /** Remembers a customer one by one. */
  void remember(int model, int slot, int line, int account, int firstWon, int units) {
    int at = customerCounts[model][slot][line];
    int[] list = customers[model][slot][line];
    if (at == list.length) {
      list = Arrays.copyOf(list, Math.max(12, 2 * at));
      customers[model][slot][line] = list;
    }
    list[at] = account;
    list[at + 1] = firstWon;
    list[at + 2] = units;
    customerCounts[model][slot][line] = at + 3;
  }

  /** Account, first day as a customer and millionths, three numbers each. */
  int[] customers(int model, int slot, int line) {
    return Arrays.copyOf(customers[model][slot][line], customerCounts[model][slot][line]);
  }

  /** Adds what accounts after these brought. */
  void add(AccountSums next) {
    lossesRecorded |= next.lossesRecorded;
    for (int model = 0; model < counts.length; model++) {
      add(counts[model], next.counts[model]);
      add(weights[model], next.weights[model]);
      add(observations[model], next.observations[model]);
      for (int slot = 0; slot < customers[model].length; slot++) {
        for (int line = 0; line < customers[model][slot].length; line++) {
          append(next, model, slot, line);
        }
      }
    }
  }

  private static void add(long[][] sums, long[][] others) {
    for (int i = 0; i < sums.length; i++) {
      for (int cell = 0; cell < sums[i].length; cell++) {
        sums[i][cell] += others[i][cell];
      }
    }
  }

  private void append(AccountSums next, int model, int slot, int line) {
    int more = next.customerCounts[model][slot][line];
    if (more > 0) {
      int at = customerCounts[model][slot][line];
      int[] list = Arrays.copyOf(customers[model][slot][line], at + more);
      System.arraycopy(next.customers[model][slot][line], 0, list, at, more);
      customers[model][slot][line] = list;
      customerCounts[model][slot][line] = at + more;
    }
  }

  /** Adds up groups and channels, once all accounts are counted. */
  void addUp(Cells cells, boolean[] wordOfMouth) {
    for (int model = 0; model < counts.length; model++) {
      for (long[][] sums : new long[][][] {counts[model], weights[model]}) {
        for (long[] sum : sums) {
          cells.addUp(sum, wordOfMouth);
        }
      }
      for (long[] accounts : observations[model]) {
        cells.addUpGroups(accounts);
      }
    }
  }
}
