package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;

/** Reads some fields of the living records of a connection. Immutable. */
final class RecordQuery {

  private final RecordShape shape;
  private final List<Field<?>> fields;
  private final ColumnType[] types;
  private final boolean customFields;

  RecordQuery(RecordShape shape, boolean customFields) {
    this.shape = shape;
    this.fields = shape.fields();
    this.types =
        fields.stream().map(field -> ColumnType.of(field.kind())).toArray(ColumnType[]::new);
    this.customFields = customFields;
  }

  /** The statement; the connection's number takes the place of {@code :connection}. */
  String sql(String connection) {
    String columns =
        fields.stream()
            .map(field -> ", " + MirrorTable.quoted(field))
            .collect(Collectors.joining());
    return "SELECT source_id"
        + columns
        + (customFields ? ", custom_fields" : "")
        + " FROM "
        + MirrorTable.of(shape.type()).name()
        + " WHERE connection_id = "
        + connection
        + " AND deleted = FALSE";
  }

  /** Makes a record of a row. */
  CrmRecord read(ResultSet row) throws SQLException {
    CrmRecord.Builder record = CrmRecord.of(shape, row.getString(1));
    for (int i = 0; i < types.length; i++) {
      Object value = types[i].read(row, i + 2);
      if (value != null) {
        set(record, fields.get(i), value);
      }
    }
    if (customFields) {
      addCustom(record, row.getString(types.length + 2));
    }
    return record.build();
  }

  /** Makes a record of a row in PostgreSQL's binary format. */
  CrmRecord read(CopyRow row) {
    CrmRecord.Builder record = CrmRecord.of(shape, row.text());
    for (int i = 0; i < types.length; i++) {
      Object value = row.value(types[i]);
      if (value != null) {
        set(record, fields.get(i), value);
      }
    }
    if (customFields) {
      addCustom(record, row.text());
    }
    return record.build();
  }

  private static void addCustom(CrmRecord.Builder record, String json) {
    if (json != null) {
      JsonText.toMap(json).forEach(record::custom);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(CrmRecord.Builder record, Field<T> field, Object value) {
    record.set(field, (T) value);
  }
}
