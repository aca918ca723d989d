package touchstone.store;

import java.time.ZoneId;
import java.util.Currency;

/** How the organisation behind each connection counts. Thread-safe. */
public final class OrganisationStore {

  private final Database database;

  public OrganisationStore(Database database) {
    this.database = database;
  }

  /** What somebody set, or {@link Organisation#DEFAULT}. */
  public Organisation find(long connectionId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT corporate_currency, time_zone FROM organisation"
                        + " WHERE connection_id = :connection")
                .bind("connection", connectionId)
                .map(
                    (row, context) ->
                        new Organisation(
                            Currency.getInstance(row.getString(1)), ZoneId.of(row.getString(2))))
                .findOne()
                .orElse(Organisation.DEFAULT));
  }

  /** Sets both. */
  public void put(long connectionId, Organisation organisation) {
    database.useTransaction(
        handle -> {
          handle.execute("DELETE FROM organisation WHERE connection_id = ?", connectionId);
          handle.execute(
              "INSERT INTO organisation (connection_id, corporate_currency, time_zone)"
                  + " VALUES (?, ?, ?)",
              connectionId,
              organisation.corporateCurrency().getCurrencyCode(),
              organisation.timeZone().getId());
        });
  }
}
