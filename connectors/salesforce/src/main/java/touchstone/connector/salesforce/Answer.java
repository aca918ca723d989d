package touchstone.connector.salesforce;

import java.time.Instant;
import java.util.Optional;

/** What a call came to. */
sealed interface Answer<T> {

  /**
   * The server did it.
   *
   * @param value what its body said
   * @param serverTime the server's clock when it answered, if it tells
   */
  record Accepted<T>(T value, Optional<Instant> serverTime) implements Answer<T> {}

  /** The server understood and refused. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}
}
