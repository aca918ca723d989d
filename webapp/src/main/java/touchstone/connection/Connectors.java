package touchstone.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import touchstone.connector.ConnectorProvider;

/** The connectors there are: the bundled ones, and those of a folder. Thread-safe. */
public final class Connectors implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Connectors.class.getName());

  private final Map<String, LoadedConnector> byId;
  private final List<URLClassLoader> loaders;

  private Connectors(List<LoadedConnector> loaded, List<URLClassLoader> loaders) {
    Map<String, LoadedConnector> map = new TreeMap<>();
    for (LoadedConnector connector : loaded) {
      String id = connector.provider().id();
      LoadedConnector other = map.putIfAbsent(id, connector);
      if (other != null) {
        throw new IllegalStateException(
            "Two connectors call themselves \""
                + id
                + "\" ("
                + other.origin()
                + " and "
                + connector.origin()
                + "): remove one from the folder touchstone.connectors.dir and start again.");
      }
      LOG.log(
          System.Logger.Level.INFO,
          "Connector {0} {1}, {2} {3}",
          id,
          connector.version(),
          connector.origin(),
          connector.sha256());
    }
    this.byId = Collections.unmodifiableMap(map);
    this.loaders = List.copyOf(loaders);
  }

  /** These connectors and no others; for tests and embedding. */
  public static Connectors of(Collection<ConnectorProvider> providers) {
    return new Connectors(
        providers.stream().map(provider -> bundled(provider)).toList(), List.of());
  }

  /**
   * Finds the bundled connectors and those in a folder, each jar with a class loader of its own.
   *
   * @throws IllegalStateException if two have one id, or a jar cannot be loaded
   */
  public static Connectors load(Optional<Path> folder) {
    ClassLoader spi = ConnectorProvider.class.getClassLoader();
    List<LoadedConnector> loaded = new ArrayList<>();
    List<URLClassLoader> loaders = new ArrayList<>();
    ServiceLoader.load(ConnectorProvider.class, spi)
        .forEach(provider -> loaded.add(bundled(provider)));
    if (folder.isPresent()) {
      for (Path jar : jars(folder.get())) {
        loadJar(jar, spi, loaded, loaders);
      }
    }
    return new Connectors(loaded, loaders);
  }

  private static LoadedConnector bundled(ConnectorProvider provider) {
    return new LoadedConnector(provider, "bundled", version(provider), "");
  }

  private static String version(ConnectorProvider provider) {
    return Optional.ofNullable(provider.getClass().getPackage())
        .map(Package::getImplementationVersion)
        .orElse("unknown");
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The folder " + folder + " cannot be read: make it, or remove touchstone.connectors.dir.",
          e);
    }
  }

  private static void loadJar(
      Path jar, ClassLoader spi, List<LoadedConnector> loaded, List<URLClassLoader> loaders) {
    try {
      URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, spi);
      loaders.add(loader);
      String sha256 = sha256(jar);
      // The parent's own providers show up again; only those of this jar count.
      ServiceLoader.load(ConnectorProvider.class, loader).stream()
          .filter(found -> found.type().getClassLoader() == loader)
          .map(ServiceLoader.Provider::get)
          .forEach(
              provider ->
                  loaded.add(
                      new LoadedConnector(
                          provider, jar.getFileName().toString(), version(provider), sha256)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(
          "The connector in "
              + jar
              + " does not fit this version of Touchstone: ask its authors for one that does, or"
              + " remove it.",
          e);
    }
  }

  private static String sha256(Path jar) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All of them, by id. */
  public List<LoadedConnector> all() {
    return List.copyOf(byId.values());
  }

  /** The connector of that id. */
  public Optional<ConnectorProvider> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(LoadedConnector::provider);
  }

  @Override
  public void close() {
    for (URLClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "A connector's jar could not be closed", e);
      }
    }
  }
}
