package touchstone.icp.discovery;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * How a caller follows and stops long work. Called from the working threads.
 *
 * @param progress takes the share done, from 0 to 1, never falling within one stage
 * @param cancelled asked often; true stops the work with a {@link
 *     java.util.concurrent.CancellationException}
 * @param threads threads to work on, 1 or more; the result does not depend on it
 */
public record Watch(DoubleConsumer progress, BooleanSupplier cancelled, int threads) {

  /** Nobody watches; one thread. */
  public static final Watch NONE = new Watch(share -> {}, () -> false, 1);

  public Watch {
    if (threads < 1) {
      throw new IllegalArgumentException("Work needs at least one thread, not " + threads + ".");
    }
  }

  /** The same on another number of threads. */
  public Watch onThreads(int number) {
    return new Watch(progress, cancelled, number);
  }

  /** The same, its progress being a part of a longer work. */
  Watch part(double from, double to) {
    return new Watch(share -> progress.accept(from + share * (to - from)), cancelled, threads);
  }
}
