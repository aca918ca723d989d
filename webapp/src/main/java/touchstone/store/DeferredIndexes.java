package touchstone.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.connector.Page;
import touchstone.connector.model.RecordType;

/**
 * Takes the further indexes of a mirror table away while it is filled for the first time, because
 * making them once of all rows costs a fraction of keeping them up to date row by row.
 *
 * <p>Which ones are missing is noted in the database before they go, so that a process that is
 * killed leaves nothing behind that the next start does not mend. Without them every query still
 * answers, only slower. Thread-safe.
 */
final class DeferredIndexes {

  /** A smaller page is of a source too small to gain anything. */
  private static final int LARGE_PAGE = 1_000;

  private record Missing(String index, String table, String columns) {}

  private final Database database;

  DeferredIndexes(Database database) {
    this.database = database;
  }

  /** Takes them away if this is the first page of many into an empty table. */
  void putOff(RecordType type, Page page) {
    if (page.records().size() < LARGE_PAGE || !page.more()) {
      return;
    }
    String table = MirrorTable.of(type).name();
    if (!empty(table)) {
      return;
    }
    List<Missing> all = database.read(handle -> indexes(handle.getConnection(), table));
    // Noted first: some databases end a transaction at every change of a table.
    database.useTransaction(
        handle -> {
          for (Missing index : all) {
            handle.execute("DELETE FROM deferred_index WHERE index_name = ?", index.index());
            handle.execute(
                "INSERT INTO deferred_index (index_name, table_name, columns) VALUES (?, ?, ?)",
                index.index(),
                index.table(),
                index.columns());
          }
        });
    for (Missing index : all) {
      database.useTransaction(handle -> handle.execute("DROP INDEX IF EXISTS " + index.index()));
    }
  }

  private boolean empty(String table) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT connection_id FROM " + table + " FETCH FIRST 1 ROW ONLY")
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
  }

  private static List<Missing> indexes(Connection connection, String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (ResultSet rows =
        connection.getMetaData().getIndexInfo(null, connection.getSchema(), table, false, true)) {
      while (rows.next()) {
        String name = rows.getString("INDEX_NAME");
        if (name != null && rows.getBoolean("NON_UNIQUE")) {
          columns.merge(
              name, rows.getString("COLUMN_NAME"), (before, column) -> before + "," + column);
        }
      }
    }
    return columns.entrySet().stream()
        .map(index -> new Missing(index.getKey(), table, index.getValue()))
        .toList();
  }

  /** Makes those of a table again that are missing. */
  void restore(RecordType type) {
    restore(Optional.of(MirrorTable.of(type).name()));
  }

  /** Makes all again that are missing. */
  void restoreAll() {
    restore(Optional.empty());
  }

  private void restore(Optional<String> table) {
    List<Missing> missing =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT index_name, table_name, columns FROM deferred_index"
                            + " ORDER BY index_name")
                    .map(
                        (row, context) ->
                            new Missing(row.getString(1), row.getString(2), row.getString(3)))
                    .list());
    for (Missing index : missing) {
      if (table.isEmpty() || table.get().equals(index.table())) {
        database.useTransaction(
            handle -> {
              handle.execute(
                  "CREATE INDEX IF NOT EXISTS "
                      + index.index()
                      + " ON "
                      + index.table()
                      + " ("
                      + quoted(index.columns())
                      + ")");
              handle.execute("DELETE FROM deferred_index WHERE index_name = ?", index.index());
            });
      }
    }
  }

  private static String quoted(String columns) {
    return Stream.of(columns.split(","))
        .map(column -> '"' + column + '"')
        .collect(Collectors.joining(", "));
  }
}
