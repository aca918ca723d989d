package touchstone.past;

import java.time.LocalDate;
import touchstone.account.AfterComputation;
import touchstone.account.ComputedConnection;
import touchstone.fit.BestFit;
import touchstone.run.RunControl;
import touchstone.store.KeptDay;
import touchstone.store.KeptStore;

/** Keeps what every computation computed, by day. Thread-safe. */
public final class KeptDays implements AfterComputation {

  private final KeptStore store;
  private final int keepDays;

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
  long keep(long connectionId, ComputedConnection computed, long runId) {
    LocalDate day = LocalDate.ofInstant(computed.computedAt(), computed.organisation().timeZone());
    AccountContents contents =
        new AccountContents(
            new AccountIds(computed.read().accounts()),
            computed.values(),
            computed.read().attributes(),
            account -> computed.fit(account).map(BestFit::best),
            names -> store.layout(connectionId, names));
    return store.keep(
        new KeptDay(connectionId, day, runId, computed.computedAt(), computed.accounts()),
        contents,
        keepDays);
  }
}
