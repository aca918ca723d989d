package touchstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Runs, their progress and their problems. Thread-safe. */
public final class RunStore {

  private static final String SELECT =
      "SELECT id, kind, connection_id, parameters, state, cancel_requested, who_must_act, sentence,"
          + " api_calls, requested_at, started_at, finished_at, resume_at FROM run ";

  private final Database database;

  public RunStore(Database database) {
    this.database = database;
  }

  /**
   * Adds a queued run. For one connection, and for all work without one, there is one active run at
   * a time, also between processes.
   *
   * @return its id
   * @throws RunActiveException if another one is active
   */
  public long add(
      RunKind kind, OptionalLong connectionId, Map<String, String> parameters, Instant now) {
    String key =
        connectionId.isPresent() ? "connection:" + connectionId.getAsLong() : "kind:" + kind;
    try {
      return database.inTransaction(
          handle -> {
            active(handle, key)
                .ifPresent(
                    id -> {
                      throw new RunActiveException(id);
                    });
            return insert(handle, kind, connectionId, parameters, key, now);
          });
    } catch (UnableToExecuteStatementException e) {
      // Another process was faster: the unique key refused the second one.
      Optional<Long> other = database.read(handle -> active(handle, key));
      throw other.<RuntimeException>map(RunActiveException::new).orElse(e);
    }
  }

  private static Optional<Long> active(Handle handle, String key) {
    return handle
        .createQuery("SELECT id FROM run WHERE active_key = :key")
        .bind("key", key)
        .mapTo(Long.class)
        .findOne();
  }

  private static long insert(
      Handle handle,
      RunKind kind,
      OptionalLong connectionId,
      Map<String, String> parameters,
      String key,
      Instant now) {
    return handle
        .createUpdate(
            "INSERT INTO run (kind, connection_id, parameters, state, active_key, cancel_requested,"
                + " who_must_act, sentence, api_calls, requested_at) VALUES (:kind, :connection,"
                + " :parameters, :state, :key, FALSE, :who, '', 0, :now)")
        .bind("kind", kind.name())
        .bind("connection", connectionId.isPresent() ? (Long) connectionId.getAsLong() : null)
        .bind("parameters", JsonText.of(parameters))
        .bind("state", RunState.QUEUED.name())
        .bind("key", key)
        .bind("who", WhoMustAct.NOBODY.name())
        .bind("now", Moments.toMicros(now))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * A queued or paused run begins, or goes on.
   *
   * @return false if it has ended meanwhile
   */
  public boolean start(long id, Instant now) {
    return 1
        == database.inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE run SET state = :running, started_at = COALESCE(started_at, :now),"
                            + " resume_at = NULL, who_must_act = :nobody, sentence = ''"
                            + " WHERE id = :id AND state IN ('QUEUED', 'PAUSED')")
                    .bind("running", RunState.RUNNING.name())
                    .bind("now", Moments.toMicros(now))
                    .bind("nobody", WhoMustAct.NOBODY.name())
                    .bind("id", id)
                    .execute());
  }

  /**
   * A running run waits until a moment.
   *
   * @return false if somebody asked to end it, or it has ended; it does not wait then
   */
  public boolean pause(long id, Instant resumeAt, String sentence) {
    return 1
        == database.inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE run SET state = :paused, resume_at = :resume, sentence = :sentence"
                            + " WHERE id = :id AND state = 'RUNNING' AND cancel_requested = FALSE")
                    .bind("paused", RunState.PAUSED.name())
                    .bind("resume", Moments.toMicros(resumeAt))
                    .bind("sentence", sentence)
                    .bind("id", id)
                    .execute());
  }

  /**
   * An active run ends.
   *
   * @param state not an active one
   * @return false if it had ended already
   */
  public boolean finish(long id, RunState state, WhoMustAct who, String sentence, Instant now) {
    if (state.active()) {
      throw new IllegalArgumentException("A run cannot end " + state + ".");
    }
    return 1
        == database.inTransaction(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE run SET state = :state, active_key = NULL, resume_at = NULL,"
                            + " who_must_act = :who, sentence = :sentence, finished_at = :now"
                            + " WHERE id = :id AND active_key IS NOT NULL")
                    .bind("state", state.name())
                    .bind("who", who.name())
                    .bind("sentence", sentence)
                    .bind("now", Moments.toMicros(now))
                    .bind("id", id)
                    .execute());
  }

  /** Asks an active run to end. */
  public void requestCancel(long id) {
    database.useTransaction(
        handle ->
            handle.execute(
                "UPDATE run SET cancel_requested = TRUE WHERE id = ? AND active_key IS NOT NULL",
                id));
  }

  /** Whether somebody asked to end it, or it has ended. */
  public boolean cancelRequested(long id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT cancel_requested OR state <> 'RUNNING' FROM run WHERE id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true));
  }

  /** Notes how far a step is. */
  public void putStep(long id, RunStep step) {
    database.useTransaction(handle -> putStep(handle, id, step));
  }

  static void putStep(Handle handle, long id, RunStep step) {
    Long total = step.total().isPresent() ? (Long) step.total().getAsLong() : null;
    int updated =
        handle.execute(
            "UPDATE run_progress SET done = ?, total = ? WHERE run_id = ? AND step = ?",
            step.done(),
            total,
            id,
            step.name());
    if (updated == 0) {
      handle
          .createUpdate(
              "INSERT INTO run_progress (run_id, step, position, done, total) SELECT :run, :step,"
                  + " COUNT(*), CAST(:done AS BIGINT), CAST(:total AS BIGINT) FROM run_progress"
                  + " WHERE run_id = :run")
          .bind("run", id)
          .bind("step", step.name())
          .bind("done", step.done())
          .bind("total", total)
          .execute();
    }
  }

  /** Adds to the problems of a run; codes seen before are counted on. */
  public void addProblems(long id, List<ProblemCount> problems) {
    database.useTransaction(handle -> RunProblems.add(handle, id, problems));
  }

  /** Adds to the calls of a run. */
  public void addApiCalls(long id, long calls) {
    database.useTransaction(
        handle ->
            handle.execute("UPDATE run SET api_calls = api_calls + ? WHERE id = ?", calls, id));
  }

  /** The run of that id. */
  public Optional<Run> find(long id) {
    return database.inTransaction(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(found -> load(handle, found)));
  }

  /** The active runs, oldest first. */
  public List<Run> active() {
    return database.inTransaction(
        handle ->
            handle
                .createQuery("SELECT id FROM run WHERE active_key IS NOT NULL ORDER BY id")
                .mapTo(Long.class)
                .list()
                .stream()
                .map(id -> load(handle, id))
                .toList());
  }

  /**
   * The newest runs first.
   *
   * @param connectionId only of this connection, if given
   * @param before only with a smaller id, if given
   * @param limit at most so many
   */
  public List<Run> page(OptionalLong connectionId, OptionalLong before, int limit) {
    return database.inTransaction(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM run WHERE id < :before AND (connection_id = :connection OR"
                        + " :connection = -1) ORDER BY id DESC FETCH FIRST :limit ROWS ONLY")
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("connection", connectionId.orElse(-1))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list()
                .stream()
                .map(id -> load(handle, id))
                .toList());
  }

  private static Run load(Handle handle, long id) {
    List<RunStep> steps =
        handle
            .createQuery(
                "SELECT step, done, total FROM run_progress WHERE run_id = :id ORDER BY position")
            .bind("id", id)
            .map(
                (row, context) -> {
                  long total = row.getLong(3);
                  return new RunStep(
                      row.getString(1),
                      row.getLong(2),
                      row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total));
                })
            .list();
    List<ProblemCount> problems = RunProblems.of(handle, id);
    return handle
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id)
        .reduceRows(Optional.<Run>empty(), (none, row) -> Optional.of(run(row, steps, problems)))
        .orElseThrow();
  }

  private static Run run(RowView row, List<RunStep> steps, List<ProblemCount> problems) {
    Long connection = row.getColumn("connection_id", Long.class);
    return new Run(
        row.getColumn("id", Long.class),
        RunKind.valueOf(row.getColumn("kind", String.class)),
        connection == null ? OptionalLong.empty() : OptionalLong.of(connection),
        JsonText.toMap(row.getColumn("parameters", String.class)),
        RunState.valueOf(row.getColumn("state", String.class)),
        row.getColumn("cancel_requested", Boolean.class),
        WhoMustAct.valueOf(row.getColumn("who_must_act", String.class)),
        row.getColumn("sentence", String.class),
        row.getColumn("api_calls", Long.class),
        Moments.in(row, "requested_at"),
        Moments.optionalIn(row, "started_at"),
        Moments.optionalIn(row, "finished_at"),
        Moments.optionalIn(row, "resume_at"),
        steps,
        problems);
  }
}
