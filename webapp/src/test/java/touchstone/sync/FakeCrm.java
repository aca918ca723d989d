package touchstone.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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
import touchstone.connector.Page;
import touchstone.connector.RecordDescription;
import touchstone.connector.RowProblem;
import touchstone.connector.Setting;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * A CRM in memory. Records of a type form a log: a change appends the record anew, a cursor is a
 * position in the log. Faults are told beforehand, per call of {@code read}.
 */
public final class FakeCrm implements ConnectorProvider {

  /** Something that happens instead of, or before, an answer. */
  public interface Fault {
    void strike() throws ConnectorException;
  }

  private final Map<RecordType, List<CrmRecord>> log = new EnumMap<>(RecordType.class);
  private final Map<RecordType, List<RowProblem>> problems = new EnumMap<>(RecordType.class);
  private final Map<RecordType, List<RecordDescription.SourceField>> fields =
      new EnumMap<>(RecordType.class);
  private final Map<Integer, Fault> faults = new HashMap<>();
  private final Set<Capability> capabilities = EnumSet.allOf(Capability.class);
  private Set<RecordType> recordTypes = EnumSet.allOf(RecordType.class);
  private int pageSize = 2;
  private int overlap;
  private int reads;
  private long calls;
  private Optional<ApiUsage.Allowance> allowance = Optional.empty();
  private boolean stuck;
  private Fault checkFault = () -> {};
  private ConnectionSettings lastSettings;

  /** Has only these types. */
  public FakeCrm only(RecordType first, RecordType... others) {
    recordTypes = EnumSet.of(first, others);
    return this;
  }

  public FakeCrm pageSize(int records) {
    pageSize = records;
    return this;
  }

  /** After the last page, the watermark lies so many records back. */
  public FakeCrm overlap(int records) {
    overlap = records;
    return this;
  }

  public FakeCrm without(Capability capability) {
    capabilities.remove(capability);
    return this;
  }

  public FakeCrm allowance(long used, long allowed) {
    allowance = Optional.of(new ApiUsage.Allowance(used, allowed));
    return this;
  }

  /** Its cursor never moves. */
  public FakeCrm stuck() {
    stuck = true;
    return this;
  }

  /** Adds records, or changes them if their ids are known. */
  public FakeCrm put(CrmRecord... records) {
    for (CrmRecord record : records) {
      log.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record);
    }
    return this;
  }

  /** The first page of a type tells this problem. */
  public FakeCrm problem(RowProblem problem) {
    problems.computeIfAbsent(problem.type(), type -> new ArrayList<>()).add(problem);
    return this;
  }

  /** A type shows this field. */
  public FakeCrm field(RecordType type, RecordDescription.SourceField field) {
    fields.computeIfAbsent(type, key -> new ArrayList<>()).add(field);
    return this;
  }

  /** Removes a record as if it had never been there. */
  public FakeCrm lose(RecordType type, String id) {
    log.getOrDefault(type, new ArrayList<>()).removeIf(record -> record.id().equals(id));
    return this;
  }

  /** At the n-th read from now, counted from 1, this happens. */
  public FakeCrm atRead(int number, Fault fault) {
    faults.put(reads + number, fault);
    return this;
  }

  /** How many pages were asked for so far. */
  public int reads() {
    return reads;
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
    return List.of(
        new Setting.Text("address", "Address", "Where it is.", true, Optional.empty()),
        new Setting.Text("language", "Language", "What it speaks.", false, Optional.empty()),
        new Setting.Secret("password", "Password", "What opens it.", false));
  }

  @Override
  public Set<RecordType> recordTypes() {
    return recordTypes;
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public Connector connect(ConnectionSettings settings, FieldMapping mapping) {
    lastSettings = settings;
    return new Open();
  }

  /** What the last connection was opened with. */
  public ConnectionSettings lastSettings() {
    return lastSettings;
  }

  /** How many calls all connections made. */
  public long calls() {
    return calls;
  }

  /** At the next check, this happens. */
  public FakeCrm atCheck(Fault fault) {
    checkFault = fault;
    return this;
  }

  private final class Open implements Connector {

    private long callsHere;

    @Override
    public void check() throws ConnectorException {
      call();
      checkFault.strike();
    }

    @Override
    public RecordDescription describe(RecordType type) {
      call();
      return new RecordDescription(type, type.plural(), true, fields.getOrDefault(type, List.of()));
    }

    @Override
    public Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
      call();
      reads++;
      Fault fault = faults.remove(reads);
      if (fault != null) {
        fault.strike();
      }
      List<CrmRecord> all = log.getOrDefault(type, List.of());
      int start = from.map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
      int end = Math.min(all.size(), start + pageSize);
      boolean more = end < all.size();
      int next = more ? end : Math.max(0, end - overlap);
      return new Page(
          all.subList(start, end),
          start == 0 ? problems.getOrDefault(type, List.of()) : List.of(),
          new Cursor(String.valueOf(stuck && from.isPresent() ? start : next)),
          more,
          OptionalLong.of(all.size()));
    }

    private void call() {
      calls++;
      callsHere++;
    }

    @Override
    public ApiUsage apiUsage() {
      return new ApiUsage(callsHere, allowance);
    }

    @Override
    public void close() {}
  }
}
