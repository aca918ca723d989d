package touchstone.connector.salesforce.sandbox.rest;

import java.util.concurrent.atomic.AtomicInteger;

/** The API calls an organisation has in 24 hours, and how many are used. Thread-safe. */
public final class Allowance {

  /** What a Developer Edition has. */
  private static final int DEVELOPER_EDITION = 15_000;

  private final AtomicInteger used = new AtomicInteger();
  private volatile int limit = DEVELOPER_EDITION;

  /** How many calls there are in all. */
  public int limit() {
    return limit;
  }

  /** Sets how many calls there are in all. */
  public void limit(int calls) {
    limit = calls;
  }

  /** How many calls are used; may pass the limit by those refused. */
  public int used() {
    return used.get();
  }

  /** Sets how many calls are used, as other programs of the organisation use them. */
  public void used(int calls) {
    used.set(calls);
  }

  /** Takes calls; false when there are not that many left, and then takes none. */
  boolean take(int calls) {
    while (true) {
      int now = used.get();
      if (now + calls > limit) {
        return false;
      }
      if (used.compareAndSet(now, now + calls)) {
        return true;
      }
    }
  }

  String header() {
    return "api-usage=" + used.get() + "/" + limit;
  }
}
