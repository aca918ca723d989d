package touchstone.past;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.account.AfterComputation;
import touchstone.account.ComputedConnection;
import touchstone.run.RunControl;
import touchstone.store.KeptDay;
import touchstone.store.KeptStore;

/**
 * Keeps what every computation computed, by day. What holds is remembered as long as there is room,
 * so that it is read once after a start only. Thread-safe.
 */
public final class KeptDays implements AfterComputation {

  private final KeptStore store;
  private final int keepDays;
  private final Map<Long, SoftReference<Holding>> holdings = new ConcurrentHashMap<>();

  /**
   * @param keepDays what ended so many days ago is forgotten, 1 or more
   * @throws IllegalArgumentException if it is below 1
   */
  public KeptDays(KeptStore store, int keepDays) {
    if (keepDays < 1) {
      throw new IllegalArgumentException(
          "touchstone.history.keep-days is 1 or more, not " + keepDays + ".");
    }
    this.store = store;
    this.keepDays = keepDays;
  }

  @Override
  public void take(long connectionId, ComputedConnection computed, RunControl control) {
    keep(connectionId, computed, control.runId());
  }

  /**
   * Keeps a computation of a run that is still running.
   *
   * @return how many rows were written
   */
  public long keep(long connectionId, ComputedConnection computed, long runId) {
    LocalDate day = LocalDate.ofInstant(computed.computedAt(), computed.organisation().timeZone());
    KeptDay kept =
        new KeptDay(connectionId, day, runId, computed.computedAt(), computed.accounts());
    AccountContents contents =
        new AccountContents(
            computed.read().ids(),
            computed.values(),
            computed.read().attributes(),
            computed.fits(),
            computed.read()::override,
            names -> store.layout(connectionId, names));
    // Until it is known to be committed, nothing is known to hold.
    Optional<Holding> holding =
        Optional.ofNullable(holdings.remove(connectionId)).map(SoftReference::get);
    KeptComparison comparison = new KeptComparison(kept, contents, holding);
    long written = store.keep(kept, comparison, keepDays);
    holdings.put(connectionId, new SoftReference<>(comparison.holding()));
    return written;
  }
}
