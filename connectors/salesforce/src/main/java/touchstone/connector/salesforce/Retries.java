package touchstone.connector.salesforce;

import java.time.Duration;
import touchstone.connector.ConnectorException;

/**
 * The tries of one call: at most five, with waits that double from half a second, or the wait the
 * server asks for.
 *
 * <p>Five tries bridge 7.5 seconds, a failover's worth, and cost at most four calls; what lasts
 * longer is the schedule's business. Not thread-safe; one per call.
 */
final class Retries {

  static final int TRIES = 5;

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  /**
   * A server that asks for more is not waited for inside a call: the run ends and resumes later.
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Pause pause;
  private int failed;

  Retries(Pause pause) {
    this.pause = pause;
  }

  /**
   * Waits for the next try.
   *
   * @throws ConnectorException {@code TEMPORARY} if there is none
   */
  void after(PassingTrouble trouble) throws ConnectorException {
    failed++;
    Duration wait = trouble.serverWait().orElse(FIRST_WAIT.multipliedBy(1L << (failed - 1)));
    if (failed >= TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
      ConnectorException given =
          new ConnectorException(
              ConnectorException.Kind.TEMPORARY,
              trouble.getMessage()
                  + " ("
                  + (failed == 1 ? "one try" : failed + " tries")
                  + "). Nothing is lost; the next run goes on from here.",
              trouble);
      throw trouble.serverWait().isPresent() ? given.retryAfter(trouble.serverWait().get()) : given;
    }
    pause(pause, wait);
  }

  /**
   * Waits.
   *
   * @throws ConnectorException {@code TEMPORARY} if the thread was told to stop
   */
  static void pause(Pause pause, Duration wait) throws ConnectorException {
    try {
      pause.pause(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          ConnectorException.Kind.TEMPORARY,
          "The run was stopped while it waited for Salesforce. The next run goes on from here.",
          e);
    }
  }
}
