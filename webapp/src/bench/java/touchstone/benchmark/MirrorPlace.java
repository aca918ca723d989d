package touchstone.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import touchstone.store.DatabaseSettings;

/**
 * Where a mirror is, told from process to process.
 *
 * @param settings the database; a password is of a server that lives as long as the benchmark
 * @param connectionId the connection the company belongs to
 * @param home the folder for snapshots
 */
record MirrorPlace(DatabaseSettings settings, long connectionId, Path home) {

  String[] arguments() {
    return new String[] {
      settings.url(),
      settings.user(),
      settings.password(),
      Long.toString(connectionId),
      home.toString()
    };
  }

  static MirrorPlace of(String[] arguments) {
    return new MirrorPlace(
        new DatabaseSettings(arguments[0], arguments[1], arguments[2], 4),
        Long.parseLong(arguments[3]),
        Path.of(arguments[4]));
  }

  boolean isH2() {
    return settings.url().startsWith("jdbc:h2:");
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }
}
