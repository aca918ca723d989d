package touchstone.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import touchstone.connector.model.FieldKind;

/** How the values of a {@link FieldKind} are kept in a column. */
enum ColumnType {
  TEXT(Types.VARCHAR),
  REFERENCE(Types.VARCHAR),
  DECIMAL(Types.DECIMAL),
  INTEGER(Types.BIGINT),
  BOOLEAN(Types.BOOLEAN),
  DATE(Types.DATE),
  INSTANT(Types.BIGINT);

  private final int sqlType;

  ColumnType(int sqlType) {
    this.sqlType = sqlType;
  }

  static ColumnType of(FieldKind<?> kind) {
    return valueOf(kind.name().toUpperCase(Locale.ROOT));
  }

  /** Binds a value in its column form, or null for unknown. */
  void bind(PreparedStatement statement, int index, Object column) throws SQLException {
    if (column == null) {
      statement.setNull(index, sqlType);
      return;
    }
    switch (this) {
      case TEXT, REFERENCE -> statement.setString(index, (String) column);
      case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) column);
      case INTEGER, INSTANT -> statement.setLong(index, (Long) column);
      case BOOLEAN -> statement.setBoolean(index, (Boolean) column);
      case DATE -> statement.setObject(index, column, Types.DATE);
    }
  }

  /** Reads the SPI's form of a value, or null for unknown. */
  Object read(ResultSet row, int index) throws SQLException {
    return switch (this) {
      case TEXT, REFERENCE -> row.getString(index);
      case DECIMAL -> {
        BigDecimal number = row.getBigDecimal(index);
        yield number == null ? null : Decimals.plain(number);
      }
      case INTEGER -> {
        long number = row.getLong(index);
        yield row.wasNull() ? null : (Object) number;
      }
      case INSTANT -> {
        long micros = row.getLong(index);
        yield row.wasNull() ? null : (Object) Moments.ofMicros(micros);
      }
      case BOOLEAN -> {
        boolean truth = row.getBoolean(index);
        yield row.wasNull() ? null : (Object) truth;
      }
      case DATE -> row.getObject(index, LocalDate.class);
    };
  }
}
