package touchstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import touchstone.connector.Cursor;
import touchstone.connector.RowProblem;
import touchstone.connector.model.RecordType;

/**
 * Writes the mirror: a page, its cursor, the run's progress, problems and calls in one transaction,
 * so that a kill at any moment loses nothing and doubles nothing. Thread-safe.
 */
public final class SyncStore {

  private final Database database;
  private final DeferredIndexes indexes;

  public SyncStore(Database database) {
    this.database = database;
    this.indexes = new DeferredIndexes(database);
  }

  /** Where the next read of a type goes on. */
  public SyncPosition position(long connectionId, RecordType type) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT position_cursor, caught_up, full_read_run, last_run FROM sync_cursor"
                        + " WHERE connection_id = :connection AND record_type = :type")
                .bind("connection", connectionId)
                .bind("type", type.name())
                .map(
                    (row, context) -> {
                      long fullReadRun = row.getLong(3);
                      OptionalLong fullRead =
                          row.wasNull() ? OptionalLong.empty() : OptionalLong.of(fullReadRun);
                      return new SyncPosition(
                          Optional.ofNullable(row.getString(1)).map(Cursor::new),
                          row.getBoolean(2),
                          fullRead,
                          OptionalLong.of(row.getLong(4)));
                    })
                .findOne()
                .orElse(SyncPosition.START));
  }

  /**
   * Begins a read of everything: the cursor is dropped, and what no run from this one on sees will
   * be marked as deleted by {@link #finishFullRead}.
   */
  public void beginFullRead(long runId, long connectionId, RecordType type, Instant now) {
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, runId);
          handle.execute(
              "DELETE FROM sync_cursor WHERE connection_id = ? AND record_type = ?",
              connectionId,
              type.name());
          handle.execute(
              "INSERT INTO sync_cursor (connection_id, record_type, position_cursor, caught_up,"
                  + " full_read_run, last_run, updated_at) VALUES (?, ?, NULL, FALSE, ?, ?, ?)",
              connectionId,
              type.name(),
              runId,
              runId,
              Moments.toMicros(now));
        });
  }

  /**
   * Commits a page.
   *
   * @throws RunEndedException if the run is not running any more; nothing is written then
   */
  public UpsertCount commit(PageCommit commit, Instant now) {
    indexes.putOff(commit.type(), commit.page());
    return database.inTransaction(
        handle -> {
          RunningRun.require(handle, commit.runId());
          ProblemTally tally = new ProblemTally();
          commit.page().problems().forEach(tally::add);
          MirrorWriter writer =
              new MirrorWriter(
                  handle.getConnection(), commit.connectionId(), commit.runId(), tally::add);
          UpsertCount count = writer.write(commit.type(), commit.page().records());
          writer.seen(commit.type(), leftOut(commit));
          moveCursor(handle, commit, now);
          RunStore.putStep(handle, commit.runId(), commit.step());
          RunProblems.add(handle, commit.runId(), tally.counts());
          handle.execute(
              "UPDATE run SET api_calls = api_calls + ? WHERE id = ?",
              commit.apiCalls(),
              commit.runId());
          return count;
        });
  }

  private static List<String> leftOut(PageCommit commit) {
    return commit.page().problems().stream()
        .filter(problem -> problem.severity() == RowProblem.Severity.ROW_LEFT_OUT)
        .flatMap(problem -> problem.id().stream())
        .distinct()
        .toList();
  }

  private static void moveCursor(Handle handle, PageCommit commit, Instant now) {
    boolean caughtUp = !commit.page().more();
    int updated =
        handle.execute(
            "UPDATE sync_cursor SET position_cursor = ?, caught_up = ?, last_run = ?,"
                + " updated_at = ? WHERE connection_id = ? AND record_type = ?",
            commit.page().next().value(),
            caughtUp,
            commit.runId(),
            Moments.toMicros(now),
            commit.connectionId(),
            commit.type().name());
    if (updated == 0) {
      handle.execute(
          "INSERT INTO sync_cursor (position_cursor, caught_up, last_run, updated_at,"
              + " connection_id, record_type) VALUES (?, ?, ?, ?, ?, ?)",
          commit.page().next().value(),
          caughtUp,
          commit.runId(),
          Moments.toMicros(now),
          commit.connectionId(),
          commit.type().name());
    }
  }

  /** To be called whenever no more pages of a type follow for now, for whatever reason. */
  public void endPages(RecordType type) {
    indexes.restore(type);
  }

  /**
   * Ends a read of everything: what was not seen since it began is marked as deleted. If it saw
   * nothing at all, nothing is marked: a lost permission looks the same.
   */
  public FullReadEnd finishFullRead(long runId, long connectionId, RecordType type) {
    OptionalLong fullReadRun = position(connectionId, type).fullReadRun();
    if (fullReadRun.isEmpty()) {
      return new FullReadEnd(0, 0);
    }
    return database.inTransaction(
        handle -> {
          RunningRun.require(handle, runId);
          MirrorWriter writer =
              new MirrorWriter(handle.getConnection(), connectionId, runId, problem -> {});
          long unseen = writer.unseen(type, fullReadRun.getAsLong());
          boolean sawNothing = !writer.anySeen(type, fullReadRun.getAsLong());
          if (!sawNothing && unseen > 0) {
            writer.sweep(type, fullReadRun.getAsLong());
          }
          handle.execute(
              "UPDATE sync_cursor SET full_read_run = NULL, last_run = ?"
                  + " WHERE connection_id = ? AND record_type = ?",
              runId,
              connectionId,
              type.name());
          return sawNothing ? new FullReadEnd(0, unseen) : new FullReadEnd(unseen, 0);
        });
  }
}
