package touchstone.connector.salesforce;

import java.time.Duration;

/** How the connector waits between two tries. Tests bring one that only writes down the waits. */
interface Pause {

  /** Waits by sleeping. */
  Pause SLEEPING = wait -> Thread.sleep(wait.toMillis());

  void pause(Duration wait) throws InterruptedException;
}
