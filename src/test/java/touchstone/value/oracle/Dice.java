package touchstone.value.oracle;

/**
 * Chance with a seed: SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number
 * generators", OOPSLA), written out so that the numbers are the same on every JDK. Not thread-safe.
 */
final class Dice {

  private long state;

  Dice(long seed) {
    state = seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** In [0, 1). */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True so many times in a thousand. */
  boolean perMille(int times) {
    return below(1000) < times;
  }
}
