package touchstone.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.connector.model.RecordType;

/** A row as JDBC hands it out. */
final class JdbcRow implements RowValues {

  private final ColumnType[] types;

  /** Texts, dates and decimal numbers; null if unknown. */
  private final Object[] objects;

  private final long[] numbers;
  private final boolean[] known;

  /** A row of such columns. */
  JdbcRow(ColumnType[] types) {
    this(types, new Object[types.length], new long[types.length], new boolean[types.length]);
  }

  private JdbcRow(ColumnType[] types, Object[] objects, long[] numbers, boolean[] known) {
    this.types = types;
    this.objects = objects;
    this.numbers = numbers;
    this.known = known;
  }

  /** Takes the current row of a result. */
  void take(ResultSet row) throws SQLException {
    for (int column = 0; column < types.length; column++) {
      int index = column + 1;
      switch (types[column]) {
        case TEXT, REFERENCE -> takeObject(column, row.getString(index));
        case DATE -> takeObject(column, row.getObject(index, LocalDate.class));
        case DECIMAL -> takeObject(column, row.getBigDecimal(index));
        case INTEGER, INSTANT -> takeNumber(column, row.getLong(index), row.wasNull());
        case BOOLEAN -> takeNumber(column, row.getBoolean(index) ? 1 : 0, row.wasNull());
      }
    }
  }

  private void takeObject(int column, Object value) {
    objects[column] = value;
    known[column] = value != null;
  }

  private void takeNumber(int column, long value, boolean wasNull) {
    numbers[column] = value;
    known[column] = !wasNull;
  }

  @Override
  public boolean has(int column) {
    return known[column];
  }

  @Override
  public String text(int column) {
    return (String) objects[column];
  }

  @Override
  public <T> Optional<T> meaning(int column, RepeatedTexts<T> texts) {
    return texts.of(text(column));
  }

  @Override
  public long record(int column, RecordType type) {
    return RecordId.of(type, text(column));
  }

  @Override
  public long whole(int column) {
    return numbers[column];
  }

  @Override
  public boolean truth(int column) {
    return numbers[column] != 0;
  }

  @Override
  public int day(int column) {
    return (int) ((LocalDate) objects[column]).toEpochDay();
  }

  @Override
  public long units(int column, int digits) {
    return Decimals.units((BigDecimal) objects[column], digits);
  }

  @Override
  public Object value(int column, ColumnType type) {
    if (!has(column)) {
      return null;
    }
    return switch (type) {
      case TEXT, REFERENCE, DATE -> objects[column];
      case DECIMAL -> Decimals.plain((BigDecimal) objects[column]);
      case INTEGER -> (Object) whole(column);
      case INSTANT -> Moments.ofMicros(whole(column));
      case BOOLEAN -> truth(column);
    };
  }

  @Override
  public RowValues kept() {
    return new JdbcRow(types, objects.clone(), numbers.clone(), known.clone());
  }
}
