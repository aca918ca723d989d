package touchstone.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

/** Rows by batches of a prepared statement: H2. */
final class BatchRows implements MirrorRows {

  private static final int BATCH = 5_000;

  private final PreparedStatement insert;
  private int column = 1;
  private int waiting;

  BatchRows(Connection connection, String table, String columns) {
    try {
      insert =
          connection.prepareStatement(
              "INSERT INTO "
                  + table
                  + " ("
                  + columns
                  + ") VALUES ("
                  + "?, ".repeat(columns.split(",").length - 1)
                  + "?)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One value of a row. */
  private interface Setting {
    void at(int index) throws SQLException;
  }

  private MirrorRows set(Setting setting) {
    try {
      setting.at(column++);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public MirrorRows text(String value) {
    return set(index -> insert.setString(index, value));
  }

  @Override
  public MirrorRows whole(long value) {
    return set(index -> insert.setLong(index, value));
  }

  @Override
  public MirrorRows decimal(long unscaled, int digits) {
    return set(index -> insert.setBigDecimal(index, BigDecimal.valueOf(unscaled, digits)));
  }

  @Override
  public MirrorRows date(int epochDay) {
    return set(index -> insert.setObject(index, LocalDate.ofEpochDay(epochDay)));
  }

  @Override
  public MirrorRows flag(boolean value) {
    return set(index -> insert.setBoolean(index, value));
  }

  @Override
  public MirrorRows unknown() {
    return set(index -> insert.setNull(index, Types.NULL));
  }

  @Override
  public void end() {
    try {
      column = 1;
      insert.addBatch();
      if (++waiting == BATCH) {
        send();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send() throws SQLException {
    insert.executeBatch();
    insert.getConnection().commit();
    waiting = 0;
  }

  @Override
  public void close() {
    try {
      send();
      insert.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
