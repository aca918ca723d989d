package touchstone.report;

import java.util.Arrays;
import touchstone.stats.Estimate;
import touchstone.stats.Quantiles;
import touchstone.value.channel.ChannelShares;

/** Counts one cell, in millionths of accounts and deals. Not thread-safe. */
final class CellTally {

  long leads;
  long accounts;
  long customers;
  long won;
  long lost;
  long open;
  long lifetimeValue;
  final Numbers cycles = new Numbers();
  final Numbers lifetimeValues = new Numbers();
  final Numbers values = new Numbers();

  void add(CellTally other) {
    leads += other.leads;
    accounts += other.accounts;
    customers += other.customers;
    won += other.won;
    lost += other.lost;
    open += other.open;
    lifetimeValue += other.lifetimeValue;
    cycles.addAll(other.cycles);
    lifetimeValues.addAll(other.lifetimeValues);
    values.addAll(other.values);
  }

  ChannelCell cell(boolean lossesRecorded) {
    return new ChannelCell(
        leads,
        whole(accounts),
        whole(customers),
        whole(won),
        whole(lost),
        whole(open),
        WinRate.ofParts(whole(won), whole(lost), lossesRecorded),
        cycles.median(),
        lifetimeValue,
        lifetimeValues.median(),
        values.median());
  }

  private static double whole(long millionths) {
    return millionths / (double) ChannelShares.WHOLE;
  }

  /** A list of numbers with weights, without boxes. */
  static final class Numbers {

    private double[] numbers = {};
    private long[] weights = {};
    private int size;

    void add(double number, long weight) {
      if (size == numbers.length) {
        int length = Math.max(8, size + (size >> 1));
        numbers = Arrays.copyOf(numbers, length);
        weights = Arrays.copyOf(weights, length);
      }
      numbers[size] = number;
      weights[size++] = weight;
    }

    void add(double number) {
      add(number, ChannelShares.WHOLE);
    }

    void addAll(Numbers other) {
      for (int i = 0; i < other.size; i++) {
        add(other.numbers[i], other.weights[i]);
      }
    }

    double[] toArray() {
      return Arrays.copyOf(numbers, size);
    }

    Estimate median() {
      return Quantiles.weightedMedian(toArray(), Arrays.copyOf(weights, size));
    }
  }
}
