package touchstone.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/** The table of one record type, as it follows from the SPI's field catalogue. Immutable. */
final class MirrorTable {

  /** A column of a standard field. */
  record Column(Field<?> field, String name, ColumnType type) {

    /** As SQL spells it, see {@link MirrorTable#quoted}. */
    String quoted() {
      return MirrorTable.quoted(name);
    }
  }

  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
  private static final Map<RecordType, MirrorTable> TABLES = tables();

  private final RecordType type;
  private final String name;
  private final List<Column> columns;

  /** The quoted columns with a comma behind each: every statement has them. */
  private final String fieldNames;

  private MirrorTable(RecordType type) {
    this.type = type;
    this.name = "mirror_" + type.name().toLowerCase(Locale.ROOT);
    List<Column> list = new ArrayList<>();
    for (Field<?> field : type.fields()) {
      list.add(new Column(field, columnName(field), ColumnType.of(field.kind())));
    }
    this.columns = List.copyOf(list);
    this.fieldNames =
        columns.stream().map(column -> column.quoted() + ", ").collect(Collectors.joining());
  }

  private static Map<RecordType, MirrorTable> tables() {
    Map<RecordType, MirrorTable> tables = new EnumMap<>(RecordType.class);
    for (RecordType type : RecordType.values()) {
      tables.put(type, new MirrorTable(type));
    }
    return tables;
  }

  static MirrorTable of(RecordType type) {
    return TABLES.get(type);
  }

  /** The field's name in snake case. */
  static String columnName(Field<?> field) {
    return CAPITAL.matcher(field.name()).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }

  /** The column of a field as SQL spells it: quoted, because {@code primary} is a word of SQL. */
  static String quoted(Field<?> field) {
    return quoted(columnName(field));
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  RecordType type() {
    return type;
  }

  String name() {
    return name;
  }

  List<Column> columns() {
    return columns;
  }

  String lookup() {
    return "SELECT t.source_id, t.modified_at, t.content_hash, t.seen_run FROM UNNEST(?) AS k(id)"
        + " JOIN "
        + name
        + " t ON t.connection_id = ? AND t.source_id = k.id";
  }

  /** Parameters: connection, id, then as {@link #update()} up to the custom fields. */
  String insert() {
    return "INSERT INTO "
        + name
        + " ("
        + allColumns()
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, "
        + "?, ".repeat(columns.size())
        + "?)";
  }

  /** Every column, in the order of {@link #insert()}. */
  String allColumns() {
    return "connection_id, source_id, modified_at, deleted, seen_run, changed_run, content_hash, "
        + fieldNames
        + "custom_fields";
  }

  /** Parameters: modified, deleted, seen, changed, hash, the fields, custom fields; the key. */
  String update() {
    return "UPDATE "
        + name
        + " SET modified_at = ?, deleted = ?, seen_run = ?, changed_run = ?, content_hash = ?, "
        + columns.stream().map(column -> column.quoted() + " = ?, ").collect(Collectors.joining())
        + "custom_fields = ? WHERE connection_id = ? AND source_id = ?";
  }

  /** Parameters: modified, seen; the key. */
  String touch() {
    return "UPDATE "
        + name
        + " SET modified_at = ?, seen_run = ? WHERE connection_id = ? AND source_id = ?";
  }

  /** The columns that {@link #read} expects, in its order. */
  String select() {
    return "SELECT source_id, modified_at, deleted, "
        + fieldNames
        + "custom_fields FROM "
        + name
        + " ";
  }

  /** Makes a record of a row of {@link #select()}. */
  CrmRecord read(ResultSet row) throws SQLException {
    CrmRecord.Builder builder = CrmRecord.of(type, row.getString(1));
    Object modified = ColumnType.INSTANT.read(row, 2);
    if (modified != null) {
      builder.modifiedAt((java.time.Instant) modified);
    }
    builder.deleted(row.getBoolean(3));
    int index = 4;
    for (Column column : columns) {
      Object value = column.type().read(row, index++);
      if (value != null) {
        set(builder, column.field(), value);
      }
    }
    String custom = row.getString(index);
    if (custom != null) {
      JsonText.toMap(custom).forEach(builder::custom);
    }
    return builder.build();
  }

  /** The value of a field as text. */
  static Optional<String> text(Field<?> field, ResultSet row, int index) throws SQLException {
    Object value = ColumnType.of(field.kind()).read(row, index);
    return value instanceof BigDecimal number
        ? Optional.of(number.toPlainString())
        : Optional.ofNullable(value).map(Object::toString);
  }

  private static <T> void set(CrmRecord.Builder builder, Field<T> field, Object value) {
    builder.set(field, field.kind().javaType().cast(value));
  }
}
