package touchstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holding profile versions against the data showed. Thread-safe. */
public final class EvidenceStore {

  private final Database database;

  public EvidenceStore(Database database) {
    this.database = database;
  }

  /**
   * Puts documents in the place of those of the same names, all or none; others stay.
   *
   * @param documents JSON by name
   * @param revalidation kept beside the earlier ones, if there is one
   * @throws RunEndedException if the run is not running any more; nothing is changed then
   */
  public void put(
      long profileId,
      int version,
      long runId,
      Instant now,
      Map<String, String> documents,
      Optional<StoredRevalidation> revalidation) {
    database.useTransaction(
        handle -> {
          RunningRun.require(handle, runId);
          documents.forEach(
              (name, content) -> {
                handle.execute(
                    "DELETE FROM version_document WHERE profile_id = ? AND version_number = ?"
                        + " AND document = ?",
                    profileId,
                    version,
                    name);
                handle.execute(
                    "INSERT INTO version_document (profile_id, version_number, document, run_id,"
                        + " made_at, content) VALUES (?, ?, ?, ?, ?, ?)",
                    profileId,
                    version,
                    name,
                    runId,
                    Moments.toMicros(now),
                    content);
              });
          revalidation.ifPresent(
              one ->
                  handle.execute(
                      "INSERT INTO revalidation (profile_id, version_number, run_id, made_at,"
                          + " verdict, content) VALUES (?, ?, ?, ?, ?, ?)",
                      one.profileId(),
                      one.version(),
                      one.runId(),
                      Moments.toMicros(one.madeAt()),
                      one.verdict(),
                      one.content()));
        });
  }

  /** The newest document of that name, as JSON. */
  public Optional<String> find(long profileId, int version, String document) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT content FROM version_document WHERE profile_id = :profile"
                        + " AND version_number = :version AND document = :document")
                .bind("profile", profileId)
                .bind("version", version)
                .bind("document", document)
                .mapTo(String.class)
                .findOne());
  }

  /** The revalidations of a version, the newest first, at most a hundred. */
  public List<StoredRevalidation> revalidations(long profileId, int version) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT run_id, made_at, verdict, content FROM revalidation"
                        + " WHERE profile_id = :profile AND version_number = :version"
                        + " ORDER BY id DESC FETCH FIRST 100 ROWS ONLY")
                .bind("profile", profileId)
                .bind("version", version)
                .map(
                    (row, context) ->
                        new StoredRevalidation(
                            profileId,
                            version,
                            row.getLong(1),
                            Moments.ofMicros(row.getLong(2)),
                            row.getString(3),
                            row.getString(4)))
                .list());
  }
}
