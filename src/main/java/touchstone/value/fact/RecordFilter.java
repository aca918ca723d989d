package touchstone.value.fact;

import java.util.function.IntConsumer;

/**
 * A set of records that says quickly of most others that they are not in it: few bits a record,
 * which stay in the processor's cache where the set itself does not. Immutable and thread-safe as
 * long as the set does not grow.
 */
final class RecordFilter {

  private static final int BITS_A_RECORD = 16;

  private static final int BLOCK = 1_024;

  private final RecordSet records;
  private final long[] bits;
  private final int shift;

  RecordFilter(RecordSet records) {
    this.records = records;
    long wanted = Math.max(Long.SIZE, (long) records.size() * BITS_A_RECORD);
    int power = Math.min(36, Long.SIZE - Long.numberOfLeadingZeros(wanted - 1));
    bits = new long[1 << (power - 6)];
    shift = Long.SIZE - power;
    records.forEach(
        record -> {
          long bit = bit(record);
          bits[(int) (bit >>> 6)] |= 1L << bit;
        });
  }

  /** Visits the places of a range at which a record of the set stands, ascending. */
  void among(long[] all, int from, int to, IntConsumer visitor) {
    int[] places = new int[BLOCK];
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      int count = 0;
      for (int place = start; place < end; place++) {
        // Written down always and counted if it may be one: no branch that is guessed wrong.
        places[count] = place;
        long bit = bit(all[place]);
        count += (int) (bits[(int) (bit >>> 6)] >>> bit) & 1;
      }
      for (int i = 0; i < count; i++) {
        if (records.contains(all[places[i]])) {
          visitor.accept(places[i]);
        }
      }
    }
  }

  private long bit(long record) {
    return record * 0x9E3779B97F4A7C15L >>> shift;
  }
}
