package touchstone.value.fact;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** A set of records by their numbers. Not thread-safe while it grows. */
public final class RecordSet {

  private long[] slots = new long[1 << 10];
  private boolean zero;
  private int size;

  /** Adds the first so many records of these. Room for all is made at once. */
  public void addAll(long[] records, int count) {
    int room = 4 * Integer.highestOneBit(Math.max(1, size + count));
    if (room > slots.length) {
      grow(room);
    }
    for (int i = 0; i < count; i++) {
      add(records[i]);
    }
  }

  /** Adds a record. Returns whether it was not there. */
  public boolean add(long record) {
    if (record == 0) {
      boolean added = !zero;
      zero = true;
      return added;
    }
    if (size * 2 >= slots.length) {
      grow(slots.length * 2);
    }
    int slot = slot(record, slots);
    if (slots[slot] == record) {
      return false;
    }
    slots[slot] = record;
    size++;
    return true;
  }

  /** Whether a record is there. */
  public boolean contains(long record) {
    return record == 0 ? zero : slots[slot(record, slots)] == record;
  }

  /** Visits the records, in no order. */
  public void forEach(LongConsumer visitor) {
    if (zero) {
      visitor.accept(0);
    }
    for (long record : slots) {
      if (record != 0) {
        visitor.accept(record);
      }
    }
  }

  /** The records in ascending order. */
  public long[] sorted() {
    long[] all = new long[size()];
    int[] next = {0};
    forEach(record -> all[next[0]++] = record);
    Arrays.sort(all);
    return all;
  }

  /** How many records there are. */
  public int size() {
    return size + (zero ? 1 : 0);
  }

  private static int slot(long record, long[] slots) {
    int slot = (int) ((record * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != record) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow(int room) {
    long[] more = new long[room];
    for (long record : slots) {
      if (record != 0) {
        more[slot(record, more)] = record;
      }
    }
    slots = more;
  }
}
