package touchstone.account;

import java.util.Arrays;
import java.util.OptionalInt;

/** The ordinals of accounts by the numbers of records. Not thread-safe while it grows. */
final class OrdinalMap {

  private static final int NONE = -1;

  private long[] records;
  private int[] ordinals;
  private int size;

  /** An empty map with room for so many. */
  OrdinalMap(int expected) {
    int slots = Math.max(16, Integer.highestOneBit(Math.max(8, expected)) * 4);
    records = new long[slots];
    ordinals = new int[slots];
    Arrays.fill(ordinals, NONE);
  }

  void put(long record, int ordinal) {
    if (2 * (size + 1) > ordinals.length) {
      grow();
    }
    int slot = slot(record);
    if (ordinals[slot] == NONE) {
      size++;
    }
    records[slot] = record;
    ordinals[slot] = ordinal;
  }

  OptionalInt find(long record) {
    int ordinal = ordinals[slot(record)];
    return ordinal == NONE ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }

  private int slot(long record) {
    int slot = (int) (record >>> 32) & (ordinals.length - 1);
    while (ordinals[slot] != NONE && records[slot] != record) {
      slot = (slot + 1) & (ordinals.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] formerRecords = records;
    int[] formerOrdinals = ordinals;
    records = new long[formerRecords.length * 2];
    ordinals = new int[records.length];
    Arrays.fill(ordinals, NONE);
    size = 0;
    for (int i = 0; i < formerRecords.length; i++) {
      if (formerOrdinals[i] != NONE) {
        put(formerRecords[i], formerOrdinals[i]);
      }
    }
  }
}
