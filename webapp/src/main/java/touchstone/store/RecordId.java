package touchstone.store;

import java.util.Arrays;
import touchstone.connector.model.RecordType;

/**
 * One number for a record of a connection, from its kind and its id. Two records share a number
 * with a chance of 2^-64; snapshots hold these numbers, so the formula never changes.
 */
public final class RecordId {

  /** Where the hash of each kind starts: by the kind's name, which never changes. */
  private static final long[] STARTS =
      Arrays.stream(RecordType.values())
          .mapToLong(type -> (type.plural().hashCode() + 1L) * 0x9E3779B97F4A7C15L)
          .toArray();

  private static final long PRIME = 0x100000001b3L;

  private RecordId() {}

  /** The number of a record. */
  public static long of(RecordType type, String id) {
    long hash = STARTS[type.ordinal()];
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  /**
   * The number of a record whose id is written in ASCII, without making a text of it.
   *
   * @param bytes hold the id from one place up to another
   */
  static long ofAscii(RecordType type, byte[] bytes, int from, int to) {
    long hash = STARTS[type.ordinal()];
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * PRIME;
    }
    return mixed(hash);
  }

  /** Spreads a number over all bits: ids often differ in their last characters only. */
  private static long mixed(long value) {
    long hash = value;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
