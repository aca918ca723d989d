package touchstone.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RecordType;

/**
 * Reads the mirror of the CRM. Deleted records are left out unless a method says otherwise. What a
 * sync writes goes through {@link SyncStore}, together with its cursor. Thread-safe.
 */
public final class MirrorStore {

  /** In which order a scan visits the records. */
  public enum Order {
    /** As the database likes best; the fastest. */
    ANY,
    /** By id in the source. */
    ID,
    /** All records of one account one after the other; those without an account come last. */
    ACCOUNT
  }

  private final Database database;
  private final RecordScan scans;

  public MirrorStore(Database database) {
    this.database = database;
    this.scans = new RecordScan(database);
  }

  /** What changed since a run. */
  public MirrorChanges changes() {
    return new MirrorChanges(scans);
  }

  /**
   * How many scans go on at once, 1 or more, whoever began them: each holds a connection all the
   * while, and as many stay free for whoever else asks. Others wait for their turn.
   */
  public int scansAtOnce() {
    return scans.atOnce();
  }

  /** How many records there are. */
  public long count(long connectionId, RecordType type) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM "
                        + MirrorTable.of(type).name()
                        + " WHERE connection_id = :connection AND deleted = FALSE")
                .bind("connection", connectionId)
                .mapTo(Long.class)
                .one());
  }

  /** The record of that id, even if it is deleted. */
  public Optional<CrmRecord> find(long connectionId, RecordType type, String id) {
    MirrorTable table = MirrorTable.of(type);
    return database.read(
        handle ->
            handle
                .createQuery(
                    table.select() + "WHERE connection_id = :connection AND source_id = :id")
                .bind("connection", connectionId)
                .bind("id", id)
                .map((row, context) -> table.read(row))
                .findOne());
  }

  /**
   * A page of records by id.
   *
   * @param after the last id of the page before; empty to start
   * @param limit at most so many, 1 or more
   */
  public List<CrmRecord> page(
      long connectionId, RecordType type, Optional<String> after, int limit) {
    MirrorTable table = MirrorTable.of(type);
    return database.read(
        handle ->
            handle
                .createQuery(
                    table.select()
                        + "WHERE connection_id = :connection AND source_id > :after"
                        + " AND deleted = FALSE"
                        + " ORDER BY connection_id, source_id FETCH FIRST :limit ROWS ONLY")
                .bind("connection", connectionId)
                .bind("after", after.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> table.read(row))
                .list());
  }

  /**
   * The records of one account, by id.
   *
   * @throws IllegalArgumentException if the type has no account
   */
  public List<CrmRecord> ofAccount(long connectionId, RecordType type, String accountId) {
    MirrorTable table = MirrorTable.of(type);
    return database.read(
        handle ->
            handle
                .createQuery(
                    table.select()
                        + "WHERE connection_id = :connection AND "
                        + accountColumn(type)
                        + " = :account AND deleted = FALSE ORDER BY source_id")
                .bind("connection", connectionId)
                .bind("account", accountId)
                .map((row, context) -> table.read(row))
                .list());
  }

  /**
   * Visits every record of a type, streaming: memory does not grow with their number.
   *
   * @throws IllegalArgumentException if ordered by account and the type has none
   */
  public void scan(long connectionId, RecordType type, Order order, Consumer<CrmRecord> visitor) {
    MirrorTable table = MirrorTable.of(type);
    String sql =
        table.select()
            + "WHERE connection_id = ? AND deleted = FALSE"
            + switch (order) {
              case ANY -> "";
              case ID -> " ORDER BY connection_id, source_id";
              case ACCOUNT -> " ORDER BY " + accountColumn(type) + " NULLS LAST, source_id";
            };
    scans.stream(
        sql,
        statement -> statement.setLong(1, connectionId),
        row -> visitor.accept(table.read(row)));
  }

  /**
   * Visits some fields of every record of a type, streaming.
   *
   * @param customFields whether fields without a standard meaning are read too
   */
  public void scan(
      long connectionId, RecordShape shape, boolean customFields, Consumer<CrmRecord> visitor) {
    RecordQuery query = new RecordQuery(shape, customFields);
    scans.scan(living(connectionId, query), query, RecordScan.whole(query, visitor));
  }

  /**
   * Shows some fields of every record of a type, streaming, as fast as the database hands them out,
   * some records at a time: so that whoever looks them up somewhere can look several up at once.
   * The visitor always gets the same objects, which show the next records when it comes back.
   */
  public void showTogether(
      long connectionId, RecordShape shape, Consumer<List<MirrorRecord>> visitor) {
    RecordQuery query = new RecordQuery(shape, false);
    scans.scan(living(connectionId, query), query, RecordScan.shownTogether(query, visitor));
  }

  private RecordScan.NumberedSql living(long connectionId, RecordQuery query) {
    boolean inPlace = database.isH2() && isAlone(connectionId);
    return new RecordScan.NumberedSql(
        query.sql("?", inPlace),
        query.sql(Long.toString(connectionId), inPlace),
        List.of(connectionId));
  }

  /** Whether all rows of all tables are of that connection. */
  private boolean isAlone(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM connection WHERE id <> :connection")
                .bind("connection", connectionId)
                .mapTo(Long.class)
                .one()
                .equals(0L));
  }

  /**
   * Visits one value of each account, as text.
   *
   * @param limit at most so many accounts, 1 or more
   * @return whether that was every account
   */
  public boolean visitValues(
      long connectionId, AttributeSource source, int limit, Consumer<Optional<String>> visitor) {
    boolean standard = source instanceof AttributeSource.Standard;
    MirrorTable table = MirrorTable.of(RecordType.ACCOUNT);
    String column =
        source instanceof AttributeSource.Standard known
            ? MirrorTable.quoted(known.field())
            : "custom_fields";
    long[] visited = new long[1];
    scans.stream(
        "SELECT "
            + column
            + " FROM "
            + table.name()
            + " WHERE connection_id = ? AND deleted = FALSE FETCH FIRST ? ROWS ONLY",
        statement -> {
          statement.setLong(1, connectionId);
          statement.setInt(2, limit);
        },
        row -> {
          visited[0]++;
          Optional<String> value =
              standard
                  ? MirrorTable.text(((AttributeSource.Standard) source).field(), row, 1)
                  : Optional.ofNullable(row.getString(1))
                      .map(json -> JsonText.toMap(json).get(source.name()));
          visitor.accept(value);
        });
    return visited[0] < limit || count(connectionId, RecordType.ACCOUNT) == limit;
  }

  private static String accountColumn(RecordType type) {
    if (type == RecordType.ACCOUNT) {
      return "source_id";
    }
    Field<?> field =
        type.field("accountId")
            .orElseThrow(() -> new IllegalArgumentException(type.plural() + " have no account."));
    return MirrorTable.quoted(field);
  }

  /** Forgets everything of a connection, within a transaction. */
  static void forget(Handle handle, long connectionId) {
    for (RecordType type : RecordType.values()) {
      handle.execute(
          "DELETE FROM " + MirrorTable.of(type).name() + " WHERE connection_id = ?", connectionId);
    }
  }
}
