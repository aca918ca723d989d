package touchstone.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which database to open.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user blank for the H2 file of an embedded installation
 * @param password may be blank; never shown
 * @param connections the most connections held open, 2 or more
 */
public record DatabaseSettings(String url, String user, String password, int connections) {

  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)[?&;]password=");
  private static final String LOWER_CASE = ";DATABASE_TO_LOWER=TRUE";

  /**
   * H2 gives up on a row that another transaction holds after two seconds, which a page being
   * committed on a busy machine may take. PostgreSQL waits; both notice a deadlock.
   */
  private static final String PATIENCE = ";LOCK_TIMEOUT=120000";

  public DatabaseSettings {
    if (connections < 2) {
      throw new IllegalArgumentException(
          "touchstone.database.connections must be 2 or more, not " + connections + ".");
    }
    if (PASSWORD_IN_URL.matcher(url).find()) {
      throw new IllegalArgumentException(
          "touchstone.database.url must not hold a password: put it into"
              + " touchstone.database.password-file.");
    }
    if (url.startsWith("jdbc:h2:")) {
      String given = url.toUpperCase(Locale.ROOT);
      url =
          url
              + (given.contains("_TO_LOWER") ? "" : LOWER_CASE)
              + (given.contains(";LOCK_TIMEOUT=") ? "" : PATIENCE);
    }
  }

  /** The H2 file {@code touchstone.mv.db} in a directory. */
  public static DatabaseSettings fileIn(Path home) {
    String path = home.toAbsolutePath().normalize().resolve("touchstone").toString();
    if (path.contains(";")) {
      throw new IllegalArgumentException(
          "touchstone.home must not contain a semicolon, because the database's address cannot: "
              + home);
    }
    return new DatabaseSettings(
        "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0", "", "", 8);
  }

  /** An H2 database in memory that lives as long as it is open; for tests. */
  public static DatabaseSettings inMemory(String name) {
    return new DatabaseSettings("jdbc:h2:mem:" + name, "", "", 4);
  }

  /**
   * The driver's class, because in a server the JDBC driver of an application does not announce
   * itself.
   *
   * @throws IllegalArgumentException if the URL is of neither H2 nor PostgreSQL
   */
  String driverClassName() {
    if (url.startsWith("jdbc:h2:")) {
      return "org.h2.Driver";
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return "org.postgresql.Driver";
    }
    throw new IllegalArgumentException(
        "touchstone.database.url must start with jdbc:h2: or jdbc:postgresql:, not "
            + urlWithoutQuery()
            + ".");
  }

  boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  /** What PostgreSQL's driver is told, unless the URL says otherwise. */
  Map<String, String> driverProperties() {
    return Map.of(
        "ApplicationName", "Touchstone",
        "connectTimeout", "10",
        "tcpKeepAlive", "true",
        "reWriteBatchedInserts", "true",
        // An error's detail holds the values of rows, which have no place in a log.
        "logServerErrorDetail", "false");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url=" + urlWithoutQuery() + ", user=" + user + "]";
  }

  /** The URL up to its parameters, which may hold a password. */
  String urlWithoutQuery() {
    return url.split("[;?]", 2)[0];
  }
}
