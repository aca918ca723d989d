package touchstone.value.lifetime;

import java.util.Arrays;

/**
 * How many contracts were renewed how often, running and ended ones apart: all that the shifted
 * beta-geometric model asks of them. Not thread-safe.
 */
public final class RenewalCounts {

  private static final long[] NONE = {};

  private long[] running = NONE;
  private long[] ended = NONE;

  /**
   * Counts a contract.
   *
   * @param renewals how often it was renewed, 0 or more
   * @param over whether the next renewal did not come; else it is still running
   */
  public void add(int renewals, boolean over) {
    if (over) {
      ended = withPlaceFor(renewals, ended);
      ended[renewals]++;
    } else {
      running = withPlaceFor(renewals, running);
      running[renewals]++;
    }
  }

  private static long[] withPlaceFor(int renewals, long[] counts) {
    return renewals < counts.length ? counts : Arrays.copyOf(counts, renewals + 1);
  }

  /** Counts what others counted too. */
  public void add(RenewalCounts others) {
    running = sum(running, others.running);
    ended = sum(ended, others.ended);
  }

  private static long[] sum(long[] some, long[] others) {
    long[] sum = Arrays.copyOf(some, Math.max(some.length, others.length));
    for (int renewals = 0; renewals < others.length; renewals++) {
      sum[renewals] += others[renewals];
    }
    return sum;
  }

  /** The number of renewals that any contract came to, made or not. */
  int longest() {
    return Math.max(Math.max(0, running.length - 1), ended.length);
  }

  long running(int renewals) {
    return renewals < running.length ? running[renewals] : 0;
  }

  long ended(int renewals) {
    return renewals < ended.length ? ended[renewals] : 0;
  }
}
