package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/** How a file is read over pages, processes and changes. */
class PagesTest {

  @TempDir Path directory;
  private CsvFolder folder;

  @BeforeEach
  void open() {
    folder = new CsvFolder(directory).file("accounts.csv", "id,name", "a1,Acme");
  }

  private void deals(int count, String name) {
    StringBuilder table = new StringBuilder("id,name\n");
    for (int i = 1; i <= count; i++) {
      table.append('d').append(i).append(',').append(name).append('\n');
    }
    folder.file("deals.csv", table.toString());
  }

  private static List<String> ids(Page page) {
    return page.records().stream().map(CrmRecord::id).toList();
  }

  @Nested
  class AFile {

    @Test
    void comes_in_pages_of_two_thousand_rows() throws ConnectorException {
      deals(4_001, "One");
      List<Integer> sizes = new ArrayList<>();
      try (Connector connector = folder.connect()) {
        Page page = connector.read(RecordType.DEAL, Optional.empty());
        sizes.add(page.records().size());
        while (page.more()) {
          page = connector.read(RecordType.DEAL, Optional.of(page.next()));
          sizes.add(page.records().size());
        }
      }

      assertThat(sizes).containsExactly(2_000, 2_000, 1);
    }

    @Test
    void of_exactly_one_page_has_no_other() throws ConnectorException {
      deals(2_000, "One");

      assertThat(folder.read(RecordType.DEAL).more()).isFalse();
    }

    @Test
    void that_changed_between_two_pages_starts_again() throws ConnectorException {
      deals(4_001, "One");
      Page first = folder.read(RecordType.DEAL);
      deals(4_001, "Other");

      Page next = folder.read(RecordType.DEAL, Optional.of(first.next()));

      assertThat(ids(next)).startsWith("d1").hasSize(2_000);
    }

    @Test
    void of_the_same_size_with_another_time_has_changed() throws ConnectorException, IOException {
      deals(3, "One");
      Page all = folder.read(RecordType.DEAL);
      deals(3, "Two");
      Files.setLastModifiedTime(
          folder.path("deals.csv"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

      assertThat(ids(folder.read(RecordType.DEAL, Optional.of(all.next()))))
          .containsExactly("d1", "d2", "d3");
    }

    @Test
    void that_did_not_change_brings_an_empty_last_page() throws ConnectorException {
      deals(3, "One");
      Page all = folder.read(RecordType.DEAL);

      Page changes = folder.read(RecordType.DEAL, Optional.of(all.next()));

      assertThat(changes.records()).isEmpty();
      assertThat(changes.problems()).isEmpty();
      assertThat(changes.more()).isFalse();
      assertThat(changes.next()).isEqualTo(all.next());
    }

    @Test
    void that_appears_later_is_read_from_an_old_watermark() throws ConnectorException {
      Page nothing = folder.read(RecordType.DEAL);
      assertThat(nothing.records()).isEmpty();
      deals(2, "One");

      assertThat(ids(folder.read(RecordType.DEAL, Optional.of(nothing.next()))))
          .containsExactly("d1", "d2");
    }

    @Test
    void that_went_away_is_no_error() throws ConnectorException, IOException {
      deals(4_001, "One");
      Page first = folder.read(RecordType.DEAL);
      Files.delete(folder.path("deals.csv"));

      Page next = folder.read(RecordType.DEAL, Optional.of(first.next()));

      assertThat(next.records()).isEmpty();
      assertThat(next.more()).isFalse();
    }
  }

  @Nested
  class AnotherProcess {

    @Test
    void remembers_the_ids_of_the_pages_before() throws ConnectorException {
      StringBuilder table = new StringBuilder("id,name\n");
      for (int i = 1; i <= 2_000; i++) {
        table.append('d').append(i).append(",One\n");
      }
      folder.file("deals.csv", table + "d7,Again\nd2001,New");
      Page first = folder.read(RecordType.DEAL);

      Page second = folder.read(RecordType.DEAL, Optional.of(first.next()));

      assertThat(ids(second)).containsExactly("d2001");
      assertThat(second.problems())
          .extracting(RowProblem::code, RowProblem::place)
          .containsExactly(tuple("duplicate-id", "deals.csv line 2002"));
    }

    @Test
    void does_not_tell_what_is_wrong_with_the_header_again() throws ConnectorException {
      StringBuilder table = new StringBuilder("id,name,name\n");
      for (int i = 1; i <= 2_001; i++) {
        table.append('d').append(i).append(",One,Two\n");
      }
      folder.file("deals.csv", table.toString());
      Page first = folder.read(RecordType.DEAL);

      Page second = folder.read(RecordType.DEAL, Optional.of(first.next()));

      assertThat(first.problems()).hasSize(1);
      assertThat(second.problems()).isEmpty();
    }

    @Test
    void goes_on_behind_lines_that_were_broken() throws ConnectorException {
      StringBuilder table = new StringBuilder("id,name\n");
      for (int i = 1; i <= 3_000; i++) {
        table.append('d').append(i).append(i % 100 == 0 ? ",\"broken\n" : ",\"two\nlines\"\n");
      }
      folder.file("deals.csv", table.toString());
      List<String> ids = new ArrayList<>();
      int problems = 0;
      Optional<Cursor> cursor = Optional.empty();
      boolean more = true;
      while (more) {
        Page page = folder.read(RecordType.DEAL, cursor);
        ids.addAll(ids(page));
        problems += page.problems().size();
        cursor = Optional.of(page.next());
        more = page.more();
      }

      assertThat(ids).hasSize(2_970).doesNotHaveDuplicates().doesNotContain("d100");
      assertThat(problems).isEqualTo(30);
    }
  }

  @Test
  void several_files_of_one_type_come_one_after_the_other() throws ConnectorException {
    folder
        .file("Task.csv", "Id,Subject", "00T1,Call")
        .file("Event.csv", "Id,Subject", "00U1,Visit");

    Page tasks = folder.read(RecordType.ACTIVITY);
    Page events = folder.read(RecordType.ACTIVITY, Optional.of(tasks.next()));

    assertThat(ids(tasks)).containsExactly("00T1");
    assertThat(tasks.more()).isTrue();
    assertThat(ids(events)).containsExactly("00U1");
    assertThat(events.more()).isFalse();

    folder.file("Event.csv", "Id,Subject", "00U1,Visit", "00U2,Fair");
    Page changes = folder.read(RecordType.ACTIVITY, Optional.of(events.next()));
    assertThat(ids(changes)).containsExactly("00U1", "00U2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2|x=1@y", "1|broken", "1|>deals.csv=1@x", "salesforce"})
  void a_position_that_is_not_ours_is_refused(String value) {
    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class,
            () -> folder.read(RecordType.DEAL, Optional.of(new Cursor(value))));

    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "The stored position does not come from this version of the CSV connector: start a full"
                + " read.");
  }
}
