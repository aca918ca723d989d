package touchstone.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that a day changes, written in batches. Not thread-safe. */
final class KeptChanges {

  private static final int FOR_EVER = Integer.MAX_VALUE;
  private static final int BATCH = 2_000;

  private record Row(String account, KeptAspect aspect, int from, String content) {}

  private final Handle handle;
  private final long connectionId;
  private final int today;
  private final List<Row> begun = new ArrayList<>();
  private final List<Row> ended = new ArrayList<>();
  private final List<Row> corrected = new ArrayList<>();
  private long written;

  KeptChanges(Handle handle, long connectionId, int today) {
    this.handle = handle;
    this.connectionId = connectionId;
    this.today = today;
  }

  /** Something is so from today on. */
  void begin(String account, KeptAspect aspect, String content) {
    begun.add(new Row(account, aspect, today, content));
    flushIfMany();
  }

  /** What was so is not any more. */
  void end(KeptRow row) {
    ended.add(of(row, row.content()));
    flushIfMany();
  }

  /** What was so is different; what began today was never so. */
  void replace(KeptRow row, String content) {
    if (row.from().toEpochDay() == today) {
      corrected.add(of(row, content));
    } else {
      ended.add(of(row, row.content()));
      begun.add(new Row(row.accountId(), row.aspect(), today, content));
    }
    flushIfMany();
  }

  private static Row of(KeptRow row, String content) {
    return new Row(
        row.accountId(), row.aspect(), Math.toIntExact(row.from().toEpochDay()), content);
  }

  private void flushIfMany() {
    if (begun.size() + ended.size() + corrected.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what waits; ends come before what begins in their place. */
  void flush() {
    String key = " WHERE connection_id = ? AND account_id = ? AND aspect = ? AND from_day = ?";
    batch(
        "UPDATE kept SET until_day = ?" + key,
        ended.stream().filter(row -> row.from() < today).toList(),
        (batch, row) -> batch.bind(0, today).bind(1, connectionId),
        2);
    batch(
        "DELETE FROM kept" + key,
        ended.stream().filter(row -> row.from() >= today).toList(),
        (batch, row) -> batch.bind(0, connectionId),
        1);
    batch(
        "UPDATE kept SET content = ?" + key,
        corrected,
        (batch, row) -> batch.bind(0, row.content()).bind(1, connectionId),
        2);
    batch(
        "INSERT INTO kept (content, until_day, connection_id, account_id, aspect, from_day)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        begun,
        (batch, row) -> batch.bind(0, row.content()).bind(1, FOR_EVER).bind(2, connectionId),
        3);
    written += begun.size() + ended.size() + corrected.size();
    begun.clear();
    ended.clear();
    corrected.clear();
  }

  private interface Head {
    void bind(PreparedBatch batch, Row row);
  }

  private void batch(String sql, List<Row> rows, Head head, int next) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Row row : rows) {
      head.bind(batch, row);
      batch
          .bind(next, row.account())
          .bind(next + 1, row.aspect().code())
          .bind(next + 2, row.from())
          .add();
    }
    batch.execute();
  }

  /** Writes the rest and tells how many rows were written in all. */
  long finish() {
    flush();
    return written;
  }
}
