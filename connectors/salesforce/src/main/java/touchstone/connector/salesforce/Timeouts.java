package touchstone.connector.salesforce;

import java.time.Duration;

/**
 * How long to wait for the network.
 *
 * @param connect until a connection stands
 * @param read until the next bytes arrive
 */
record Timeouts(Duration connect, Duration read) {

  /**
   * Ten seconds to connect: a host that needs longer is not there. 150 seconds to read: Salesforce
   * gives up on a SOQL query after 120 seconds and then says so, which we want to hear.
   */
  static final Timeouts STANDARD = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(150));
}
