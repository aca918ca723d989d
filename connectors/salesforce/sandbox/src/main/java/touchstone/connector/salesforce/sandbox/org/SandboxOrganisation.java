package touchstone.connector.salesforce.sandbox.org;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;
import touchstone.connector.salesforce.sandbox.schema.Schema;
import touchstone.connector.salesforce.sandbox.schema.SchemaResource;

/**
 * One Salesforce organisation in memory. Thread-safe: reading runs in parallel, writing alone.
 *
 * <p>A test fills it with {@link #insert}, takes permissions away with {@link #access}, makes rules
 * with {@link #addValidationRule} and looks at what a client wrote with {@link #value}.
 */
public final class SandboxOrganisation {

  private final Schema schema = Schema.standard();
  private final Map<String, Table> tables = new ConcurrentHashMap<>();
  private final FieldAccess access = new FieldAccess();
  private final RowFaults rowFaults = new RowFaults();
  private final List<ValidationRule> validationRules = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final RecordWriter writer = new RecordWriter(this);
  private final StageHistory history = new StageHistory(this);
  private final FieldHistory fieldHistory = new FieldHistory(this);
  private final Deletion deletion = new Deletion(this);
  private final PermissionSets permissionSets = new PermissionSets(this);
  private final Numbering numbering = new Numbering();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final String organisationId = RecordId.of("00D", 1);
  private final String userId = RecordId.of("005", 1);
  private volatile Clock clock;
  private volatile boolean hasRunAsUser = true;
  private volatile Optional<String> corporateCurrency = Optional.empty();
  private volatile Credentials credentials =
      new Credentials("touchstone-sandbox", "sandbox-secret");

  private SandboxOrganisation(Clock clock) {
    this.clock = clock;
    schema.remove("CurrencyType");
    schema.remove("DatedConversionRate");
    write(
        () -> {
          FirstRecords.addTo(this);
          return true;
        });
  }

  /** An organisation with its own user and no data, on the system's clock. */
  public static SandboxOrganisation empty() {
    return empty(Clock.systemUTC());
  }

  /** An organisation with its own user and no data, on a given clock. */
  public static SandboxOrganisation empty(Clock clock) {
    return new SandboxOrganisation(clock);
  }

  /** The data dictionary; fields can be added at any time. */
  public Schema schema() {
    return schema;
  }

  /** What the integration user may see and change. */
  public FieldAccess access() {
    return access;
  }

  /** Single records that will be refused. */
  public RowFaults rowFaults() {
    return rowFaults;
  }

  /** Adds a rule that refuses records. */
  public void addValidationRule(ValidationRule rule) {
    validationRules.add(rule);
  }

  /** Adds a rule that refuses records of a type. */
  public void addValidationRule(
      String object, Predicate<StoredRecord> refuses, String message, String... fields) {
    addValidationRule(new ValidationRule(object, refuses, message, List.of(fields)));
  }

  /** The rules in force. */
  public List<ValidationRule> validationRules() {
    return List.copyOf(validationRules);
  }

  /** Defines Touchstone's own fields, as its package would, visible to the integration user. */
  public void addTouchstoneFields() {
    addFields(SchemaResource.touchstoneFields());
  }

  /** Defines custom fields, visible to the integration user; those that exist stay as they are. */
  public void addFields(Map<String, List<FieldDefinition>> byObject) {
    byObject.forEach(
        (object, fields) -> {
          ObjectType type = type(object);
          fields.stream().filter(field -> type.field(field.name()).isEmpty()).forEach(type::add);
        });
  }

  /** Switches the field history of a field of accounts on, as an administrator does in Setup. */
  public void trackAccountField(String field) {
    fieldHistory.track(field);
  }

  /** Who may ask for a token. */
  public Credentials credentials() {
    return credentials;
  }

  /** Changes who may ask for a token. */
  public void credentials(Credentials changed) {
    credentials = changed;
  }

  /** Whether the app has a user to run as; without one no token is given. */
  public boolean hasRunAsUser() {
    return hasRunAsUser;
  }

  /** Takes the app's run-as user away or gives it back. */
  public void hasRunAsUser(boolean has) {
    hasRunAsUser = has;
  }

  /** Sets the organisation's clock, for tests that let time pass. */
  public void clock(Clock changed) {
    clock = changed;
  }

  /** The present moment, in whole seconds as Salesforce stamps records. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The organisation's own id. */
  public String organisationId() {
    return organisationId;
  }

  /** The integration user's id. */
  public String userId() {
    return userId;
  }

  /** The type of that name. */
  public ObjectType type(String name) {
    return schema
        .type(name)
        .orElseThrow(() -> new IllegalArgumentException("no object type " + name));
  }

  /** The records of a type; read them inside {@link #read}. */
  public Table table(ObjectType type) {
    return tables.computeIfAbsent(type.name(), name -> new Table(type));
  }

  /** The record with an 18-character id, of whatever type, deleted ones included. */
  public Optional<StoredRecord> find(String id) {
    return schema.typeOfId(id).flatMap(type -> table(type).find(id));
  }

  /** Creates a record for a test and returns its id. */
  public String insert(String object, Map<String, ?> fields) {
    return written(() -> writer.insert(type(object), json(fields)));
  }

  /**
   * Adds a record as it is, whatever a client may write: read-only objects, chosen ids, dates of
   * long ago. Values may be text as a client would send it.
   *
   * @return its id
   */
  public String load(String object, Map<String, ?> fields) {
    return write(() -> new Import(this).addTexts(type(object), fields));
  }

  /**
   * Makes the organisation use several currencies.
   *
   * @param corporate the currency the rates are given for, such as {@code EUR}
   * @param perCorporate how much one unit of the corporate currency is in each other currency
   */
  public void useCurrencies(String corporate, Map<String, Double> perCorporate) {
    switchOnCurrencies(corporate);
    load(
        "CurrencyType",
        Map.of("IsoCode", corporate, "ConversionRate", 1, "IsCorporate", true, "IsActive", true));
    perCorporate.forEach(
        (code, rate) ->
            load(
                "CurrencyType", Map.of("IsoCode", code, "ConversionRate", rate, "IsActive", true)));
  }

  /** Makes the organisation use several currencies, whose rates are brought in separately. */
  public void switchOnCurrencies(String corporate) {
    Currencies.switchOn(this, corporate);
  }

  /** Changes a record for a test; somebody else's hand, as far as a client can tell. */
  public void update(String id, Map<String, ?> fields) {
    ObjectType type = schema.typeOfId(id).orElseThrow();
    written(() -> writer.update(type, id, json(fields)));
  }

  /** Deletes a record for a test. */
  public void delete(String id) {
    written(() -> writer.delete(id));
  }

  /** Merges a duplicate into the record that stays, as people do in Salesforce. */
  public void merge(String staying, String duplicate) {
    write(
        () -> {
          deletion.merge(find(staying).orElseThrow(), find(duplicate).orElseThrow());
          return true;
        });
  }

  /** What a field of a record holds. */
  public Optional<Object> value(String id, String field) {
    return read(() -> find(id).flatMap(record -> record.value(field)));
  }

  /** How many records of a type are not deleted. */
  public int count(String object) {
    return read(
        () -> (int) table(type(object)).records().stream().filter(row -> !row.deleted()).count());
  }

  /** Reads while nobody writes. */
  public <T> T read(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Writes while nobody else reads or writes. */
  public <T> T write(Supplier<T> writing) {
    return writeUnless(result -> false, writing);
  }

  /** Writes, and takes everything back if the result is not good enough or an exception comes. */
  public <T> T writeUnless(Predicate<T> bad, Supplier<T> writing) {
    lock.writeLock().lock();
    int before = undo.size();
    boolean keep = false;
    try {
      T result = writing.get();
      keep = !bad.test(result);
      return result;
    } finally {
      while (!keep && undo.size() > before) {
        undo.pop().run();
      }
      boolean outermost = lock.getWriteHoldCount() == 1;
      if (outermost) {
        undo.clear();
      }
      lock.writeLock().unlock();
    }
  }

  /** Writes records as a client would; use it inside {@link #write}. */
  public RecordWriter writer() {
    return writer;
  }

  /** The currency new records get; empty in an organisation with one currency. */
  Optional<String> corporateCurrency() {
    return corporateCurrency;
  }

  void corporateCurrency(String code) {
    corporateCurrency = Optional.of(code);
  }

  StageHistory history() {
    return history;
  }

  FieldHistory fieldHistory() {
    return fieldHistory;
  }

  Deletion deletion() {
    return deletion;
  }

  PermissionSets permissionSets() {
    return permissionSets;
  }

  Numbering numbering() {
    return numbering;
  }

  StoredRecord add(ObjectType type, Object[] values) {
    Table table = table(type);
    StoredRecord record = table.add(values);
    undo.push(() -> table.remove(record));
    return record;
  }

  void replace(StoredRecord record, Object[] values) {
    Table table = table(record.type());
    Object[] before = record.snapshot();
    table.replace(record, values);
    undo.push(() -> table.replace(record, before));
  }

  private String written(Supplier<SaveResult> writing) {
    SaveResult result = write(writing);
    result
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return result.id().orElseThrow();
  }

  private static Map<String, JsonValue> json(Map<String, ?> fields) {
    Map<String, JsonValue> json = new LinkedHashMap<>();
    fields.forEach(
        (name, value) ->
            json.put(
                name,
                value instanceof Boolean truth
                    ? (truth ? JsonValue.TRUE : JsonValue.FALSE)
                    : Json.createValue(value.toString())));
    return json;
  }
}
