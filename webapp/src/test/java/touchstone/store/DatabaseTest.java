package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir private Path home;

  @Test
  void tells_what_runs_and_how_far_its_tables_are() {
    try (Database database = TestDatabases.file(home)) {
      assertThat(database.version().product()).isEqualTo("H2");
      assertThat(database.version().productVersion()).startsWith("2.5.252");
      assertThat(Integer.parseInt(database.version().migration())).isGreaterThanOrEqualTo(3);
      assertThat(database.answers()).isTrue();
    }
  }

  @Test
  void keeps_what_was_stored_when_it_is_opened_again() {
    try (Database database = TestDatabases.file(home)) {
      new ConnectionStore(database).add("Ours", "csv", Map.of(), Instant.EPOCH);
    }
    try (Database database = TestDatabases.file(home)) {
      assertThat(new ConnectionStore(database).all())
          .extracting(CrmConnection::name)
          .containsExactly("Ours");
    }
  }

  @Test
  void lets_a_transaction_wait_two_minutes_for_a_row_unless_the_url_says_otherwise() {
    try (Database database = TestDatabases.file(home)) {
      assertThat(lockTimeout(database)).isEqualTo(120_000);
    }
    String url = DatabaseSettings.inMemory("impatient").url().replace("=120000", "=3000");
    try (Database database = Database.open(new DatabaseSettings(url, "", "", 2))) {
      assertThat(lockTimeout(database)).isEqualTo(3_000);
    }
  }

  private static int lockTimeout(Database database) {
    return database.inTransaction(
        handle -> handle.createQuery("CALL LOCK_TIMEOUT()").mapTo(Integer.class).one());
  }

  @Test
  void says_what_to_do_if_another_process_has_it() throws Exception {
    try (Database database = TestDatabases.file(home)) {
      assertThat(database.answers()).isTrue();
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SecondProcess.class.getName(),
                  home.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(other.getInputStream().readAllBytes());
      assertThat(other.waitFor()).isZero();
      assertThat(said)
          .contains(
              "The database jdbc:h2:file:"
                  + home.toAbsolutePath()
                  + "/touchstone is in use by another process: stop the other Touchstone, or give"
                  + " this one its own touchstone.home.");
    }
  }

  /** Tries to open a database that another process has open. */
  static final class SecondProcess {

    private SecondProcess() {}

    public static void main(String[] arguments) {
      try {
        TestDatabases.file(Path.of(arguments[0])).close();
        System.exit(1);
      } catch (DatabaseUnavailableException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void says_what_to_do_if_a_newer_touchstone_made_it() {
    try (Database database = TestDatabases.file(home)) {
      database.useTransaction(
          handle ->
              handle.execute(
                  "INSERT INTO \"flyway_schema_history\" SELECT 9999, '9999', 'newer', \"type\","
                      + " 'V9999__newer.sql', \"checksum\", \"installed_by\", \"installed_on\","
                      + " \"execution_time\", \"success\" FROM \"flyway_schema_history\""
                      + " WHERE \"version\" = '1'"));
    }
    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> TestDatabases.file(home))
        .withMessageStartingWith(
            "The database jdbc:h2:file:"
                + home.toAbsolutePath()
                + "/touchstone was made by a newer")
        .withMessageContaining("version 9999: start that one");
  }

  @Test
  void shows_no_password_in_words() {
    DatabaseSettings settings =
        new DatabaseSettings("jdbc:postgresql://db/t?sslmode=require", "ts", "hidden", 4);

    assertThat(settings.toString())
        .isEqualTo("DatabaseSettings[url=jdbc:postgresql://db/t, user=ts]");
  }

  @Test
  void refuses_settings_that_cannot_work_naming_them() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseSettings.fileIn(home.resolve("a;b")))
        .withMessageStartingWith("touchstone.home must not contain a semicolon");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseSettings("jdbc:h2:mem:x", "", "", 1))
        .withMessage("touchstone.database.connections must be 2 or more, not 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatabaseSettings("jdbc:postgresql://db/x?password=x", "", "", 2))
        .withMessage(
            "touchstone.database.url must not hold a password: put it into"
                + " touchstone.database.password-file.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Database.open(new DatabaseSettings("jdbc:mysql://db/x", "", "", 2)))
        .withMessage(
            "touchstone.database.url must start with jdbc:h2: or jdbc:postgresql:, not"
                + " jdbc:mysql://db/x.");
  }
}
