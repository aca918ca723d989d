package touchstone.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * How rows of one connection, written by one run, get into the mirror's tables: in the way that is
 * the database's fastest. What each row says, and which rows are new, others have decided.
 */
interface MirrorRows {

  /** The fastest way into the database behind a connection. */
  static MirrorRows of(Connection connection, long connectionId, long runId) throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? new CopiedRows(connection, connectionId, runId)
        : new BatchedRows(connection, connectionId, runId);
  }

  /** Adds rows that the table does not hold. */
  void insert(MirrorTable table, List<MirrorRow> rows) throws SQLException;

  /** Puts rows in the place of those of the same id, which the table holds. */
  void replace(MirrorTable table, List<MirrorRow> rows) throws SQLException;

  /**
   * Notes that rows which the table holds were seen.
   *
   * @param modifiedMicros when each was modified, by id; null for unknown
   */
  void touch(MirrorTable table, Map<String, Long> modifiedMicros) throws SQLException;
}
