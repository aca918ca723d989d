package touchstone.connector.salesforce.sandbox.soql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * What a query found: which records, fixed when the query ran; what they hold is read when a page
 * is written, as with Salesforce's cursors.
 */
public final class QueryResult {

  private final SandboxOrganisation organisation;
  private final SoqlQuery query;
  private final List<StoredRecord> records;
  private final List<Object[]> groups;
  private final SelectTree tree;
  private final List<SoqlQuery.ChildColumn> children = new ArrayList<>();
  private final long counted;

  private QueryResult(SandboxOrganisation organisation, SoqlQuery query, List<StoredRecord> found) {
    this.organisation = organisation;
    this.query = query;
    this.counted = found.size();
    this.groups = query.grouped() ? Groups.of(organisation, query, found) : List.of();
    this.records = query.grouped() || query.counts() ? List.of() : List.copyOf(found);
    this.tree = new SelectTree(query.from());
    for (SoqlQuery.Column column : query.columns()) {
      if (column instanceof SoqlQuery.FieldColumn field) {
        tree.add(field.path());
      } else if (column instanceof SoqlQuery.ChildColumn child) {
        children.add(child);
      }
    }
  }

  /**
   * Runs a query.
   *
   * @param includeDeleted whether deleted and archived records are found too
   */
  public static QueryResult of(
      SandboxOrganisation organisation, String soql, boolean includeDeleted) {
    SoqlParser.QueryContext parsed = SoqlReader.read(soql);
    return organisation.read(
        () -> {
          SoqlQuery query = new QueryPlanner(organisation).plan(parsed);
          return new QueryResult(organisation, query, Scan.of(organisation, query, includeDeleted));
        });
  }

  /** How many records the query has in all, on whatever page. */
  public long totalSize() {
    return query.grouped() ? groups.size() : counted;
  }

  /** How many rows there are to write; none for {@code COUNT()}. */
  public int rows() {
    return query.grouped() ? groups.size() : records.size();
  }

  /** Whether the rows are computed values. */
  public boolean grouped() {
    return query.grouped();
  }

  /** The type asked for. */
  public ObjectType from() {
    return query.from();
  }

  /** The fields selected, by their name or path, in order; computed values are left out. */
  public Map<String, FieldDefinition> columns() {
    Map<String, FieldDefinition> columns = new LinkedHashMap<>();
    for (SoqlQuery.Column column : query.columns()) {
      if (column instanceof SoqlQuery.FieldColumn field) {
        columns.put(field.path().text(), field.path().field());
      }
    }
    return columns;
  }

  /**
   * How many custom fields of long text are selected; two or more make Salesforce's pages small.
   */
  public long longCustomTexts() {
    return query.columns().stream()
        .filter(SoqlQuery.FieldColumn.class::isInstance)
        .map(column -> ((SoqlQuery.FieldColumn) column).path().field())
        .filter(field -> field.custom() && field.longText())
        .count();
  }

  /** Writes rows as a JSON array. */
  public void write(JsonOutput out, int from, int to, String servicePath) {
    out.beginArray();
    for (int at = from; at < to; at++) {
      if (query.grouped()) {
        writeGroup(groups.get(at), out);
      } else {
        writeRecord(records.get(at), servicePath, out);
      }
    }
    out.endArray();
  }

  private void writeRecord(StoredRecord record, String servicePath, JsonOutput out) {
    if (children.isEmpty()) {
      tree.write(organisation, servicePath, record, out);
      return;
    }
    JsonOutput plain = new JsonOutput();
    tree.write(organisation, servicePath, record, plain);
    for (SoqlQuery.ChildColumn child : children) {
      QueryResult found = childrenOf(record, child);
      JsonOutput nested = new JsonOutput();
      nested.beginObject();
      nested.key("totalSize").value(found.totalSize());
      nested.key("done").value(true);
      nested.key("records");
      found.write(nested, 0, found.rows(), servicePath);
      nested.endObject();
      plain =
          new JsonOutput().json(withMember(plain, child.relationship(), found.rows() == 0, nested));
    }
    out.json(plain.toBytes());
  }

  private static byte[] withMember(
      JsonOutput object, String name, boolean empty, JsonOutput value) {
    String open = object.toString();
    String member = "\"" + name + "\":" + (empty ? "null" : value.toString());
    return (open.substring(0, open.length() - 1) + "," + member + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private QueryResult childrenOf(StoredRecord parent, SoqlQuery.ChildColumn child) {
    List<StoredRecord> candidates =
        organisation
            .table(child.query().from())
            .having(child.reference().position(), parent.id())
            .stream()
            .filter(child.query().where()::test)
            .toList();
    return new QueryResult(organisation, child.query(), Scan.cut(candidates, child.query()));
  }

  private void writeGroup(Object[] row, JsonOutput out) {
    out.beginObject().key("attributes").beginObject();
    out.key("type").value("AggregateResult").endObject();
    for (int at = 0; at < row.length; at++) {
      SoqlQuery.Column column = query.columns().get(at);
      if (column instanceof SoqlQuery.AggregateColumn computed) {
        out.key(computed.name());
      } else if (column instanceof SoqlQuery.FieldColumn field) {
        out.key(field.path().field().name());
      }
      out.value(Optional.ofNullable(row[at]));
    }
    out.endObject();
  }
}
