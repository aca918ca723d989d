package touchstone.connector.csv;

/**
 * The ids of a file so far, as 64-bit hashes: 11 to 21 bytes an id, so that a file of ten million
 * rows fits. Two different ids share a hash with a chance below one in 300,000 at that size.
 */
final class SeenIds {

  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] slots = new long[FIRST_CAPACITY];
  private int size;

  /** Adds an id; false if it was there. */
  boolean add(String id) {
    if (size >= slots.length / 4 * 3) {
      grow();
    }
    boolean added = put(slots, hash(id));
    if (added) {
      size++;
    }
    return added;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] into, long hash) {
    int mask = into.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (into[slot] != 0) {
      if (into[slot] == hash) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    into[slot] = hash;
    return true;
  }

  /** FNV-1a over the characters, then a finisher that spreads the bits; never 0, an empty slot. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
