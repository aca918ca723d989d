package touchstone.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which accounts of the mirror were merged into which. Thread-safe. */
public final class MergeStore {

  private final Database database;

  public MergeStore(Database database) {
    this.database = database;
  }

  /** The account each deleted account was merged into, which may itself be merged; by id. */
  public Map<String, String> mergedInto(long connectionId) {
    return database.read(
        handle -> {
          Map<String, String> merges = new LinkedHashMap<>();
          handle
              .createQuery(
                  "SELECT source_id, merged_into_id FROM mirror_account WHERE connection_id ="
                      + " :connection AND deleted = TRUE AND merged_into_id IS NOT NULL"
                      + " ORDER BY source_id")
              .bind("connection", connectionId)
              .map((row, context) -> merges.put(row.getString(1), row.getString(2)))
              .list();
          return merges;
        });
  }

  /** The accounts that were merged directly into one, by id. */
  public List<String> mergedFrom(long connectionId, String accountId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT source_id FROM mirror_account WHERE connection_id = :connection AND"
                        + " merged_into_id = :account AND deleted = TRUE")
                .bind("connection", connectionId)
                .bind("account", accountId)
                .mapTo(String.class)
                // Sorted here: asked for an order, H2 walks the primary key instead of the index.
                .stream()
                .sorted()
                .toList());
  }
}
