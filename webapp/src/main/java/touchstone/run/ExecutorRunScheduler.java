package touchstone.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes the threads of an executor: the server's managed one, or any. */
public final class ExecutorRunScheduler implements RunScheduler {

  private final ScheduledExecutorService executor;
  private final Clock clock;

  public ExecutorRunScheduler(ScheduledExecutorService executor, Clock clock) {
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public void execute(Runnable work) {
    executor.execute(work);
  }

  @Override
  public void executeAt(Instant moment, Runnable work) {
    Duration wait = Duration.between(clock.instant(), moment);
    executor.schedule(work, Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
  }
}
