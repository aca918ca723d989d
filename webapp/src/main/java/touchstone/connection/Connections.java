package touchstone.connection;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;
import touchstone.mapping.Mappings;
import touchstone.store.ConnectionStore;
import touchstone.store.CrmConnection;
import touchstone.store.EncryptedSecret;
import touchstone.store.WhoMustAct;

/**
 * What administrators do with connections, and the only place that opens one. Thread-safe.
 *
 * <p>Values are given as one map of setting names; which of them are secrets, the connector says.
 */
public final class Connections {

  private static final int LONGEST_NAME = 200;

  private final ConnectionStore store;
  private final Mappings mappings;
  private final Connectors connectors;
  private final SecretVault vault;
  private final Clock clock;

  public Connections(
      ConnectionStore store,
      Mappings mappings,
      Connectors connectors,
      SecretVault vault,
      Clock clock) {
    this.store = store;
    this.mappings = mappings;
    this.connectors = connectors;
    this.vault = vault;
    this.clock = clock;
  }

  /** All connections, by name. */
  public List<CrmConnection> all() {
    return store.all();
  }

  /** The connection of that id. */
  public Optional<CrmConnection> find(long id) {
    return store.find(id);
  }

  /**
   * Adds a connection, switched on, with the default attributes. Calls nothing.
   *
   * @param values plain settings and secrets by name; checked against what the connector declares
   * @return its id
   * @throws ConnectorException {@code CONFIGURATION} naming what is missing, wrong or unknown
   * @throws touchstone.store.NameTakenException if there is one of that name
   */
  public long add(String name, String connectorId, Map<String, String> values)
      throws ConnectorException {
    ConnectorProvider provider = provider(connectorId);
    ConnectionSettings.of(provider.settings(), values);
    Set<String> secretNames = secretNames(provider);
    long id =
        store.add(requireName(name), connectorId, plain(values, secretNames), clock.instant());
    putSecrets(id, values, secretNames);
    mappings.applyDefaults(id);
    return id;
  }

  /**
   * Changes a connection. What is not given stays as it is; a blank value is forgotten.
   *
   * @param values plain settings and secrets by name
   * @throws ConnectorException {@code CONFIGURATION} naming what is missing, wrong or unknown, or
   *     the secret to be entered again: a stored one is not sent to where a changed setting points
   * @throws touchstone.store.NameTakenException if another one has that name
   * @throws UnknownConnectionException if there is none of that id
   */
  public void change(long id, String name, Map<String, String> values, boolean enabled)
      throws ConnectorException {
    CrmConnection connection = require(id);
    ConnectorProvider provider = provider(connection.connectorId());
    Set<String> secretNames = secretNames(provider);
    Map<String, String> settings = new LinkedHashMap<>(connection.settings());
    settings.putAll(values);
    Map<String, String> plain = plain(settings, secretNames);
    Map<String, String> merged = new HashMap<>(secrets(id));
    merged.putAll(settings);
    ConnectionSettings.of(provider.settings(), merged);
    requireSecretsAgain(connection, provider, plain, values.keySet());
    store.change(id, requireName(name), plain, enabled);
    putSecrets(id, values, secretNames);
  }

  // Whoever may change a setting could otherwise have the secret sent to a host of their own.
  private static void requireSecretsAgain(
      CrmConnection before, ConnectorProvider provider, Map<String, String> plain, Set<String> sent)
      throws ConnectorException {
    for (Setting changed : provider.settings()) {
      String value = before.settings().get(changed.name());
      if (value == null || value.equals(plain.get(changed.name()))) {
        continue;
      }
      for (Setting secret : provider.settings()) {
        if (before.secretNames().contains(secret.name()) && !sent.contains(secret.name())) {
          throw new ConnectorException(
              ConnectorException.Kind.CONFIGURATION,
              "To change \""
                  + changed.label()
                  + "\", enter \""
                  + secret.label()
                  + "\" again: a stored secret is not sent to where it was not meant for.");
        }
      }
    }
  }

  /** Forgets a connection and everything read through it. */
  public void remove(long id) {
    require(id);
    store.remove(id);
  }

  /**
   * Opens a connection. The caller closes it.
   *
   * @throws ConnectorException {@code CONFIGURATION} if it is switched off or its settings do not
   *     fit, or what the connector says
   * @throws UnknownConnectionException if there is none of that id
   */
  public Connector open(long id) throws ConnectorException {
    CrmConnection connection = require(id);
    if (!connection.enabled()) {
      throw new ConnectorException(
          ConnectorException.Kind.CONFIGURATION,
          "The connection \"" + connection.name() + "\" is switched off: switch it on first.");
    }
    ConnectorProvider provider = provider(connection.connectorId());
    Map<String, String> values = new HashMap<>(connection.settings());
    values.putAll(secrets(id));
    return provider.connect(
        ConnectionSettings.of(provider.settings(), values), mappings.fieldMapping(id));
  }

  /**
   * Signs in and makes the cheapest call that proves a connection works.
   *
   * @throws UnknownConnectionException if there is none of that id
   */
  public CheckResult check(long id) {
    CrmConnection connection = require(id);
    try (Connector connector = open(id)) {
      try {
        connector.check();
        return new CheckResult(
            true,
            WhoMustAct.NOBODY,
            "The connection \"" + connection.name() + "\" works.",
            connector.apiUsage().calls());
      } catch (ConnectorException e) {
        return failed(e, connector.apiUsage().calls());
      }
    } catch (ConnectorException e) {
      return failed(e, 0);
    }
  }

  private static CheckResult failed(ConnectorException e, long apiCalls) {
    return new CheckResult(false, WhoMustAct.on(e.kind()), e.getMessage(), apiCalls);
  }

  /**
   * The connector of a connection.
   *
   * @throws ConnectorException {@code CONFIGURATION} if it is not installed any more
   * @throws UnknownConnectionException if there is no such connection
   */
  public ConnectorProvider providerOf(long id) throws ConnectorException {
    return provider(require(id).connectorId());
  }

  /**
   * The page of a record in the CRM that people open in their browser; empty if there is none, or
   * no such connection or connector any more.
   */
  public Optional<URI> recordPage(long id, RecordType type, String recordId) {
    return store
        .find(id)
        .flatMap(
            connection ->
                connectors
                    .find(connection.connectorId())
                    .flatMap(
                        provider -> provider.recordPage(connection.settings(), type, recordId)));
  }

  private ConnectorProvider provider(String connectorId) throws ConnectorException {
    return connectors
        .find(connectorId)
        .orElseThrow(
            () ->
                new ConnectorException(
                    ConnectorException.Kind.CONFIGURATION,
                    "There is no connector \""
                        + connectorId
                        + "\" here; there are "
                        + connectors.all().stream()
                            .map(loaded -> loaded.provider().id())
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The connection of that id.
   *
   * @throws UnknownConnectionException if there is none
   */
  public CrmConnection require(long id) {
    return store.find(id).orElseThrow(() -> new UnknownConnectionException(id));
  }

  private static String requireName(String name) throws ConnectorException {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw new ConnectorException(
          ConnectorException.Kind.CONFIGURATION,
          "A connection needs a name of 1 to " + LONGEST_NAME + " characters.");
    }
    return stripped;
  }

  private Map<String, String> secrets(long id) {
    Map<String, String> secrets = new HashMap<>();
    for (EncryptedSecret secret : store.secrets()) {
      if (secret.connectionId() == id) {
        secrets.put(secret.name(), vault.open(secret));
      }
    }
    return secrets;
  }

  private void putSecrets(long id, Map<String, String> values, Set<String> secretNames) {
    for (String name : secretNames) {
      String secret = values.get(name);
      if (secret == null) {
        continue;
      }
      if (secret.isBlank()) {
        store.removeSecret(id, name);
      } else {
        vault.put(id, name, secret.strip());
      }
    }
  }

  private static Set<String> secretNames(ConnectorProvider provider) {
    return provider.settings().stream()
        .filter(setting -> setting instanceof Setting.Secret)
        .map(Setting::name)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> plain(Map<String, String> values, Set<String> secretNames) {
    Map<String, String> plain = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!secretNames.contains(name) && !value.isBlank()) {
            plain.put(name, value.strip());
          }
        });
    return plain;
  }
}
