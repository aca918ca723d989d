package touchstone.writeback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import touchstone.connector.ApiUsage;
import touchstone.connector.Capability;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.Page;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordUpdate;
import touchstone.connector.Setting;
import touchstone.connector.WriteResult;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * A CRM of accounts in memory that can be written. It keeps values its own way, as CRMs do: numbers
 * with a decimal, line ends of two characters, moments to the second. Faults are told beforehand,
 * per call of {@code write}.
 */
final class WritableCrm implements ConnectorProvider {

  /** What a call of {@code write} does instead of taking every row. */
  interface Fault {
    List<WriteResult> answer(List<RecordUpdate> updates) throws ConnectorException;
  }

  private final Map<String, CrmRecord> accounts = new LinkedHashMap<>();
  private final Map<String, RecordDescription.SourceField> fields = new LinkedHashMap<>();
  private final Set<Capability> capabilities = EnumSet.of(Capability.WRITE_BACK);
  private final Map<String, WriteResult.Refused> refusals = new HashMap<>();
  private final Map<Integer, Fault> faults = new HashMap<>();
  private final List<List<RecordUpdate>> writes = new ArrayList<>();
  private Optional<ConnectorException> readFault = Optional.empty();
  private int reads;

  WritableCrm() {
    for (TouchstoneField field : TouchstoneField.values()) {
      field(field.apiName(), true, field == TouchstoneField.REASONS ? 32_000 : 255);
    }
  }

  /** The account object has this field, or has it in another way. */
  WritableCrm field(String name, boolean writable, int length) {
    fields.put(name, new RecordDescription.SourceField(name, name, "string", writable, length));
    return this;
  }

  WritableCrm withoutField(TouchstoneField field) {
    fields.remove(field.apiName());
    return this;
  }

  WritableCrm without(Capability capability) {
    capabilities.remove(capability);
    return this;
  }

  WritableCrm put(CrmRecord account) {
    accounts.put(account.id(), account);
    return this;
  }

  /** Somebody types a value; a blank one empties the field. */
  WritableCrm type(String account, TouchstoneField field, String value) {
    set(account, field.apiName(), value);
    return this;
  }

  /** From now on this row is refused. */
  void refuse(String account, ConnectorException.Kind kind, String code, String message) {
    refusals.put(account, new WriteResult.Refused(account, kind, code, message, List.of()));
  }

  /** Nothing is refused any more. */
  void refuseNothing() {
    refusals.clear();
  }

  /** At the n-th write from now, counted from 1, this happens. */
  void atWrite(int number, Fault fault) {
    faults.put(writes.size() + number, fault);
  }

  /** The next read fails. */
  void failAtRead(ConnectorException failure) {
    readFault = Optional.of(failure);
  }

  /** The calls of {@code write} so far. */
  List<List<RecordUpdate>> writes() {
    return writes;
  }

  /** How many rows each call of {@code write} brought. */
  List<Integer> sizes() {
    return writes.stream().map(List::size).toList();
  }

  int reads() {
    return reads;
  }

  /** What a field holds, as the CRM shows it; blank if it is empty. */
  String holds(String account, TouchstoneField field) {
    return accounts.get(account).customFields().getOrDefault(field.apiName(), "");
  }

  CrmRecord account(String id) {
    return accounts.get(id);
  }

  /** Takes every row that is not refused. */
  List<WriteResult> take(List<RecordUpdate> updates) {
    List<WriteResult> results = new ArrayList<>();
    for (RecordUpdate update : updates) {
      if (refusals.containsKey(update.id())) {
        results.add(refusals.get(update.id()));
      } else {
        update.fields().forEach((name, value) -> set(update.id(), name, kept(value)));
        results.add(new WriteResult.Accepted(update.id()));
      }
    }
    return results;
  }

  private void set(String account, String field, String value) {
    Map<String, String> custom = new LinkedHashMap<>(accounts.get(account).customFields());
    custom.remove(field);
    custom.put(field, value);
    accounts.put(account, accounts.get(account).withCustomFields(custom));
  }

  private static String kept(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value().replace("\n", "\r\n");
    }
    if (value instanceof FieldValue.Number number) {
      return number.value().setScale(Math.max(1, number.value().scale())).toPlainString();
    }
    if (value instanceof FieldValue.Moment moment) {
      Instant second = moment.value().truncatedTo(ChronoUnit.SECONDS);
      return second.toString();
    }
    return value instanceof FieldValue.Day day ? day.value().toString() : "";
  }

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public String displayName() {
    return "A CRM in memory";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Set<RecordType> recordTypes() {
    return Set.of(RecordType.ACCOUNT);
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping) {
    return new Open();
  }

  private final class Open implements Connector {

    private long calls;

    @Override
    public void check() {
      calls++;
    }

    @Override
    public RecordDescription describe(RecordType type) {
      calls++;
      return new RecordDescription(type, "Account", true, List.copyOf(fields.values()));
    }

    @Override
    public Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
      calls++;
      reads++;
      if (readFault.isPresent()) {
        ConnectorException failure = readFault.get();
        readFault = Optional.empty();
        throw failure;
      }
      return new Page(
          List.copyOf(accounts.values()),
          List.of(),
          new Cursor("end"),
          false,
          OptionalLong.of(accounts.size()));
    }

    @Override
    public List<WriteResult> write(List<RecordUpdate> updates) throws ConnectorException {
      calls++;
      writes.add(updates);
      Fault fault = faults.remove(writes.size());
      return fault == null ? take(updates) : fault.answer(updates);
    }

    @Override
    public ApiUsage apiUsage() {
      return new ApiUsage(calls, Optional.empty());
    }

    @Override
    public void close() {}
  }
}
