package touchstone.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Lines on their way into a table by PostgreSQL's {@code COPY}. Not thread-safe. */
final class RowCopy {

  /** What sends lines. */
  interface Lines {
    void sendBy(RowCopy copy) throws SQLException;
  }

  private final CopyIn copy;

  private RowCopy(CopyIn copy) {
    this.copy = copy;
  }

  /**
   * Copies lines, all of them or none.
   *
   * @param columns of the table, as they follow each other in a line
   */
  static void into(Connection connection, String table, String columns, Lines lines)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    try {
      lines.sendBy(new RowCopy(copy));
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Sends lines and empties their buffer. */
  void send(StringBuilder lines) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    lines.setLength(0);
    copy.writeToCopy(bytes, 0, bytes.length);
  }
}
