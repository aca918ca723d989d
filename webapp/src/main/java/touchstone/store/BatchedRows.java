package touchstone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** Rows in JDBC batches: any database, and the fastest way into H2. */
final class BatchedRows implements MirrorRows {

  private final Connection connection;
  private final long connectionId;
  private final long runId;

  BatchedRows(Connection connection, long connectionId, long runId) {
    this.connection = connection;
    this.connectionId = connectionId;
    this.runId = runId;
  }

  @Override
  public void insert(MirrorTable table, List<MirrorRow> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      for (MirrorRow row : rows) {
        insert.setLong(1, connectionId);
        insert.setString(2, row.id());
        bindContent(insert, 3, table, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void replace(MirrorTable table, List<MirrorRow> rows) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(table.update())) {
      for (MirrorRow row : rows) {
        int index = bindContent(update, 1, table, row);
        update.setLong(index, connectionId);
        update.setString(index + 1, row.id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  @Override
  public void touch(MirrorTable table, Map<String, Long> modifiedMicros) throws SQLException {
    try (PreparedStatement touch = connection.prepareStatement(table.touch())) {
      for (Map.Entry<String, Long> seen : modifiedMicros.entrySet()) {
        ColumnType.INSTANT.bind(touch, 1, seen.getValue());
        touch.setLong(2, runId);
        touch.setLong(3, connectionId);
        touch.setString(4, seen.getKey());
        touch.addBatch();
      }
      touch.executeBatch();
    }
  }

  private int bindContent(PreparedStatement statement, int first, MirrorTable table, MirrorRow row)
      throws SQLException {
    int index = first;
    ColumnType.INSTANT.bind(statement, index++, row.modifiedMicros());
    statement.setBoolean(index++, row.deleted());
    statement.setLong(index++, runId);
    statement.setLong(index++, runId);
    statement.setLong(index++, row.contentHash());
    Object[] values = row.values();
    for (int i = 0; i < values.length; i++) {
      table.columns().get(i).type().bind(statement, index++, values[i]);
    }
    if (row.customFields() == null) {
      statement.setNull(index++, Types.VARCHAR);
    } else {
      statement.setString(index++, row.customFields());
    }
    return index;
  }
}
