package touchstone.store;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gathers rows and hands them over some at a time, so that whoever looks them up somewhere can look
 * several up at once. The rows themselves are used again and again. Not thread-safe.
 *
 * @param <R> how a database hands rows over
 */
final class RowBatch<R extends RowValues> {

  /** They and what they are looked up in fit into the caches of a processor. */
  private static final int SIZE = 64;

  /** Takes the rows, which are filled later, and gives what is told how many were. */
  interface Visitor {
    IntConsumer of(List<? extends RowValues> rows);
  }

  private final List<R> rows;
  private final IntConsumer filled;
  private int size;

  RowBatch(Supplier<R> row, Visitor visitor) {
    rows = Stream.generate(row).limit(SIZE).toList();
    filled = visitor.of(rows);
  }

  /** The row to fill next. */
  R next() {
    return rows.get(size);
  }

  /** The row was filled. */
  void add() {
    if (++size == SIZE) {
      handOver();
    }
  }

  /** Hands over what is left. */
  void handOver() {
    if (size > 0) {
      filled.accept(size);
      size = 0;
    }
  }
}
