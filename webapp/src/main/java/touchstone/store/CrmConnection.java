package touchstone.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A connection to one organisation's CRM as it is stored. Secrets are told by name only.
 *
 * @param id given by the database
 * @param name unique, the words people read
 * @param connectorId which connector opens it
 * @param settings the values that are no secrets
 * @param secretNames which secrets are stored
 * @param enabled whether an administrator has switched it on
 * @param createdAt when
 */
public record CrmConnection(
    long id,
    String name,
    String connectorId,
    Map<String, String> settings,
    Set<String> secretNames,
    boolean enabled,
    Instant createdAt) {

  public CrmConnection {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    secretNames = Collections.unmodifiableSet(new TreeSet<>(secretNames));
  }
}
