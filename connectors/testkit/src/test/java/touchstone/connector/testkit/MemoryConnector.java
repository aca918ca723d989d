package touchstone.connector.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Logger;
import touchstone.connector.ApiUsage;
import touchstone.connector.Capability;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Cursor;
import touchstone.connector.FieldValue;
import touchstone.connector.Page;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.connector.RecordUpdate;
import touchstone.connector.RowProblem;
import touchstone.connector.WriteResult;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldKind;
import touchstone.connector.model.RecordType;
import touchstone.connector.testkit.MemoryServer.Row;
import touchstone.connector.testkit.MemoryServer.Trouble;

/** Reads and writes a {@link MemoryServer}; its flaw is the one thing it does wrong. */
final class MemoryConnector implements Connector {

  static final int PAGE_SIZE = 3;
  private static final int ATTEMPTS = 3;
  private static final Logger LOG = Logger.getLogger(MemoryConnector.class.getName());

  private final Flaw flaw;
  private final Set<Capability> capabilities;
  private final MemoryServer server;
  private final String token;
  private long position;
  private long calls;
  private boolean closed;

  MemoryConnector(Flaw flaw, Set<Capability> capabilities, MemoryServer server, String token) {
    this.flaw = flaw;
    this.capabilities = capabilities;
    this.server = server;
    this.token = token;
    if (flaw == Flaw.SECRET_IN_LOG) {
      LOG.fine("Signing in with " + token);
    }
  }

  @Override
  public void check() throws ConnectorException {
    call();
    boolean wrong = !token.equals(server.settings().get("token"));
    if (wrong && flaw != Flaw.ACCEPTS_WRONG_CREDENTIALS) {
      String quoted = flaw == Flaw.SECRET_IN_MESSAGE ? " " + token : "";
      throw new ConnectorException(
          flaw == Flaw.BLAMES_ITSELF_FOR_CREDENTIALS ? Kind.DEFECT : Kind.CONFIGURATION,
          "The server does not know the Access token" + quoted + ": create another one.");
    }
  }

  private void call() throws ConnectorException {
    int attempts =
        switch (flaw) {
          case NEVER_RETRIES -> 1;
          case RETRIES_WITHOUT_BOUND -> 100;
          default -> ATTEMPTS;
        };
    Trouble trouble = Trouble.UNWELL;
    for (int attempt = 1; attempt <= attempts && trouble == Trouble.UNWELL; attempt++) {
      trouble = server.call();
      if (attempt == 1 || flaw != Flaw.MISCOUNTS_CALLS) {
        calls++;
      }
    }
    switch (trouble) {
      case NONE -> {}
      case FORBIDDEN ->
          throw new ConnectorException(
              flaw == Flaw.PERMISSION_IS_TEMPORARY ? Kind.TEMPORARY : Kind.PERMISSION,
              "The user may not read accounts.");
      case LIMITED -> {
        ConnectorException limited =
            new ConnectorException(Kind.RATE_LIMITED, "The allowance is used up.");
        throw flaw == Flaw.FORGETS_THE_WAIT ? limited : limited.retryAfter(MemoryServer.WAIT);
      }
      case UNWELL -> throw new ConnectorException(Kind.TEMPORARY, "The server is unwell.");
      case HTML ->
          throw new ConnectorException(
              Kind.TEMPORARY,
              flaw == Flaw.QUOTES_HTML
                  ? "Unexpected " + MemoryServer.HTML + "."
                  : "The server answered with a web page: look for a proxy in between.");
    }
  }

  @Override
  public RecordDescription describe(RecordType type) {
    if (server.absentTypes().contains(type)) {
      return new RecordDescription(type, type.plural(), false, List.of());
    }
    List<SourceField> fields = new ArrayList<>();
    for (String name : server.fieldNames(type)) {
      if (flaw != Flaw.DESCRIBES_STANDARD_FIELDS_ONLY || type.field(name).isPresent()) {
        fields.add(new SourceField(name, name, "text", true, 0));
      }
    }
    return new RecordDescription(type, type.plural(), true, fields);
  }

  // The cursor is the version read last: page after page, and as the watermark.
  @Override
  public Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
    call();
    boolean fromWatermark = from.isPresent() && from.get().value().endsWith("!");
    if (fromWatermark && !can(Capability.INCREMENTAL)) {
      throw new ConnectorException(Kind.CONFIGURATION, Capability.INCREMENTAL.refusal());
    }
    if (server.absentTypes().contains(type) && flaw == Flaw.THROWS_FOR_AN_ABSENT_TYPE) {
      throw new ConnectorException(Kind.REJECTED, "There are no " + type.plural() + ".");
    }
    long after = from.map(cursor -> startOf(cursor.value())).orElse(0L);
    boolean readsAgain = flaw == Flaw.REPEATS_A_ROW_PER_PAGE && from.isPresent();
    List<Row> open = server.rowsSince(type, readsAgain ? after - 1 : after);
    List<Row> page = open.subList(0, Math.min(PAGE_SIZE, open.size()));
    boolean more = open.size() > page.size() || flaw == Flaw.PAGES_FOR_EVER;
    long last = page.isEmpty() ? after : page.get(page.size() - 1).version();
    if (flaw == Flaw.LOSES_A_ROW_PER_PAGE && more) {
      page = page.subList(0, page.size() - 1);
    }
    List<CrmRecord> records = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    page.forEach(row -> convert(row, records, problems));
    position = last;
    return new Page(records, problems, cursor(last, more), more, OptionalLong.empty());
  }

  /** Whether it is able to, or not able and does not say so. */
  private boolean can(Capability capability) {
    return capabilities.contains(capability) || flaw == Flaw.DOES_MORE_THAN_DECLARED;
  }

  private long startOf(String cursor) {
    return switch (flaw) {
      case CURSOR_OF_THIS_PROCESS_ONLY -> position;
      case READS_ALL_AGAIN -> cursor.endsWith("!") ? 0 : Long.parseLong(cursor);
      case MISSES_CHANGES -> cursor.endsWith("!") ? server.version() : Long.parseLong(cursor);
      case PAGES_FOR_EVER -> 0;
      default -> Long.parseLong(cursor.replace("!", ""));
    };
  }

  private static Cursor cursor(long last, boolean more) {
    return new Cursor(more ? Long.toString(last) : last + "!");
  }

  private void convert(Row row, List<CrmRecord> records, List<RowProblem> problems) {
    if (row.deleted() && (!can(Capability.DELETIONS) || flaw == Flaw.HIDES_DELETIONS)) {
      return;
    }
    CrmRecord.Builder record = CrmRecord.of(row.type(), row.id()).deleted(row.deleted());
    if (flaw == Flaw.UNKNOWN_NUMBER_IS_ZERO && row.type() == RecordType.ACCOUNT) {
      record.set(Account.EMPLOYEES, 0L);
    }
    boolean readable = true;
    for (Map.Entry<String, String> value : row.values().entrySet()) {
      Optional<Field<?>> field = row.type().field(value.getKey());
      if (field.isPresent()) {
        readable &= set(record, field.get(), value.getValue());
      } else if (can(Capability.CUSTOM_FIELDS) && flaw != Flaw.DROPS_CUSTOM_FIELDS) {
        record.custom(value.getKey(), value.getValue());
      }
    }
    if (flaw == Flaw.LOGS_RECORDS) {
      LOG.fine("Read " + row);
    }
    if (!readable && flaw != Flaw.HIDES_UNREADABLE_VALUES) {
      problems.add(
          new RowProblem(
              row.type(),
              "row " + row.id(),
              Optional.of(row.id()),
              Optional.of(Account.EMPLOYEES.name()),
              "unreadable-number",
              "The field employees does not hold a number.",
              RowProblem.Severity.VALUE_UNKNOWN));
    }
    if (readable || flaw != Flaw.DROPS_UNREADABLE_ROWS) {
      records.add(record.build());
    }
  }

  private static <T> boolean set(CrmRecord.Builder record, Field<T> field, String text) {
    try {
      record.set(field, field.kind().javaType().cast(parse(field.kind(), text)));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Object parse(FieldKind<?> kind, String text) {
    if (kind == FieldKind.INTEGER) {
      return Long.valueOf(text);
    }
    if (kind == FieldKind.DECIMAL) {
      return new BigDecimal(text);
    }
    if (kind == FieldKind.DATE) {
      return LocalDate.parse(text);
    }
    return text;
  }

  @Override
  public List<WriteResult> write(List<RecordUpdate> updates) throws ConnectorException {
    if (!can(Capability.WRITE_BACK)) {
      return Connector.super.write(updates);
    }
    if (updates.isEmpty()) {
      return List.of();
    }
    call();
    List<WriteResult> accepted = new ArrayList<>();
    List<WriteResult> refused = new ArrayList<>();
    List<WriteResult> inOrder = new ArrayList<>();
    for (RecordUpdate update : updates) {
      boolean locked = update.fields().containsKey("locked");
      if (locked && flaw == Flaw.ALL_OR_NOTHING_WRITES) {
        throw new ConnectorException(Kind.REJECTED, "The field locked cannot be written.");
      }
      WriteResult result = locked ? refusal(update) : new WriteResult.Accepted(update.id());
      (locked ? refused : accepted).add(result);
      inOrder.add(result);
      if (!locked && flaw != Flaw.WRITES_NOTHING) {
        update.fields().forEach((field, value) -> server.update(update.id(), field, text(value)));
      }
    }
    accepted.addAll(refused);
    return flaw == Flaw.RESULTS_OUT_OF_ORDER ? accepted : inOrder;
  }

  private static WriteResult refusal(RecordUpdate update) {
    return new WriteResult.Refused(
        update.id(), Kind.REJECTED, "LOCKED", "The field locked is closed.", List.of("locked"));
  }

  private static String text(FieldValue value) {
    return value instanceof FieldValue.Text text ? text.value() : "";
  }

  @Override
  public ApiUsage apiUsage() {
    return new ApiUsage(calls, Optional.empty());
  }

  @Override
  public void close() {
    if (closed && flaw == Flaw.CLOSES_ONCE) {
      throw new IllegalStateException("closed");
    }
    closed = true;
  }

  @Override
  public String toString() {
    return "MemoryConnector" + (flaw == Flaw.SECRET_IN_TO_STRING ? "[" + token + "]" : "");
  }
}
