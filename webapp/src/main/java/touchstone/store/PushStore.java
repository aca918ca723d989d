package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/** Pushes and their rows. Thread-safe. */
public final class PushStore {

  private static final String SELECT_ROW =
      "SELECT account_id, account_name, old_values, new_values, state, code, sentence, who_must_act"
          + " FROM push_row ";
  private static final String SELECT_PUSH =
      "SELECT p.run_id, p.connection_id, p.push_mode, p.undoes, p.accounts, p.unchanged,"
          + " p.tier_moves,"
          + count("PLANNED")
          + count("PUSHED")
          + count("REJECTED")
          + " (SELECT COUNT(*) FROM push_row r WHERE r.run_id = p.run_id AND r.state = 'SKIPPED')"
          + " FROM push p ";

  private final Database database;

  public PushStore(Database database) {
    this.database = database;
  }

  private static String count(String state) {
    return " (SELECT COUNT(*) FROM push_row r WHERE r.run_id = p.run_id AND r.state = '"
        + state
        + "'),";
  }

  /**
   * Keeps a plan, all of it or nothing.
   *
   * @throws RunEndedException if the run is not running any more
   */
  public void plan(StoredPush push, List<PushRow> rows) {
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, push.runId());
          handle.execute(
              "INSERT INTO push (run_id, connection_id, push_mode, undoes, accounts, unchanged,"
                  + " tier_moves) VALUES (?, ?, ?, ?, ?, ?, ?)",
              push.runId(),
              push.connectionId(),
              push.mode(),
              push.undoes().isPresent() ? push.undoes().getAsLong() : null,
              push.accounts(),
              push.unchanged(),
              push.tierMoves());
          insert(handle, push.runId(), rows);
        });
  }

  private static void insert(Handle handle, long runId, List<PushRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO push_row (run_id, account_id, position, account_name, state, old_values,"
                + " new_values, code, sentence, who_must_act)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    long position = 0;
    for (PushRow row : rows) {
      batch
          .bind(0, runId)
          .bind(1, row.accountId())
          .bind(2, position++)
          .bind(3, row.accountName())
          .bind(4, row.state().name())
          .bind(5, JsonText.of(row.oldValues()))
          .bind(6, JsonText.of(row.newValues()))
          .bind(7, row.code())
          .bind(8, row.sentence())
          .bind(9, row.whoMustAct().name())
          .add();
    }
    batch.execute();
  }

  /** The next rows to send, in order. */
  public List<PushRow> planned(long runId, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT_ROW
                        + "WHERE run_id = :run AND state = 'PLANNED'"
                        + " ORDER BY position FETCH FIRST :limit ROWS ONLY")
                .bind("run", runId)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
  }

  /**
   * Keeps what became of a slice, and in the same transaction brings the mirror up to what the CRM
   * holds now, so that the next push compares with it.
   *
   * @throws RunEndedException if the run is not running any more
   */
  public void commit(long runId, long connectionId, List<PushRow> rows) {
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, runId);
          updateRows(handle, runId, rows);
          mirror(
              handle,
              connectionId,
              rows.stream().filter(row -> row.state() == PushRowState.PUSHED).toList());
        });
  }

  private static void updateRows(Handle handle, long runId, List<PushRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE push_row SET state = ?, code = ?, sentence = ?, who_must_act = ?"
                + " WHERE run_id = ? AND account_id = ?");
    for (PushRow row : rows) {
      batch
          .bind(0, row.state().name())
          .bind(1, row.code())
          .bind(2, row.sentence())
          .bind(3, row.whoMustAct().name())
          .bind(4, runId)
          .bind(5, row.accountId())
          .add();
    }
    batch.execute();
  }

  private static void mirror(Handle handle, long connectionId, List<PushRow> pushed) {
    if (pushed.isEmpty()) {
      return;
    }
    MirrorTable table = MirrorTable.of(RecordType.ACCOUNT);
    Map<String, CrmRecord> before = new HashMap<>();
    handle
        .createQuery(
            table.select()
                + "WHERE connection_id = :connection AND source_id IN (<ids>) FOR UPDATE")
        .bind("connection", connectionId)
        .bindList("ids", pushed.stream().map(PushRow::accountId).toList())
        .map((result, context) -> table.read(result))
        .forEach(record -> before.put(record.id(), record));
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE "
                + table.name()
                + " SET custom_fields = ?, content_hash = ?"
                + " WHERE connection_id = ? AND source_id = ?");
    for (PushRow row : pushed) {
      if (before.containsKey(row.accountId())) {
        MirrorRow after =
            MirrorRow.of(table, written(before.get(row.accountId()), row), problem -> {})
                .orElseThrow();
        batch
            .bind(0, after.customFields())
            .bind(1, after.contentHash())
            .bind(2, connectionId)
            .bind(3, row.accountId())
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static CrmRecord written(CrmRecord record, PushRow row) {
    Set<String> changed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    changed.addAll(row.oldValues().keySet());
    changed.addAll(row.newValues().keySet());
    Map<String, String> custom = new LinkedHashMap<>(record.customFields());
    custom.keySet().removeIf(changed::contains);
    custom.putAll(row.newValues());
    return record.withCustomFields(custom);
  }

  /** The push of that run. */
  public Optional<StoredPush> find(long runId) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT_PUSH + "WHERE p.run_id = :run")
                .bind("run", runId)
                .map((row, context) -> push(row))
                .findOne());
  }

  /** A page of rows in the order of sending. */
  public List<PushRow> rows(long runId, Optional<PushRowState> state, long offset, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT_ROW
                        + "WHERE run_id = :run"
                        + (state.isPresent() ? " AND state = :state" : "")
                        + " ORDER BY position OFFSET :offset ROWS FETCH FIRST :limit ROWS ONLY")
                .bind("run", runId)
                .bind("state", state.map(Enum::name).orElse(""))
                .bind("offset", offset)
                .bind("limit", limit)
                .configure(
                    org.jdbi.v3.core.statement.SqlStatements.class,
                    statements -> statements.setUnusedBindingAllowed(true))
                .map((row, context) -> row(row))
                .list());
  }

  /** What the CRM holds of accounts, as the mirror knows it: those of the ids that are there. */
  public Map<String, CrmRecord> accounts(long connectionId, List<String> ids) {
    MirrorTable table = MirrorTable.of(RecordType.ACCOUNT);
    Map<String, CrmRecord> accounts = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .read(
              handle ->
                  handle
                      .createQuery(
                          table.select()
                              + "WHERE connection_id = :connection AND deleted = FALSE"
                              + " AND source_id IN (<ids>)")
                      .bind("connection", connectionId)
                      .bindList("ids", ids)
                      .map((row, context) -> table.read(row))
                      .list())
          .forEach(record -> accounts.put(record.id(), record));
    }
    return accounts;
  }

  /** The name of an account, or its id if it has none. */
  public static String name(CrmRecord account) {
    return account.get(Account.NAME).orElse(account.id());
  }

  private static StoredPush push(ResultSet row) throws SQLException {
    long undoes = row.getLong(4);
    OptionalLong undone = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(undoes);
    return new StoredPush(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        undone,
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11));
  }

  private static PushRow row(ResultSet row) throws SQLException {
    return new PushRow(
        row.getString(1),
        row.getString(2),
        JsonText.toMap(row.getString(3)),
        JsonText.toMap(row.getString(4)),
        PushRowState.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        WhoMustAct.valueOf(row.getString(8)));
  }
}
