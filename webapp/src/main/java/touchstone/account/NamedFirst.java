package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorRecord;

/**
 * Reads the records of a type before all those are known through which some of them belong to an
 * account: what names an account becomes facts at once, the others wait. So the largest table is
 * read all the time of a first fill, and not alone at its end. Its two steps may be done by two
 * threads, one after the other.
 */
final class NamedFirst {

  /** Ends a scan of records of which too many would have to wait. */
  private static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A scan of all records of a type. */
  @FunctionalInterface
  interface Scan {
    void show(RecordType type, Consumer<List<MirrorRecord>> visitor, SideBySide.Progress progress);
  }

  private final RecordType type;
  private final Supplier<FactVisitors> parts;
  private final Scan scan;
  private final int most;
  private final List<MirrorRecord> waiting = new ArrayList<>();
  private FactVisitors part;
  private boolean tooMany;

  /**
   * @param parts makes visitors with facts of their own
   * @param most with more records than this to wait, all are read when none need to
   */
  NamedFirst(RecordType type, Supplier<FactVisitors> parts, Scan scan, int most) {
    this.type = type;
    this.parts = parts;
    this.scan = scan;
    this.most = most;
  }

  /** Reads all records, or gives up if too many would have to wait. */
  void begin(SideBySide.Progress progress) {
    part = parts.get();
    try {
      scan.show(type, part.named(type, this::hold), progress);
    } catch (TooManyException e) {
      tooMany = true;
      waiting.clear();
    }
  }

  private void hold(MirrorRecord record) {
    if (waiting.size() == most) {
      throw new TooManyException();
    }
    waiting.add(record.kept());
  }

  /** Makes facts of the others, when the records are known that they refer to. */
  void finish(SideBySide.Progress progress) {
    if (tooMany) {
      part = parts.get();
      scan.show(type, part.of(type), progress);
    } else {
      part.of(type).accept(waiting);
      waiting.clear();
    }
  }

  /** What was made of the records. */
  FactVisitors part() {
    return part;
  }
}
