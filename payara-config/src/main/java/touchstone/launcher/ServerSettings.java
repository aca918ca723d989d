package touchstone.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings of one start, checked. A wrong one refuses the start; none is replaced silently.
 *
 * @param address a loopback address
 * @param port 1 to 65535
 * @param home absolute
 * @param heapMegabytes 256 or more
 * @param startTimeout more than zero
 * @param product what the web application is given, by name; empty ones are left out
 */
record ServerSettings(
    String address,
    int port,
    Path home,
    int heapMegabytes,
    Duration startTimeout,
    Map<String, String> product) {

  ServerSettings {
    product = Collections.unmodifiableMap(new LinkedHashMap<>(product));
  }

  /** Reads a settings file; relative directories are below {@code base}. */
  static ServerSettings read(Path file, Path base) throws StartRefused {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new StartRefused("The settings file " + file + " cannot be read.", unreadable);
    }
    return of(properties, base, file.getFileName().toString());
  }

  static ServerSettings of(Properties properties, Path base, String fileName) throws StartRefused {
    Map<String, String> values = new TreeMap<>();
    ServerSetting.ALL.forEach(setting -> values.put(setting.name(), setting.defaultValue()));
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (!values.containsKey(name)) {
        throw new StartRefused(
            "There is no setting " + name + "; correct or remove it in " + fileName + ".");
      }
      values.put(name, properties.getProperty(name).strip());
    }
    return new ServerSettings(
        loopback(values.get(ServerSetting.ADDRESS.name())),
        (int) number(values, ServerSetting.PORT, 1, 65_535),
        base.resolve(values.get(ServerSetting.HOME.name())).toAbsolutePath().normalize(),
        (int) number(values, ServerSetting.HEAP, 256, 1_000_000),
        Duration.ofSeconds(number(values, ServerSetting.START_TIMEOUT, 1, 3_600)),
        product(values));
  }

  private static Map<String, String> product(Map<String, String> values) {
    Map<String, String> product = new LinkedHashMap<>();
    for (ServerSetting setting : ServerSetting.PRODUCT) {
      String value = values.get(setting.name());
      if (!value.isEmpty()) {
        product.put(setting.name(), value);
      }
    }
    return product;
  }

  ServerSettings withPort(int otherPort) {
    return new ServerSettings(address, otherPort, home, heapMegabytes, startTimeout, product);
  }

  ServerSettings withHome(Path otherHome) {
    return new ServerSettings(
        address,
        port,
        otherHome.toAbsolutePath().normalize(),
        heapMegabytes,
        startTimeout,
        product);
  }

  /** The same with nothing of a database, a key or connectors of one's own: for a demo. */
  ServerSettings withProductDefaults() {
    return new ServerSettings(address, port, home, heapMegabytes, startTimeout, Map.of());
  }

  /** Where the pages are. */
  String pages() {
    return "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port + "/";
  }

  private static String loopback(String address) throws StartRefused {
    try {
      if (InetAddress.getByName(address).isLoopbackAddress()) {
        return address;
      }
    } catch (UnknownHostException unknown) {
      // An address that cannot be resolved is not this machine's own either.
    }
    throw new StartRefused(
        "Touchstone answers on this machine only: set "
            + ServerSetting.ADDRESS.name()
            + " to 127.0.0.1 instead of \""
            + address
            + "\", because people cannot sign in yet and anyone who reaches it could use it.");
  }

  private static long number(Map<String, String> values, ServerSetting setting, long low, long high)
      throws StartRefused {
    String text = values.get(setting.name());
    try {
      long value = Long.parseLong(text);
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with what was found.
    }
    throw new StartRefused(
        "The setting "
            + setting.name()
            + " takes a whole number ("
            + setting.unit()
            + ") from "
            + low
            + " to "
            + high
            + ", not \""
            + text
            + "\".");
  }
}
