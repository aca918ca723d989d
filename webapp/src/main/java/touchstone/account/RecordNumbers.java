package touchstone.account;

import java.util.Arrays;
import touchstone.value.fact.RecordSet;

/** Numbers of records as they arrive. Not thread-safe. */
final class RecordNumbers {

  private long[] numbers = new long[64];
  private int size;

  /** Adds one; it is not asked whether it is there. */
  boolean add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
    return true;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return numbers[index];
  }

  void addTo(RecordSet records) {
    records.addAll(numbers, size);
  }
}
