package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is PostgreSQL's own; what it shares with H2 is in the tests that run on each database. */
class PostgresTest {

  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.shared();

  private DatabaseSettings settings;

  @BeforeEach
  void create() {
    settings = SERVER.withoutTables();
  }

  @AfterEach
  void drop() {
    SERVER.drop(settings);
  }

  private String name() {
    return settings.url().substring(settings.url().lastIndexOf('/') + 1);
  }

  private void assertRefused(DatabaseSettings wrong, String sentence) {
    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> Database.open(wrong))
        .satisfies(e -> assertThat(e).hasMessage(sentence))
        .satisfies(
            e -> {
              StringWriter everything = new StringWriter();
              e.printStackTrace(new PrintWriter(everything));
              assertThat(everything.toString()).doesNotContain(wrong.password());
            });
  }

  @Nested
  class An_empty_database {

    @Test
    void is_given_the_tables() {
      try (Database database = Database.open(settings)) {
        assertThat(database.version().product()).isEqualTo("PostgreSQL");
        assertThat(database.version().productVersion()).startsWith("15.");
        assertThat(database.answers()).isTrue();
      }
    }

    @Test
    void keeps_what_was_stored() {
      try (Database database = Database.open(settings)) {
        new ConnectionStore(database).add("Ours", "csv", Map.of(), Instant.EPOCH);
      }
      try (Database database = Database.open(settings)) {
        assertThat(new ConnectionStore(database).all())
            .extracting(CrmConnection::name)
            .containsExactly("Ours");
      }
    }

    @Test
    void holds_one_touchstone_a_schema() {
      SERVER.administer(name(), "CREATE SCHEMA other AUTHORIZATION touchstone");
      try (Database ours = Database.open(settings);
          Database theirs = Database.open(with(settings.url() + "?currentSchema=other"))) {
        new ConnectionStore(ours).add("Ours", "csv", Map.of(), Instant.EPOCH);

        assertThat(new ConnectionStore(ours).all()).hasSize(1);
        assertThat(new ConnectionStore(theirs).all()).isEmpty();
      }
    }
  }

  @Nested
  class Says_who_must_act {

    @Test
    void if_nothing_listens() throws IOException {
      // Keeps the port for itself and does not listen: whoever connects is refused.
      try (Socket bound = new Socket()) {
        bound.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        int port = bound.getLocalPort();

        assertRefused(
            with("jdbc:postgresql://127.0.0.1:" + port + "/ts"),
            "The database jdbc:postgresql://127.0.0.1:"
                + port
                + "/ts cannot be reached (Connection refused): start it, or correct"
                + " touchstone.database.url.");
      }
    }

    @Test
    void if_the_password_is_wrong() {
      assertRefused(
          new DatabaseSettings(settings.url(), settings.user(), "very-wrong", 4),
          "The database "
              + settings.url()
              + " refuses the user touchstone or the password: correct touchstone.database.user"
              + " and the password.");
    }

    @Test
    void if_there_is_no_such_database() {
      String url = settings.url().replace(name(), "nowhere");

      assertRefused(
          with(url),
          "The database "
              + url
              + " does not exist: whoever runs PostgreSQL must create it (CREATE DATABASE ... OWNER"
              + " touchstone), or correct touchstone.database.url.");
    }

    @Test
    void if_there_is_no_such_schema() {
      assertRefused(
          with(settings.url() + "?currentSchema=nowhere"),
          "The database "
              + settings.url()
              + " has no schema for the user touchstone: whoever runs PostgreSQL must create it"
              + " (CREATE SCHEMA ... AUTHORIZATION touchstone), or correct currentSchema in"
              + " touchstone.database.url.");
    }

    @Test
    void if_the_user_may_not_create_tables() {
      SERVER.administer("ALTER DATABASE " + name() + " OWNER TO postgres");

      assertRefused(
          settings,
          "The database "
              + settings.url()
              + " does not let the user touchstone create tables: whoever runs PostgreSQL must make"
              + " touchstone the owner of the database or of the schema.");
    }

    @Test
    void if_it_can_only_be_read() {
      SERVER.administer("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");

      assertRefused(
          settings,
          "The database "
              + settings.url()
              + " can only be read, as a standby server can: name the primary server in"
              + " touchstone.database.url.");
    }

    @Test
    void if_it_cannot_hold_every_text() {
      SERVER.administer("DROP DATABASE " + name());
      SERVER.administer(
          "CREATE DATABASE "
              + name()
              + " OWNER touchstone TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");

      assertRefused(
          settings,
          "The database "
              + settings.url()
              + " keeps texts as LATIN1: whoever runs PostgreSQL must create one with ENCODING"
              + " 'UTF8'.");
    }

    @Test
    void if_it_has_no_connection_left() {
      SERVER.administer("ALTER DATABASE " + name() + " CONNECTION LIMIT 0");

      assertRefused(
          settings,
          "The database "
              + settings.url()
              + " has no connection left: whoever runs PostgreSQL must raise max_connections, or"
              + " lower touchstone.database.connections.");
    }

    @Test
    void if_another_touchstone_uses_it() {
      try (Database first = Database.open(settings)) {
        assertRefused(
            settings,
            "The database "
                + settings.url()
                + " is in use by another Touchstone: stop that one, or give this one a database or"
                + " a schema of its own.");
        assertThat(first.answers()).isTrue();
      }
    }

    @Test
    void if_it_is_too_old() {
      assertThatExceptionOfType(DatabaseUnavailableException.class)
          .isThrownBy(() -> PostgresConditions.requireVersion(14, "14.9", settings))
          .withMessage(
              "The database "
                  + settings.url()
                  + " is PostgreSQL 14.9, and Touchstone needs 15 or newer: whoever runs it must"
                  + " upgrade it.");
      PostgresConditions.requireVersion(15, "15.0", settings);
    }
  }

  @Nested
  class The_password {

    @TempDir private Path directory;

    @Test
    void may_stand_in_a_file_of_its_own() throws IOException {
      Path file = file("rw-------");

      assertThat(DatabasePassword.of(Optional.empty(), Optional.of(file))).isEqualTo("from file");
      assertThat(DatabasePassword.of(Optional.of("set"), Optional.empty())).isEqualTo("set");
      assertThat(DatabasePassword.of(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void is_not_taken_from_a_file_that_others_can_read() throws IOException {
      Path file = file("rw-r-----");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> DatabasePassword.of(Optional.empty(), Optional.of(file)))
          .withMessage(
              "Others can read or change "
                  + file
                  + ", which touchstone.database.password-file names: make it its owner's only"
                  + " (chmod 600).");
    }

    @Test
    void is_given_once_and_where_it_is_said_to_be() {
      Path file = directory.resolve("absent");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> DatabasePassword.of(Optional.empty(), Optional.of(file)))
          .withMessage(
              "The file "
                  + file
                  + ", which touchstone.database.password-file names, cannot be read: make it, or"
                  + " give it to the user Touchstone runs as.");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DatabasePassword.of(Optional.of("set"), Optional.of(file)))
          .withMessage(
              "Set either touchstone.database.password or touchstone.database.password-file, not"
                  + " both.");
    }

    private Path file(String permissions) throws IOException {
      Path file = Files.writeString(directory.resolve("password"), "from file\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      return file;
    }
  }

  private DatabaseSettings with(String url) {
    return new DatabaseSettings(url, settings.user(), settings.password(), 4);
  }
}
