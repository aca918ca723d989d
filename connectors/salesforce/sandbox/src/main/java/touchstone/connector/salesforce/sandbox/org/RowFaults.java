package touchstone.connector.salesforce.sandbox.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Single records that will be refused when they are written next. Thread-safe. */
public final class RowFaults {

  private final List<Armed> armed = new ArrayList<>();

  /** The next writes of a record fail because somebody else holds it. */
  public void lock(String id, int times) {
    refuse(
        candidate -> candidate.equals(id),
        times,
        ErrorCode.UNABLE_TO_LOCK_ROW,
        "unable to obtain exclusive access to this record or 1 records: " + id);
  }

  /** The next writes of records chosen by their 18-character id fail. */
  public synchronized void refuse(
      Predicate<String> ids, int times, ErrorCode code, String message) {
    armed.add(new Armed(ids, times, new Refusal(code, message)));
  }

  /** Drops every fault. */
  public synchronized void clear() {
    armed.clear();
  }

  synchronized Optional<Refusal> strike(String id) {
    for (int at = 0; at < armed.size(); at++) {
      Armed fault = armed.get(at);
      if (fault.ids.test(id)) {
        fault.left--;
        if (fault.left == 0) {
          armed.remove(at);
        }
        return Optional.of(fault.refusal);
      }
    }
    return Optional.empty();
  }

  private static final class Armed {
    private final Predicate<String> ids;
    private final Refusal refusal;
    private int left;

    private Armed(Predicate<String> ids, int left, Refusal refusal) {
      this.ids = ids;
      this.left = left;
      this.refusal = refusal;
    }
  }
}
