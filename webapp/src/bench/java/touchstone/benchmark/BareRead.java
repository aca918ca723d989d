package touchstone.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads rows and does nothing with them but to hand each value to Java: the rival of whoever makes
 * something of them.
 */
final class BareRead {

  private static final int FETCH_SIZE = 5_000;
  private static final int COPY_HEAD = 19;

  /** So that nothing read is optimised away. */
  private long sum;

  private long rows;

  /** By JDBC: H2. */
  void byJdbc(Connection connection, FactSource source, String where) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet row = statement.executeQuery(source.select() + where)) {
        FactSource.Kind[] kinds =
            source.columns().stream().map(FactSource.Column::kind).toArray(FactSource.Kind[]::new);
        while (row.next()) {
          rows++;
          for (int i = 0; i < kinds.length; i++) {
            sum += value(row, i + 1, kinds[i]);
          }
        }
      }
    }
  }

  private static long value(ResultSet row, int index, FactSource.Kind kind) throws SQLException {
    return switch (kind) {
      case TEXT -> {
        String text = row.getString(index);
        yield text == null ? 0 : text.length();
      }
      case WHOLE -> row.getLong(index);
      case FLAG -> row.getBoolean(index) ? 1 : 0;
      case DATE -> {
        LocalDate date = row.getObject(index, LocalDate.class);
        yield date == null ? 0 : date.getYear();
      }
      case DECIMAL -> {
        var number = row.getBigDecimal(index);
        yield number == null ? 0 : number.signum();
      }
    };
  }

  /** By COPY in the binary format: PostgreSQL. */
  void byCopy(Connection connection, FactSource source, String where) throws SQLException {
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (" + source.select() + where + ") TO STDOUT (FORMAT BINARY)");
    FactSource.Kind[] kinds =
        source.columns().stream().map(FactSource.Column::kind).toArray(FactSource.Kind[]::new);
    boolean first = true;
    // Each message holds one row; the first one starts with the head of the file.
    for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
      int from = first ? COPY_HEAD : 0;
      first = false;
      ByteBuffer row = ByteBuffer.wrap(bytes, from, bytes.length - from);
      if (row.remaining() >= Short.BYTES && row.getShort() == kinds.length) {
        rows++;
        for (FactSource.Kind kind : kinds) {
          int length = row.getInt();
          if (length >= 0) {
            sum += value(row, length, kind);
          }
        }
      }
    }
  }

  private static long value(ByteBuffer row, int length, FactSource.Kind kind) {
    return switch (kind) {
      case TEXT -> {
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        yield text.length();
      }
      case WHOLE -> row.getLong();
      case FLAG -> row.get();
      case DATE -> row.getInt();
      case DECIMAL -> decimal(row);
    };
  }

  /** The digits of a number, four at a time. */
  private static long decimal(ByteBuffer row) {
    int groups = row.getShort();
    row.getShort();
    row.getShort();
    row.getShort();
    long digits = 0;
    for (int i = 0; i < groups; i++) {
      digits = digits * 10_000 + row.getShort();
    }
    return digits;
  }

  long rows() {
    return rows;
  }

  long sum() {
    return sum;
  }
}
