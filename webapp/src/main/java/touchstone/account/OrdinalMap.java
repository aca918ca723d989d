package touchstone.account;

import java.util.OptionalInt;

/** The ordinals of accounts by the numbers of records. Not thread-safe while it grows. */
final class OrdinalMap {

  /**
   * The record of each slot, and behind it its ordinal plus one, or 0 if the slot is free: side by
   * side, because in a large map each place that is looked at is fetched from memory.
   */
  private long[] slots;

  private int size;

  /** An empty map with room for so many. */
  OrdinalMap(int expected) {
    slots = new long[4 * Integer.highestOneBit(Math.max(8, expected + expected / 2))];
  }

  void put(long record, int ordinal) {
    if (3 * (size + 1) > slots.length) {
      grow();
    }
    int slot = slot(record);
    if (slots[slot + 1] == 0) {
      size++;
    }
    slots[slot] = record;
    slots[slot + 1] = ordinal + 1L;
  }

  OptionalInt find(long record) {
    int ordinal = (int) slots[slot(record) + 1] - 1;
    return ordinal < 0 ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }

  private int slot(long record) {
    int mask = slots.length - 2;
    int slot = (int) (record >>> 32) & mask;
    while (slots[slot + 1] != 0 && slots[slot] != record) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] former = slots;
    slots = new long[former.length * 2];
    size = 0;
    for (int slot = 0; slot < former.length; slot += 2) {
      if (former[slot + 1] != 0) {
        put(former[slot], (int) former[slot + 1] - 1);
      }
    }
  }
}
