package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import touchstone.store.MirrorRecord;

/**
 * Holds records that arrive before it is known who takes them, so that their scan need not wait for
 * another. Records may come in one thread while another tells who takes them.
 */
final class HeldRecords implements Consumer<List<MirrorRecord>> {

  private final long most;
  private final List<MirrorRecord> held = new ArrayList<>();
  private volatile Optional<Consumer<List<MirrorRecord>>> taker = Optional.empty();

  /**
   * @param most more than one above this are not held: nothing will be made of them
   */
  HeldRecords(long most) {
    this.most = most;
  }

  @Override
  public void accept(List<MirrorRecord> records) {
    if (taker.isPresent()) {
      release();
      taker.get().accept(records);
    } else {
      for (MirrorRecord record : records) {
        if (held.size() <= most) {
          held.add(record.kept());
        }
      }
    }
  }

  /** Whether more came than are held. For the thread in which records come. */
  boolean isFull() {
    return held.size() > most;
  }

  /** From now on records are given to somebody. */
  void giveTo(Consumer<List<MirrorRecord>> whom) {
    taker = Optional.of(whom);
  }

  /** Gives what is held. For the thread in which records come, or when no more do. */
  void release() {
    if (!held.isEmpty()) {
      taker.orElseThrow().accept(held);
      held.clear();
    }
  }
}
