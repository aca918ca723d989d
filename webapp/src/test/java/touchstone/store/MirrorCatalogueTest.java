package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/** The mirror's tables and the SPI's field catalogue say the same. */
@OnEachDatabase
class MirrorCatalogueTest {

  private static final Map<ColumnType, String> SQL_TYPES =
      Map.of(
          ColumnType.TEXT, "character varying",
          ColumnType.REFERENCE, "character varying",
          ColumnType.DECIMAL, "numeric(38,12)",
          ColumnType.INTEGER, "bigint",
          ColumnType.BOOLEAN, "boolean",
          ColumnType.DATE, "date",
          ColumnType.INSTANT, "bigint");

  private final Database database = TestDatabases.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(RecordType.class)
  void holds_a_column_of_the_right_type_for_each_standard_field(RecordType type) {
    Map<String, String> expected = new TreeMap<>();
    for (Field<?> field : type.fields()) {
      expected.put(MirrorTable.columnName(field), SQL_TYPES.get(ColumnType.of(field.kind())));
    }
    expected.putAll(
        Map.of(
            "connection_id", "bigint",
            "source_id", "character varying",
            "modified_at", "bigint",
            "deleted", "boolean",
            "seen_run", "bigint",
            "changed_run", "bigint",
            "content_hash", "bigint",
            "custom_fields", "character varying"));

    assertThat(columns(MirrorTable.of(type).name())).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(RecordType.class)
  void has_an_index_on_each_field_by_which_records_are_found(RecordType type) {
    Set<String> found =
        type.fields().stream()
            .filter(MirrorChanges::finds)
            .map(MirrorTable::columnName)
            .collect(Collectors.toSet());
    assertThat(indexed(MirrorTable.of(type).name())).containsAll(found);
  }

  /** The columns by which a table has an index, within a connection. */
  private Set<String> indexed(String table) {
    return database.read(
        handle -> {
          Connection connection = handle.getConnection();
          Set<String> columns = new TreeSet<>();
          try (ResultSet rows =
              connection
                  .getMetaData()
                  .getIndexInfo(null, connection.getSchema(), table, false, true)) {
            while (rows.next()) {
              if (rows.getInt("ORDINAL_POSITION") == 2) {
                columns.add(rows.getString("COLUMN_NAME"));
              }
            }
          }
          return columns;
        });
  }

  @Test
  void has_no_table_for_a_type_that_is_not_in_the_catalogue() {
    List<String> expected = new ArrayList<>();
    for (RecordType type : RecordType.values()) {
      expected.add(MirrorTable.of(type).name());
    }

    List<String> tables =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT table_name FROM information_schema.tables"
                            + " WHERE table_name LIKE 'mirror\\_%'")
                    .mapTo(String.class)
                    .list());

    assertThat(tables).containsExactlyInAnyOrderElementsOf(expected);
  }

  private Map<String, String> columns(String table) {
    Map<String, String> columns = new TreeMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT column_name, data_type, numeric_precision, numeric_scale"
                        + " FROM information_schema.columns WHERE table_name = :table")
                .bind("table", table)
                .map(
                    (row, context) -> {
                      String type = row.getString(2).toLowerCase(java.util.Locale.ROOT);
                      String size =
                          type.equals("numeric") || type.equals("decimal")
                              ? "(" + row.getInt(3) + "," + row.getInt(4) + ")"
                              : "";
                      return columns.put(
                          row.getString(1), type.replace("decimal", "numeric") + size);
                    })
                .list());
    return columns;
  }
}
