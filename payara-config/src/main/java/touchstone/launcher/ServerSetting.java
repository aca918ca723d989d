package touchstone.launcher;

import java.util.List;
import java.util.stream.Stream;

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
  static final ServerSetting HEAP =
      new ServerSetting(
          "touchstone.memory.heap-megabytes", "1024", "megabytes", "The server's largest heap.");
  static final ServerSetting START_TIMEOUT =
      new ServerSetting(
          "touchstone.start.timeout-seconds",
          "180",
          "seconds",
          "How long a start may take before it counts as failed.");

  /** Read by the web application itself; given to it as they are, unless empty. */
  static final List<ServerSetting> PRODUCT =
      List.of(
          new ServerSetting(
              "touchstone.database.url",
              "",
              "JDBC URL",
              "The database; empty for an H2 file in the home directory."),
          new ServerSetting(
              "touchstone.database.user", "", "name", "The user of a database of your own."),
          new ServerSetting(
              "touchstone.database.password",
              "",
              "text",
              "The password of that user; rather leave it empty and name a file below."),
          new ServerSetting(
              "touchstone.database.password-file",
              "",
              "file",
              "A file that holds that password alone, and that only its owner can read."),
          new ServerSetting(
              "touchstone.database.connections",
              "8",
              "connections",
              "The most database connections held open, 2 or more."),
          new ServerSetting(
              "touchstone.secret.key-file",
              "",
              "file",
              "The key of the secrets; empty for secret-key.json in the home directory."),
          new ServerSetting(
              "touchstone.connectors.dir",
              "",
              "directory",
              "Further connectors, one jar each; empty for the bundled ones only."),
          new ServerSetting(
              "touchstone.sync.run-share",
              "0.25",
              "share, above 0 to 1",
              "The share of the CRM's API allowance that one sync may use."),
          new ServerSetting(
              "touchstone.sync.organisation-share",
              "0.8",
              "share, above 0 to 1",
              "The share above which a sync waits, whoever used it."),
          new ServerSetting(
              "touchstone.sync.rate-limit-wait",
              "PT5M",
              "ISO 8601 duration",
              "How long to wait if the CRM refuses and does not say how long."),
          new ServerSetting(
              "touchstone.sync.organisation-wait",
              "PT1H",
              "ISO 8601 duration",
              "How long to wait before looking again whether the organisation is below its share."),
          new ServerSetting(
              "touchstone.sync.run-wait",
              "PT24H",
              "ISO 8601 duration",
              "How long to wait after a sync has used its own share."),
          new ServerSetting(
              "touchstone.revalidation.days",
              "30",
              "days, 0 for never",
              "After how many days the next pull asks again whether an active profile holds."),
          new ServerSetting(
              "touchstone.history.keep-days",
              "1095",
              "days",
              "How long what was computed of accounts is kept after it changed, 1 or more."));

  /** Every setting, in the order of the file. */
  static final List<ServerSetting> ALL =
      Stream.concat(Stream.of(ADDRESS, PORT, HOME, HEAP, START_TIMEOUT), PRODUCT.stream()).toList();
}
