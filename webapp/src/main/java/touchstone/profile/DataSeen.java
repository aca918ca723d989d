package touchstone.profile;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import touchstone.icp.Provenance;
import touchstone.json.JsonDocuments;
import touchstone.store.Computation;
import touchstone.store.ResultStore;

/**
 * The data somebody could see when writing a version: those of the last computation.
 *
 * @param window the days they cover, if anything was computed
 * @param counts accounts and customers
 */
record DataSeen(Optional<Provenance.DataWindow> window, Map<String, Long> counts) {

  static DataSeen of(ResultStore results, long connectionId) {
    Optional<Computation> computation = results.computation(connectionId);
    if (computation.isEmpty()) {
      return new DataSeen(Optional.empty(), Map.of("accounts", 0L, "customers", 0L));
    }
    JsonObject summary = JsonDocuments.object(computation.get().summary());
    return new DataSeen(
        summary.containsKey("dataFrom")
            ? Optional.of(
                new Provenance.DataWindow(
                    LocalDate.parse(summary.getString("dataFrom")),
                    LocalDate.parse(summary.getString("dataTo"))))
            : Optional.empty(),
        Map.of(
            "accounts",
            summary.getJsonNumber("accounts").longValue(),
            "customers",
            summary.getJsonNumber("customers").longValue()));
  }
}
