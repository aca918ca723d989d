package touchstone.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows by COPY in its text format: PostgreSQL. */
final class CopyRows implements MirrorRows {

  private static final int BUFFER = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder buffer = new StringBuilder(BUFFER + 1_000);
  private boolean first = true;

  CopyRows(Connection connection, String table, String columns) {
    try {
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private StringBuilder next() {
    if (!first) {
      buffer.append('\t');
    }
    first = false;
    return buffer;
  }

  @Override
  public MirrorRows text(String value) {
    next().append(value);
    return this;
  }

  @Override
  public MirrorRows whole(long value) {
    next().append(value);
    return this;
  }

  @Override
  public MirrorRows decimal(long unscaled, int digits) {
    next().append(unscaled).append("e-").append(digits);
    return this;
  }

  @Override
  public MirrorRows date(int epochDay) {
    next().append(LocalDate.ofEpochDay(epochDay));
    return this;
  }

  @Override
  public MirrorRows flag(boolean value) {
    next().append(value ? 't' : 'f');
    return this;
  }

  @Override
  public MirrorRows unknown() {
    next().append("\\N");
    return this;
  }

  @Override
  public void end() {
    buffer.append('\n');
    first = true;
    if (buffer.length() >= BUFFER) {
      send();
    }
  }

  private void send() {
    try {
      byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      buffer.setLength(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    send();
    try {
      copy.endCopy();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
