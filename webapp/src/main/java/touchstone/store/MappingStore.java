package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import touchstone.connector.FieldMapping;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;

/** Where an organisation keeps its facts, and which of them are attributes. Thread-safe. */
public final class MappingStore {

  private final Database database;

  public MappingStore(Database database) {
    this.database = database;
  }

  /** Replaces the standard fields' sources; empty means the connector's defaults. */
  public void putFields(long connectionId, Map<Field<?>, String> sources) {
    database.useTransaction(
        handle -> {
          handle.execute("DELETE FROM field_mapping WHERE connection_id = ?", connectionId);
          sources.forEach(
              (field, source) ->
                  handle.execute(
                      "INSERT INTO field_mapping (connection_id, record_type, field, source_field)"
                          + " VALUES (?, ?, ?, ?)",
                      connectionId,
                      field.type().name(),
                      field.name(),
                      source));
        });
  }

  /** The standard fields whose source an administrator named. */
  public Map<Field<?>, String> fields(long connectionId) {
    return database.read(handle -> fields(handle, connectionId));
  }

  private static Map<Field<?>, String> fields(Handle handle, long connectionId) {
    Map<Field<?>, String> sources = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT record_type, field, source_field FROM field_mapping"
                + " WHERE connection_id = :connection ORDER BY record_type, field")
        .bind("connection", connectionId)
        .map(
            (row, context) ->
                sources.put(
                    RecordType.valueOf(row.getString(1)).field(row.getString(2)).orElseThrow(),
                    row.getString(3)))
        .list();
    return sources;
  }

  /** Replaces the attributes, in the order given. */
  public void putAttributes(long connectionId, List<AttributeMapping> attributes) {
    database.useTransaction(
        handle -> {
          handle.execute("DELETE FROM attribute_mapping WHERE connection_id = ?", connectionId);
          int position = 0;
          for (AttributeMapping mapping : attributes) {
            insert(handle, connectionId, position++, mapping);
          }
        });
  }

  private static void insert(
      Handle handle, long connectionId, int position, AttributeMapping mapping) {
    boolean standard = mapping.source() instanceof AttributeSource.Standard;
    Attribute attribute = mapping.attribute();
    handle.execute(
        "INSERT INTO attribute_mapping (connection_id, attribute_key, position, label, family,"
            + " kind, role, standard_field, source_field) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        connectionId,
        attribute.key(),
        position,
        attribute.label(),
        attribute.family().name(),
        attribute.kind().name(),
        attribute.role().name(),
        standard ? mapping.source().name() : null,
        standard ? null : mapping.source().name());
  }

  /** The attributes of a connection, in order. */
  public List<AttributeMapping> attributes(long connectionId) {
    return database.read(handle -> attributes(handle, connectionId));
  }

  private static List<AttributeMapping> attributes(Handle handle, long connectionId) {
    return handle
        .createQuery(
            "SELECT attribute_key, label, family, kind, role, standard_field, source_field"
                + " FROM attribute_mapping WHERE connection_id = :connection ORDER BY position")
        .bind("connection", connectionId)
        .map((row, context) -> attribute(row))
        .list();
  }

  private static AttributeMapping attribute(ResultSet row) throws SQLException {
    Attribute attribute =
        Attribute.of(
            row.getString(1),
            row.getString(2),
            AttributeFamily.valueOf(row.getString(3)),
            AttributeKind.valueOf(row.getString(4)),
            AttributeRole.valueOf(row.getString(5)));
    String standard = row.getString(6);
    AttributeSource source =
        standard == null
            ? new AttributeSource.Custom(row.getString(7))
            : new AttributeSource.Standard(RecordType.ACCOUNT.field(standard).orElseThrow());
    return new AttributeMapping(attribute, source);
  }

  /** What a connector is told: mapped standard fields, and the custom fields that must be kept. */
  public FieldMapping fieldMapping(long connectionId) {
    return database.inTransaction(
        handle -> {
          Map<RecordType, Set<String>> keep = new EnumMap<>(RecordType.class);
          for (AttributeMapping mapping : attributes(handle, connectionId)) {
            if (mapping.source() instanceof AttributeSource.Custom custom) {
              keep.computeIfAbsent(RecordType.ACCOUNT, type -> new HashSet<>()).add(custom.name());
            }
          }
          return new FieldMapping(fields(handle, connectionId), keep);
        });
  }
}
