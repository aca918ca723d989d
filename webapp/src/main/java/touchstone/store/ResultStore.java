package touchstone.store;

import java.util.Map;
import java.util.Optional;

/**
 * What the last computation of each connection told about all accounts, and which files hold what
 * it told about each. Thread-safe.
 */
public final class ResultStore {

  private final Database database;

  public ResultStore(Database database) {
    this.database = database;
  }

  /**
   * Puts a computation in the place of the one before, all of it or nothing: whoever reads sees the
   * one or the other.
   *
   * @param reports by name, as JSON
   * @throws RunEndedException if the run is not running any more; nothing is changed then
   */
  public void replace(Computation computation, Map<String, String> reports) {
    long connection = computation.connectionId();
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, computation.runId());
          handle.execute("DELETE FROM computation WHERE connection_id = ?", connection);
          handle.execute("DELETE FROM computed_report WHERE connection_id = ?", connection);
          handle.execute(
              "INSERT INTO computation (connection_id, run_id, computed_at, summary, result_file,"
                  + " changed_result_file) VALUES (?, ?, ?, ?, ?, ?)",
              connection,
              computation.runId(),
              Moments.toMicros(computation.computedAt()),
              computation.summary(),
              computation.resultFile().orElse(null),
              computation.changedFile().orElse(null));
          reports.forEach(
              (name, content) ->
                  handle.execute(
                      "INSERT INTO computed_report (connection_id, report, content)"
                          + " VALUES (?, ?, ?)",
                      connection,
                      name,
                      content));
        });
  }

  /** The last computation of a connection, if there was one. */
  public Optional<Computation> computation(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT run_id, computed_at, summary, result_file, changed_result_file"
                        + " FROM computation WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .map(
                    (row, context) ->
                        new Computation(
                            connectionId,
                            row.getLong(1),
                            Moments.ofMicros(row.getLong(2)),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)),
                            Optional.ofNullable(row.getString(5))))
                .findOne());
  }

  /** A report of the last computation, as JSON. */
  public Optional<String> report(long connectionId, String name) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT content FROM computed_report"
                        + " WHERE connection_id = :connection AND report = :report")
                .bind("connection", connectionId)
                .bind("report", name)
                .mapTo(String.class)
                .findOne());
  }
}
