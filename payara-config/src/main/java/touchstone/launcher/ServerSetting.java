package touchstone.launcher;

import java.util.List;

/**
 * One setting of a start.
 *
 * @param name the name in {@code touchstone.properties}
 * @param defaultValue what holds if it is absent
 * @param unit the unit of its value, or what kind of value it is
 * @param meaning what it does, one sentence
 */
record ServerSetting(String name, String defaultValue, String unit, String meaning) {

  static final ServerSetting ADDRESS =
      new ServerSetting(
          "touchstone.http.address",
          "127.0.0.1",
          "loopback address",
          "The address the pages answer on; only this machine's own, until people can sign in.");
  static final ServerSetting PORT =
      new ServerSetting("touchstone.http.port", "8080", "port", "The port of the pages.");
  static final ServerSetting HOME =
      new ServerSetting(
          "touchstone.home",
          "touchstone-data",
          "directory",
          "Where the database, the key of the secrets and the log are kept; made if missing.");
  static final ServerSetting DATABASE_URL =
      new ServerSetting(
          "touchstone.database.url",
          "",
          "JDBC URL",
          "The database; empty for an H2 file in the home directory.");
  static final ServerSetting CONNECTORS =
      new ServerSetting(
          "touchstone.connectors.dir",
          "",
          "directory",
          "Further connectors, one jar each; empty for the bundled ones only.");
  static final ServerSetting HEAP =
      new ServerSetting(
          "touchstone.memory.heap-megabytes", "1024", "megabytes", "The server's largest heap.");
  static final ServerSetting START_TIMEOUT =
      new ServerSetting(
          "touchstone.start.timeout-seconds",
          "180",
          "seconds",
          "How long a start may take before it counts as failed.");

  /** Every setting, in the order of the file. */
  static final List<ServerSetting> ALL =
      List.of(ADDRESS, PORT, HOME, DATABASE_URL, CONNECTORS, HEAP, START_TIMEOUT);
}
