package touchstone.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param databaseUrl empty for the H2 file in the home directory
 * @param connectors empty for none
 * @param heapMegabytes 256 or more
 * @param startTimeout more than zero
 */
record ServerSettings(
    String address,
    int port,
    Path home,
    String databaseUrl,
    String connectors,
    int heapMegabytes,
    Duration startTimeout) {

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
        values.get(ServerSetting.DATABASE_URL.name()),
        values.get(ServerSetting.CONNECTORS.name()),
        (int) number(values, ServerSetting.HEAP, 256, 1_000_000),
        Duration.ofSeconds(number(values, ServerSetting.START_TIMEOUT, 1, 3_600)));
  }

  ServerSettings withPort(int otherPort) {
    return new ServerSettings(
        address, otherPort, home, databaseUrl, connectors, heapMegabytes, startTimeout);
  }

  ServerSettings withHome(Path otherHome) {
    return new ServerSettings(
        address,
        port,
        otherHome.toAbsolutePath().normalize(),
        databaseUrl,
        connectors,
        heapMegabytes,
        startTimeout);
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
