package touchstone.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * Writes pages of records of one connection during one run. Idempotent: the same page twice leaves
 * the same rows.
 *
 * <p>Looks the page's ids up in one query, then hands at most three lists to {@link MirrorRows}:
 * new rows, changed rows, and rows that were merely seen. An older record does not overwrite a
 * newer one.
 */
final class MirrorWriter {

  /** What the mirror already holds under an id. */
  private record Held(Long modifiedMicros, long contentHash, long seenRun) {}

  private final Connection connection;
  private final MirrorRows destination;
  private final long connectionId;
  private final long runId;
  private final Consumer<RowProblem> problems;

  MirrorWriter(Connection connection, long connectionId, long runId, Consumer<RowProblem> problems)
      throws SQLException {
    this.connection = connection;
    this.destination = MirrorRows.of(connection, connectionId, runId);
    this.connectionId = connectionId;
    this.runId = runId;
    this.problems = problems;
  }

  UpsertCount write(RecordType type, List<CrmRecord> records) throws SQLException {
    if (records.isEmpty()) {
      return UpsertCount.NONE;
    }
    MirrorTable table = MirrorTable.of(type);
    Collection<MirrorRow> rows = oneRowPerId(table, records);
    Map<String, Held> held = held(table, rows);
    List<MirrorRow> added = new ArrayList<>();
    List<MirrorRow> changed = new ArrayList<>();
    Map<String, Long> seen = new LinkedHashMap<>();
    long unchanged = 0;
    long stale = 0;
    for (MirrorRow row : rows) {
      Held before = held.get(row.id());
      if (before == null) {
        added.add(row);
      } else if (older(row.modifiedMicros(), before.modifiedMicros())) {
        seen.put(row.id(), before.modifiedMicros());
        stale++;
      } else if (row.contentHash() == before.contentHash()) {
        seen.put(row.id(), newer(row.modifiedMicros(), before.modifiedMicros()));
        unchanged++;
      } else {
        if (before.seenRun() == runId && !older(before.modifiedMicros(), row.modifiedMicros())) {
          tellDuplicate(type, row.id());
        }
        changed.add(row.modifiedAt(newer(row.modifiedMicros(), before.modifiedMicros())));
      }
    }
    if (!added.isEmpty()) {
      destination.insert(table, added);
    }
    if (!changed.isEmpty()) {
      destination.replace(table, changed);
    }
    if (!seen.isEmpty()) {
      destination.touch(table, seen);
    }
    return new UpsertCount(added.size(), changed.size(), unchanged, stale);
  }

  /** Sorted by id, because neighbours in an index share a page of the database. */
  private Collection<MirrorRow> oneRowPerId(MirrorTable table, List<CrmRecord> records) {
    Map<String, MirrorRow> rows = new TreeMap<>();
    for (CrmRecord record : records) {
      Optional<MirrorRow> fitted = MirrorRow.of(table, record, problems);
      if (fitted.isEmpty()) {
        continue;
      }
      MirrorRow row = fitted.get();
      MirrorRow first = rows.get(row.id());
      if (first == null) {
        rows.put(row.id(), row);
        continue;
      }
      if (first.contentHash() != row.contentHash()
          && !older(first.modifiedMicros(), row.modifiedMicros())
          && !older(row.modifiedMicros(), first.modifiedMicros())) {
        tellDuplicate(table.type(), row.id());
      }
      if (!older(row.modifiedMicros(), first.modifiedMicros())) {
        rows.put(row.id(), row);
      }
    }
    return rows.values();
  }

  private void tellDuplicate(RecordType type, String id) {
    problems.accept(
        new RowProblem(
            type,
            type.plural() + " " + id,
            Optional.of(id),
            Optional.empty(),
            "duplicate-id",
            "Two records share this id and say different things; the last one read was kept.",
            RowProblem.Severity.NOTED));
  }

  private Map<String, Held> held(MirrorTable table, Collection<MirrorRow> rows)
      throws SQLException {
    Map<String, Held> held = new HashMap<>();
    Array ids = connection.createArrayOf("varchar", rows.stream().map(MirrorRow::id).toArray());
    try (PreparedStatement lookup = connection.prepareStatement(table.lookup())) {
      lookup.setArray(1, ids);
      lookup.setLong(2, connectionId);
      try (ResultSet found = lookup.executeQuery()) {
        while (found.next()) {
          long modified = found.getLong(2);
          Long modifiedMicros = found.wasNull() ? null : (Long) modified;
          held.put(
              found.getString(1), new Held(modifiedMicros, found.getLong(3), found.getLong(4)));
        }
      }
    } finally {
      ids.free();
    }
    return held;
  }

  /** Whether both are known and the first is older. */
  private static boolean older(Long first, Long second) {
    return first != null && second != null && first < second;
  }

  private static Long newer(Long arrived, Long held) {
    return arrived == null ? held : arrived;
  }

  /**
   * Notes that rows the connector could not use are still in the source, so that a sweep does not
   * take them for deleted.
   */
  void seen(RecordType type, Collection<String> ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE "
                + MirrorTable.of(type).name()
                + " SET seen_run = ? WHERE connection_id = ? AND source_id = ?")) {
      for (String id : ids) {
        statement.setLong(1, runId);
        statement.setLong(2, connectionId);
        statement.setString(3, id);
        statement.addBatch();
      }
      if (!ids.isEmpty()) {
        statement.executeBatch();
      }
    }
  }

  /** How many records that are not deleted no run since {@code fullReadRun} has seen. */
  long unseen(RecordType type, long fullReadRun) throws SQLException {
    return number("SELECT COUNT(*)", type, " AND seen_run < ? AND deleted = FALSE", fullReadRun);
  }

  /** Whether a run since {@code fullReadRun} has seen any record. */
  boolean anySeen(RecordType type, long fullReadRun) throws SQLException {
    return number("SELECT MAX(seen_run)", type, " AND seen_run >= ?", fullReadRun) > 0;
  }

  private long number(String select, RecordType type, String condition, long fullReadRun)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            select
                + " FROM "
                + MirrorTable.of(type).name()
                + " WHERE connection_id = ?"
                + condition)) {
      statement.setLong(1, connectionId);
      statement.setLong(2, fullReadRun);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Marks as deleted what no run since {@code fullReadRun} has seen. */
  void sweep(RecordType type, long fullReadRun) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE "
                + MirrorTable.of(type).name()
                + " SET deleted = TRUE, changed_run = ?, content_hash = 0"
                + " WHERE connection_id = ? AND seen_run < ? AND deleted = FALSE")) {
      statement.setLong(1, runId);
      statement.setLong(2, connectionId);
      statement.setLong(3, fullReadRun);
      statement.executeUpdate();
    }
  }
}
