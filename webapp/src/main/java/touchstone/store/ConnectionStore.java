package touchstone.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Connections, their settings, and their encrypted secrets. Thread-safe. */
public final class ConnectionStore {

  private final Database database;

  public ConnectionStore(Database database) {
    this.database = database;
  }

  /**
   * Adds a connection without secrets, switched on.
   *
   * @return its id
   * @throws NameTakenException if there is one of that name
   */
  public long add(String name, String connectorId, Map<String, String> settings, Instant now) {
    return database.inTransaction(
        handle -> {
          requireFree(handle, name, 0);
          long id =
              handle
                  .createUpdate(
                      "INSERT INTO connection (name, connector_id, enabled, created_at)"
                          + " VALUES (:name, :connector, TRUE, :now)")
                  .bind("name", name)
                  .bind("connector", connectorId)
                  .bind("now", Moments.toMicros(now))
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          putSettings(handle, id, settings);
          return id;
        });
  }

  /**
   * Changes name, plain settings and switch; connector and secrets stay.
   *
   * @throws NameTakenException if another one has that name
   */
  public void change(long id, String name, Map<String, String> settings, boolean enabled) {
    database.useTransaction(
        handle -> {
          requireFree(handle, name, id);
          handle
              .createUpdate("UPDATE connection SET name = :name, enabled = :enabled WHERE id = :id")
              .bind("id", id)
              .bind("name", name)
              .bind("enabled", enabled)
              .execute();
          handle.execute("DELETE FROM connection_setting WHERE connection_id = ?", id);
          putSettings(handle, id, settings);
        });
  }

  private static void requireFree(Handle handle, String name, long except) {
    boolean taken =
        handle
            .createQuery("SELECT id FROM connection WHERE name = :name AND id <> :except")
            .bind("name", name)
            .bind("except", except)
            .mapTo(Long.class)
            .findFirst()
            .isPresent();
    if (taken) {
      throw new NameTakenException(
          "There is a connection named \"" + name + "\" already: choose another name.");
    }
  }

  private static void putSettings(Handle handle, long id, Map<String, String> settings) {
    settings.forEach(
        (name, value) ->
            handle.execute(
                "INSERT INTO connection_setting (connection_id, name, setting_value)"
                    + " VALUES (?, ?, ?)",
                id,
                name,
                value));
  }

  /** Keeps a secret in place of the one of that name. */
  public void putSecret(EncryptedSecret secret) {
    database.useTransaction(
        handle -> {
          removeSecret(handle, secret.connectionId(), secret.name());
          handle.execute(
              "INSERT INTO connection_secret (connection_id, name, ciphertext_base64)"
                  + " VALUES (?, ?, ?)",
              secret.connectionId(),
              secret.name(),
              secret.ciphertextBase64());
        });
  }

  /** Forgets a secret; nothing happens if there is none. */
  public void removeSecret(long connectionId, String name) {
    database.useTransaction(handle -> removeSecret(handle, connectionId, name));
  }

  private static void removeSecret(Handle handle, long connectionId, String name) {
    handle.execute(
        "DELETE FROM connection_secret WHERE connection_id = ? AND name = ?", connectionId, name);
  }

  /** Every stored secret, of all connections. */
  public List<EncryptedSecret> secrets() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT connection_id, name, ciphertext_base64 FROM connection_secret"
                        + " ORDER BY connection_id, name")
                .map(
                    (row, context) ->
                        new EncryptedSecret(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
  }

  /** All connections, by name. */
  public List<CrmConnection> all() {
    return database.inTransaction(
        handle ->
            handle
                .createQuery("SELECT id FROM connection ORDER BY name")
                .mapTo(Long.class)
                .list()
                .stream()
                .map(id -> load(handle, id).orElseThrow())
                .toList());
  }

  /** The connection of that id. */
  public Optional<CrmConnection> find(long id) {
    return database.inTransaction(handle -> load(handle, id));
  }

  private static Optional<CrmConnection> load(Handle handle, long id) {
    Map<String, String> settings = new LinkedHashMap<>();
    handle
        .createQuery("SELECT name, setting_value FROM connection_setting WHERE connection_id = :id")
        .bind("id", id)
        .map((row, context) -> settings.put(row.getString(1), row.getString(2)))
        .list();
    Set<String> secrets =
        new TreeSet<>(
            handle
                .createQuery("SELECT name FROM connection_secret WHERE connection_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    return handle
        .createQuery(
            "SELECT id, name, connector_id, enabled, created_at FROM connection WHERE id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new CrmConnection(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    settings,
                    secrets,
                    row.getBoolean(4),
                    Moments.ofMicros(row.getLong(5))))
        .findOne();
  }

  /**
   * Forgets a connection with all that hangs on it, in one transaction. A run at work ends: what it
   * commits before stands and is forgotten with the rest, what it commits afterwards is refused.
   */
  public void remove(long id) {
    database.useTransaction(
        handle -> {
          // The runs first, as a commit of a run takes its locks; their end lets no page in.
          handle.execute("DELETE FROM run WHERE connection_id = ?", id);
          handle.execute("DELETE FROM connection WHERE id = ?", id);
          MirrorStore.forget(handle, id);
        });
  }
}
