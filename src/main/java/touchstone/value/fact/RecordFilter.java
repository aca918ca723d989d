package touchstone.value.fact;

/**
 * A set of records that says quickly of most others that they are not in it: few bits a record,
 * which stay in the processor's cache where the set itself does not. Immutable and thread-safe as
 * long as the set does not grow.
 */
final class RecordFilter {

  private static final int BITS_A_RECORD = 16;

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

  boolean contains(long record) {
    long bit = bit(record);
    return (bits[(int) (bit >>> 6)] & 1L << bit) != 0 && records.contains(record);
  }

  private long bit(long record) {
    return record * 0x9E3779B97F4A7C15L >>> shift;
  }
}
