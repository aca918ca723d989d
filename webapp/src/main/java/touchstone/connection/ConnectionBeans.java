package touchstone.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import touchstone.mapping.Mappings;
import touchstone.store.ConnectionStore;

/**
 * Finds the connectors and the key of the secrets.
 *
 * <p>Settings: {@code touchstone.connectors.dir} (a folder of further connector jars; none by
 * default), {@code touchstone.secret.key-file} (default {@code secret-key.json} in {@code
 * touchstone.home}).
 */
@ApplicationScoped
public class ConnectionBeans {

  @Produces
  @Singleton
  Connectors connectors(
      @ConfigProperty(name = "touchstone.connectors.dir") Optional<String> folder) {
    return Connectors.load(folder.map(Path::of));
  }

  void close(@Disposes Connectors connectors) {
    connectors.close();
  }

  @Produces
  @Singleton
  SecretVault vault(
      ConnectionStore store,
      @ConfigProperty(name = "touchstone.home") String home,
      @ConfigProperty(name = "touchstone.secret.key-file") Optional<String> keyFile) {
    return SecretVault.open(store, keyFile.map(Path::of).orElse(Path.of(home, "secret-key.json")));
  }

  @Produces
  @Singleton
  Connections connections(
      ConnectionStore store, Mappings mappings, Connectors connectors, SecretVault vault) {
    return new Connections(store, mappings, connectors, vault, Clock.systemUTC());
  }
}
