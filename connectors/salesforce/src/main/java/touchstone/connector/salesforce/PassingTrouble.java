package touchstone.connector.salesforce;

import java.time.Duration;
import java.util.Optional;

/** A failure that may be over at the next try. Stays inside the connector. */
final class PassingTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> wait;

  /**
   * @param sentence what happened, without a full stop
   * @param wait how long the server asked to wait, if it did
   */
  PassingTrouble(String sentence, Optional<Duration> wait, Throwable cause) {
    super(sentence, cause);
    this.wait = wait;
  }

  Optional<Duration> serverWait() {
    return wait;
  }
}
