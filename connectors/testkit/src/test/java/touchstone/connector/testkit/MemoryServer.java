package touchstone.connector.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/** A small CRM in memory that answers like a server: rows of text, versions, status codes. */
final class MemoryServer implements ContractSource, HttpFaults {

  static final Duration WAIT = Duration.ofSeconds(30);
  static final String HTML = "<html><body>Please sign in</body></html>";

  /** One stored row; the version counts up over the whole server. */
  record Row(
      RecordType type, String id, Map<String, String> values, boolean deleted, long version) {}

  /** Why a call was not answered. */
  enum Trouble {
    NONE,
    FORBIDDEN,
    LIMITED,
    UNWELL,
    HTML
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private Trouble trouble = Trouble.NONE;
  private int failures;
  private long version;
  private long calls;

  /** Receives a call and tells what is wrong with its answer. */
  Trouble call() {
    calls++;
    if (failures > 0) {
      failures--;
      return Trouble.UNWELL;
    }
    return trouble;
  }

  List<Row> rowsSince(RecordType type, long exclusive) {
    return rows.values().stream()
        .filter(row -> row.type() == type && row.version() > exclusive)
        .sorted((one, other) -> Long.compare(one.version(), other.version()))
        .toList();
  }

  long version() {
    return version;
  }

  /** Changes one value; false if there is no such row or field. */
  boolean update(String id, String field, String value) {
    Row row = rows.get(id);
    if (row == null || field.equals("locked")) {
      return false;
    }
    Map<String, String> values = new LinkedHashMap<>(row.values());
    values.put(field, value);
    rows.put(id, new Row(row.type(), id, values, row.deleted(), ++version));
    return true;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("address", "memory", "token", "right-t0ken");
  }

  @Override
  public Map<String, String> wrongCredentials() {
    return Map.of("address", "memory", "token", "wr0ng-token");
  }

  @Override
  public String customField() {
    return "territory";
  }

  @Override
  public int recordsForThreePages() {
    return 2 * MemoryConnector.PAGE_SIZE + 1;
  }

  @Override
  public Set<RecordType> absentTypes() {
    return Set.of(RecordType.SURVEY);
  }

  @Override
  public List<String> add(List<CrmRecord> drafts) {
    List<String> ids = new ArrayList<>();
    for (CrmRecord draft : drafts) {
      String id = "m" + (rows.size() + 1);
      rows.put(id, new Row(draft.type(), id, values(draft), false, ++version));
      ids.add(id);
    }
    return ids;
  }

  private static Map<String, String> values(CrmRecord draft) {
    Map<String, String> values = new LinkedHashMap<>(draft.customFields());
    for (Field<?> field : draft.type().fields()) {
      draft.get(field).ifPresent(value -> values.put(field.name(), value.toString()));
    }
    return values;
  }

  @Override
  public String addUnreadable(CrmRecord draft, Field<?> field, String rawText) {
    String id = add(List.of(draft)).get(0);
    rows.get(id).values().put(field.name(), rawText);
    return id;
  }

  @Override
  public void change(String id, CrmRecord draft) {
    Row row = rows.get(id);
    Map<String, String> values = new LinkedHashMap<>(row.values());
    values.putAll(values(draft));
    rows.put(id, new Row(row.type(), id, values, false, ++version));
  }

  @Override
  public void delete(RecordType type, String id) {
    Row row = rows.get(id);
    rows.put(id, new Row(type, id, row.values(), true, ++version));
  }

  @Override
  public void passOverlap() {
    // The version is exact: there is no overlap.
  }

  @Override
  public Optional<RecordUpdate> updateToRefuse(String accountId) {
    return Optional.of(
        new RecordUpdate(
            RecordType.ACCOUNT, accountId, Map.of("locked", new FieldValue.Text("x"))));
  }

  Set<String> fieldNames(RecordType type) {
    Set<String> names =
        type.fields().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
    if (type == RecordType.ACCOUNT) {
      names.add(customField());
    }
    return names;
  }

  @Override
  public void forbid() {
    trouble = Trouble.FORBIDDEN;
  }

  @Override
  public Optional<Duration> exhaustLimit() {
    trouble = Trouble.LIMITED;
    return Optional.of(WAIT);
  }

  @Override
  public void failNext(int count) {
    failures = count;
  }

  @Override
  public void failAlways() {
    trouble = Trouble.UNWELL;
  }

  @Override
  public void answerHtml() {
    trouble = Trouble.HTML;
  }

  @Override
  public void heal() {
    trouble = Trouble.NONE;
    failures = 0;
  }

  @Override
  public long calls() {
    return calls;
  }

  @Override
  public void close() {
    rows.clear();
  }
}
