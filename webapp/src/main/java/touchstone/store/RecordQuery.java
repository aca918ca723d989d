package touchstone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;

/** Reads some fields of the records of a connection. Immutable. */
final class RecordQuery {

  private static final int ID = 0;

  private final RecordShape shape;
  private final List<Field<?>> fields;
  private final boolean customFields;
  private final boolean withDeleted;

  /** Of the id, the fields, whether it is deleted and custom fields if they are read. */
  private final ColumnType[] types;

  /** Living records. */
  RecordQuery(RecordShape shape, boolean customFields) {
    this(shape, customFields, false);
  }

  /**
   * @param withDeleted whether deleted records are among them, and say so
   */
  RecordQuery(RecordShape shape, boolean customFields, boolean withDeleted) {
    this.shape = shape;
    this.fields = shape.fields();
    this.customFields = customFields;
    this.withDeleted = withDeleted;
    List<ColumnType> all = new ArrayList<>(List.of(ColumnType.TEXT));
    fields.forEach(field -> all.add(ColumnType.of(field.kind())));
    if (withDeleted) {
      all.add(ColumnType.BOOLEAN);
    }
    if (customFields) {
      all.add(ColumnType.TEXT);
    }
    this.types = all.toArray(ColumnType[]::new);
  }

  /** The types of the columns, in their order. */
  ColumnType[] types() {
    return types.clone();
  }

  /**
   * The statement for all living records.
   *
   * @param connection takes the place of the connection's number
   * @param inPlace whether H2 reads the rows where they lie, instead of looking up one after the
   *     other by the primary key: quicker unless many are of other connections
   */
  String sql(String connection, boolean inPlace) {
    return select()
        + MirrorTable.of(shape.type()).name()
        + (inPlace ? " USE INDEX ()" : "")
        + " WHERE connection_id = "
        + connection
        + " AND deleted = FALSE";
  }

  /** The statement for what a run or a later one changed. */
  String changedSql(String connection, String fromRun) {
    return select()
        + MirrorTable.of(shape.type()).name()
        + " WHERE connection_id = "
        + connection
        + " AND changed_run >= "
        + fromRun;
  }

  /** The statement for the living ones that name one of a list; parameters: list, connection. */
  String listedSql(String column) {
    return select()
        + "UNNEST(?) AS k(listed) JOIN "
        + MirrorTable.of(shape.type()).name()
        + " ON "
        + column
        + " = k.listed WHERE connection_id = ? AND deleted = FALSE";
  }

  private String select() {
    String columns =
        fields.stream()
            .map(field -> ", " + MirrorTable.quoted(field))
            .collect(Collectors.joining());
    return "SELECT source_id"
        + columns
        + (withDeleted ? ", deleted" : "")
        + (customFields ? ", custom_fields" : "")
        + " FROM ";
  }

  /** The record of whatever row the values show. */
  MirrorRecord record(RowValues row) {
    return new RowRecord(shape, row, withDeleted);
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
    if (withDeleted) {
      record.deleted(row.truth(ID + 1 + fields.size()));
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
