package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import touchstone.connector.model.CrmRecord;
import touchstone.work.Workers;

/**
 * Hands records over in batches to a visitor in another thread, so that one thread reads the
 * database while another makes facts. The visitor gets the records in their order, one at a time.
 * Used by one thread.
 */
final class HandedOver implements Consumer<CrmRecord> {

  private static final int BATCH = 4_000;

  private final Consumer<CrmRecord> visitor;
  private final Workers workers;
  private List<CrmRecord> batch = new ArrayList<>(BATCH);
  private Runnable pending = () -> {};

  HandedOver(Consumer<CrmRecord> visitor, Workers workers) {
    this.visitor = visitor;
    this.workers = workers;
  }

  @Override
  public void accept(CrmRecord record) {
    batch.add(record);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  private void handOver() {
    pending.run();
    List<CrmRecord> full = batch;
    batch = new ArrayList<>(BATCH);
    pending = workers.start(() -> full.forEach(visitor));
  }

  /** Returns when the visitor has seen all records. */
  void finish() {
    handOver();
    Runnable last = pending;
    pending = () -> {};
    last.run();
  }
}
