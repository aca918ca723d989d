package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.model.RecordType;

class CsvSettingsTest {

  @TempDir Path directory;
  private CsvFolder folder;

  @BeforeEach
  void anAccount() {
    folder = new CsvFolder(directory).file("accounts.csv", "id,name", "1,Acme");
  }

  private ConnectorException failure() {
    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class,
            () -> {
              try (Connector connector = folder.connect()) {
                connector.check();
              }
            });
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    return failure;
  }

  @Nested
  class TheDirectory {

    @Test
    void must_exist() {
      folder.set("directory", directory + "/export");

      assertThat(failure())
          .hasMessageStartingWith("The setting \"Directory\" does not exist on the server")
          .hasMessageContaining(directory + "/export");
    }

    @Test
    void must_not_be_a_file() {
      folder.set("directory", directory + "/accounts.csv");

      assertThat(failure())
          .hasMessageStartingWith(
              "The setting \"Directory\" is a file; name the directory that holds it");
    }

    @Test
    void must_be_absolute() {
      folder.set("directory", "export/crm");

      assertThat(failure())
          .hasMessage("The setting \"Directory\" must be an absolute path, like /srv/crm-export.");
    }

    @Test
    void must_be_a_path() {
      folder.set("directory", "/srv/\0crm");

      assertThat(failure())
          .hasMessage("The setting \"Directory\" is not a path: write it like /srv/crm-export.");
    }

    @Test
    void must_hold_accounts() throws IOException {
      Files.delete(folder.path("accounts.csv"));

      assertThat(failure())
          .hasMessage(
              "The setting \"Directory\" names a directory without accounts.csv or Account.csv: put"
                  + " the file there or choose another directory.");
    }

    @Test
    void may_vanish_while_connected() throws Exception {
      try (Connector connector = folder.connect()) {
        Files.delete(folder.path("accounts.csv"));
        Files.delete(directory);

        ConnectorException failure =
            catchThrowableOfType(ConnectorException.class, connector::check);

        assertThat(failure).hasMessageContaining("can no longer be read");
      }
      Files.createDirectory(directory);
    }
  }

  @Nested
  class TheFiles {

    @Test
    void may_not_be_links_that_lead_out_of_the_directory(@TempDir Path elsewhere)
        throws IOException {
      Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "id,name\n1,Secret\n");
      Files.createSymbolicLink(folder.path("deals.csv"), secret);

      assertThat(failure())
          .hasMessage(
              "The file deals.csv is a link that leads out of the directory: put the file itself"
                  + " there.");
    }

    @Test
    void may_be_links_inside_the_directory() throws Exception {
      folder.file("export-of-today.txt", "id,name", "d1,Pilot");
      Files.createSymbolicLink(folder.path("deals.csv"), folder.path("export-of-today.txt"));

      assertThat(folder.read(RecordType.DEAL).records()).hasSize(1);
    }

    @Test
    void are_not_directories() throws IOException {
      Files.createDirectory(folder.path("deals.csv"));

      assertThat(failure()).hasMessage("The entry deals.csv of the directory is not a file.");
    }

    @Test
    void hold_a_type_once() {
      folder.file("Account.csv", "Id,Name", "1,Acme");

      assertThat(failure())
          .hasMessage(
              "Both accounts.csv and Account.csv hold accounts: keep one of them in the directory.");
    }

    @Test
    void of_other_names_do_not_matter() throws Exception {
      folder.file("notes.csv", "just \"text").file("accounts.csv.bak", "x");

      try (Connector connector = folder.connect()) {
        connector.check();
        assertThat(connector.describe(RecordType.ACCOUNT).sourceName()).isEqualTo("accounts.csv");
      }
    }

    @Test
    void may_hold_tasks_and_events_apart() throws Exception {
      folder
          .file("Task.csv", "Id,Subject", "00T1,Call")
          .file("Event.csv", "Id,Subject", "00U1,Visit");

      try (Connector connector = folder.connect()) {
        assertThat(connector.describe(RecordType.ACTIVITY).sourceName())
            .isEqualTo("Task.csv, Event.csv");
      }
    }
  }

  @Test
  void the_time_zone_must_exist() {
    folder.set("timeZone", "Europe/Atlantis");

    assertThat(failure())
        .hasMessage(
            "The setting \"Time zone\" is not the name of one: write it like Europe/Paris or UTC.");
  }

  @Test
  void a_choice_takes_its_own_values_only() {
    folder.set("dateOrder", "american");

    assertThat(failure())
        .hasMessage("The setting \"Date order\" must be one of [unset, day-first, month-first].");
  }

  @ParameterizedTest
  @CsvSource({
    "accounts.csv, ACCOUNT",
    "ACCOUNT.CSV, ACCOUNT",
    "Opportunity.csv, DEAL",
    "opportunity_history.csv, DEAL_STAGE",
    "Opportunity Contact Role.csv, CONTACT_ROLE",
    "Case.csv, SUPPORT_CASE",
    "supportCases.csv, SUPPORT_CASE",
    "revenueEntries.csv, REVENUE_ENTRY",
    "Events.csv, ACTIVITY"
  })
  void a_file_is_known_by_its_name(String name, RecordType type) {
    assertThat(FileNames.typeOf(name)).contains(type);
  }
}
