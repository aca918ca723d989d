package touchstone.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.Unknown;

/**
 * The record of the row that the values show now: its id, then the fields of a shape, then whether
 * it is deleted if that was asked for.
 */
final class RowRecord implements MirrorRecord {

  private static final int ID = 0;
  private static final int NOT_READ = -1;

  private final RecordType type;
  private final RowValues row;

  /** The column of each field by its position. */
  private final int[] columns;

  /** The column that says whether the record is deleted, or {@link #NOT_READ}. */
  private final int deleted;

  /**
   * @param withDeleted whether deleted records are among them
   */
  RowRecord(RecordShape shape, RowValues row, boolean withDeleted) {
    this.type = shape.type();
    this.row = row;
    this.deleted = withDeleted ? ID + 1 + shape.fields().size() : NOT_READ;
    columns = new int[type.fields().size()];
    Arrays.fill(columns, NOT_READ);
    List<Field<?>> fields = shape.fields();
    for (int i = 0; i < fields.size(); i++) {
      columns[fields.get(i).position()] = ID + 1 + i;
    }
  }

  private RowRecord(RowRecord like, RowValues row) {
    this.type = like.type;
    this.row = row;
    this.columns = like.columns;
    this.deleted = like.deleted;
  }

  private int column(Field<?> field) {
    int column = field.type() == type ? columns[field.position()] : NOT_READ;
    if (column == NOT_READ) {
      throw new IllegalStateException(field + " was not read: add it to the fields that are.");
    }
    return column;
  }

  @Override
  public RecordType type() {
    return type;
  }

  @Override
  public String id() {
    return row.text(ID);
  }

  @Override
  public long number() {
    return row.id(type);
  }

  @Override
  public boolean has(Field<?> field) {
    return row.has(column(field));
  }

  @Override
  public <T> Optional<T> get(Field<T> field) {
    Object value = row.value(column(field), ColumnType.of(field.kind()));
    return Optional.ofNullable(field.kind().javaType().cast(value));
  }

  @Override
  public OptionalLong reference(Field<String> field, RecordType referred) {
    int column = column(field);
    return row.has(column) ? OptionalLong.of(row.record(column, referred)) : OptionalLong.empty();
  }

  @Override
  public <T> Optional<T> meaning(Field<String> field, RepeatedTexts<T> texts) {
    int column = column(field);
    return row.has(column) ? row.meaning(column, texts) : Optional.empty();
  }

  @Override
  public long micros(Field<Instant> field) {
    int column = column(field);
    return row.has(column) ? row.whole(column) : Unknown.MOMENT;
  }

  @Override
  public int day(Field<LocalDate> field) {
    int column = column(field);
    return row.has(column) ? row.day(column) : Unknown.DAY;
  }

  @Override
  public boolean is(Field<Boolean> field) {
    int column = column(field);
    return row.has(column) && row.truth(column);
  }

  @Override
  public double number(Field<BigDecimal> field) {
    int column = column(field);
    return row.has(column) ? row.number(column) : Unknown.NUMBER;
  }

  @Override
  public long units(Field<BigDecimal> field, int digits) {
    int column = column(field);
    return row.has(column) ? row.units(column, digits) : Unknown.MONEY;
  }

  @Override
  public boolean deleted() {
    return deleted != NOT_READ && row.truth(deleted);
  }

  @Override
  public MirrorRecord kept() {
    return new RowRecord(this, row.kept());
  }
}
