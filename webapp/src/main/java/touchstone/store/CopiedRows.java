package touchstone.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Rows by PostgreSQL's {@code COPY}, in its text format, within the transaction that is open.
 *
 * <p>A changed row is deleted and copied again: PostgreSQL writes a new version of it in any case,
 * and so no temporary table is needed, which an administrator may forbid.
 */
final class CopiedRows implements MirrorRows {

  private static final int BUFFER_CHARACTERS = 60_000;

  private final Connection connection;
  private final long connectionId;
  private final long runId;

  CopiedRows(Connection connection, long connectionId, long runId) {
    this.connection = connection;
    this.connectionId = connectionId;
    this.runId = runId;
  }

  @Override
  public void insert(MirrorTable table, List<MirrorRow> rows) throws SQLException {
    RowCopy.into(
        connection,
        table.name(),
        table.allColumns(),
        copy -> {
          StringBuilder lines = new StringBuilder(BUFFER_CHARACTERS + BUFFER_CHARACTERS / 4);
          for (MirrorRow row : rows) {
            addLine(lines, table, row);
            if (lines.length() > BUFFER_CHARACTERS) {
              copy.send(lines);
            }
          }
          copy.send(lines);
        });
  }

  private void addLine(StringBuilder line, MirrorTable table, MirrorRow row) {
    line.append(connectionId).append('\t');
    addText(line, row.id());
    line.append('\t');
    addValue(line, ColumnType.INSTANT, row.modifiedMicros());
    line.append('\t').append(row.deleted() ? 't' : 'f');
    line.append('\t').append(runId).append('\t').append(runId);
    line.append('\t').append(row.contentHash());
    Object[] values = row.values();
    for (int i = 0; i < values.length; i++) {
      line.append('\t');
      addValue(line, table.columns().get(i).type(), values[i]);
    }
    line.append('\t');
    addValue(line, ColumnType.TEXT, row.customFields());
    line.append('\n');
  }

  private static void addValue(StringBuilder line, ColumnType type, Object value) {
    if (value == null) {
      line.append("\\N");
      return;
    }
    switch (type) {
      case TEXT, REFERENCE -> addText(line, (String) value);
      case DECIMAL -> line.append(((BigDecimal) value).toPlainString());
      case BOOLEAN -> line.append((Boolean) value ? 't' : 'f');
      case INTEGER, INSTANT, DATE -> line.append(value);
    }
  }

  /** Adds a text as it is written in the text format. */
  static void addText(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(character);
      }
    }
  }

  @Override
  public void replace(MirrorTable table, List<MirrorRow> rows) throws SQLException {
    Array ids =
        connection.createArrayOf(
            "varchar", rows.stream().map(MirrorRow::id).toArray(String[]::new));
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM " + table.name() + " WHERE connection_id = ? AND source_id = ANY (?)")) {
      delete.setLong(1, connectionId);
      delete.setArray(2, ids);
      delete.executeUpdate();
    } finally {
      ids.free();
    }
    insert(table, rows);
  }

  @Override
  public void touch(MirrorTable table, Map<String, Long> modifiedMicros) throws SQLException {
    Array ids = connection.createArrayOf("varchar", modifiedMicros.keySet().toArray(String[]::new));
    Array moments =
        connection.createArrayOf("bigint", modifiedMicros.values().toArray(Long[]::new));
    try (PreparedStatement touch =
        connection.prepareStatement(
            "UPDATE "
                + table.name()
                + " SET modified_at = seen.modified_at, seen_run = ?"
                + " FROM UNNEST(?, ?) AS seen (id, modified_at)"
                + " WHERE connection_id = ? AND source_id = seen.id")) {
      touch.setLong(1, runId);
      touch.setArray(2, ids);
      touch.setArray(3, moments);
      touch.setLong(4, connectionId);
      touch.executeUpdate();
    } finally {
      ids.free();
      moments.free();
    }
  }
}
