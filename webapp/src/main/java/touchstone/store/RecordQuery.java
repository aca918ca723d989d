package touchstone.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;

/** Reads some fields of the living records of a connection. Immutable. */
final class RecordQuery {

  private static final int ID = 0;

  private final RecordShape shape;
  private final List<Field<?>> fields;
  private final boolean customFields;

  /** Of the id, the fields, and the custom fields if they are read. */
  private final ColumnType[] types;

  RecordQuery(RecordShape shape, boolean customFields) {
    this.shape = shape;
    this.fields = shape.fields();
    this.customFields = customFields;
    this.types =
        Stream.of(
                Stream.of(ColumnType.TEXT),
                fields.stream().map(field -> ColumnType.of(field.kind())),
                customFields ? Stream.of(ColumnType.TEXT) : Stream.<ColumnType>empty())
            .flatMap(types -> types)
            .toArray(ColumnType[]::new);
  }

  /** The types of the columns, in their order. */
  ColumnType[] types() {
    return types.clone();
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

  /** The record of whatever row the values show. */
  MirrorRecord record(RowValues row) {
    return new RowRecord(shape, row);
  }

  /** Makes a record of a row, whole. */
  CrmRecord whole(RowValues row) {
    CrmRecord.Builder record = CrmRecord.of(shape, row.text(ID));
    for (int i = 0; i < fields.size(); i++) {
      Object value = row.value(ID + 1 + i, types[ID + 1 + i]);
      if (value != null) {
        set(record, fields.get(i), value);
      }
    }
    int custom = types.length - 1;
    if (customFields && row.has(custom)) {
      JsonText.toMap(row.text(custom)).forEach(record::custom);
    }
    return record.build();
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(CrmRecord.Builder record, Field<T> field, Object value) {
    record.set(field, (T) value);
  }
}
