package touchstone.run;

import java.time.Instant;

/** Where runs get their threads from. Thread-safe. */
public interface RunScheduler {

  /** Runs the work soon, in another thread. */
  void execute(Runnable work);

  /** Runs the work at that moment or soon after. */
  void executeAt(Instant moment, Runnable work);
}
