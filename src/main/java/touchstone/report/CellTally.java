package touchstone.report;

import java.util.Arrays;
import touchstone.stats.Quantiles;

/** Counts one cell. Not thread-safe. */
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
        accounts,
        customers,
        won,
        lost,
        open,
        WinRate.of(won, lost, lossesRecorded),
        Quantiles.median(cycles.toArray()),
        lifetimeValue,
        Quantiles.median(lifetimeValues.toArray()),
        Quantiles.median(values.toArray()));
  }

  /** A list of numbers without boxes. */
  static final class Numbers {

    private double[] numbers = {};
    private int size;

    void add(double number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(8, size + (size >> 1)));
      }
      numbers[size++] = number;
    }

    void addAll(Numbers other) {
      for (int i = 0; i < other.size; i++) {
        add(other.numbers[i]);
      }
    }

    double[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
