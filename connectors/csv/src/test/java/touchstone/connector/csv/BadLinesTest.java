package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/** A line or header that breaks the rules is told with its place; the rest of the file is read. */
class BadLinesTest {

  @TempDir Path directory;
  private CsvFolder folder;

  @BeforeEach
  void open() {
    folder = new CsvFolder(directory).file("accounts.csv", "id,name", "a1,Acme");
  }

  private static RowProblem onlyProblem(Page page) {
    assertThat(page.problems()).hasSize(1);
    return page.problems().get(0);
  }

  private static List<String> ids(Page page) {
    return page.records().stream().map(CrmRecord::id).toList();
  }

  private static void assertTold(
      RowProblem problem, String place, ProblemKind kind, String message) {
    assertThat(problem.place()).isEqualTo(place);
    assertThat(problem.code()).isEqualTo(kind.code());
    assertThat(problem.severity()).isEqualTo(kind.severity());
    assertThat(problem.message()).isEqualTo(message);
  }

  private ConnectorException failureOfReading(RecordType type) {
    ConnectorException failure =
        catchThrowableOfType(ConnectorException.class, () -> folder.read(type));
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    return failure;
  }

  @Nested
  class Quotes {

    @Test
    void that_are_not_closed_cost_their_line_only() throws ConnectorException {
      folder.file("deals.csv", "id,name", "d1,One", "d2,\"Two", "d3,Three", "d4,Four");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d1", "d3", "d4");
      assertTold(
          onlyProblem(page),
          "deals.csv line 3",
          ProblemKind.BROKEN_QUOTE,
          "The line has a quote that is not closed, or one inside a value that is not doubled:"
              + " correct it.");
    }

    @Test
    void that_are_not_doubled_cost_their_line_only() throws ConnectorException {
      folder.file(
          "deals.csv", "id,name", "d1,\"The \"big\" one\"", "d2,Two", "d3,\"a\"b", "d4,Four");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d2", "d4");
      assertThat(page.problems())
          .extracting(RowProblem::place)
          .containsExactly("deals.csv line 2", "deals.csv line 4");
    }

    @Test
    void in_the_middle_of_a_plain_value_are_part_of_it() throws ConnectorException {
      folder.file("deals.csv", "id,name", "d1,12\" pipe");

      assertThat(folder.read(RecordType.DEAL).records().get(0).get(Deal.NAME))
          .contains("12\" pipe");
    }

    @Test
    void around_line_breaks_keep_the_count_of_lines() throws ConnectorException {
      folder.file("deals.csv", "id,name,amount", "d1,\"two\nlines\",1", "d2,Two,much");

      assertThat(onlyProblem(folder.read(RecordType.DEAL)).place()).isEqualTo("deals.csv line 4");
    }

    @Test
    void broken_all_over_the_file_make_it_unusable() {
      folder.file("deals.csv", "id,name\n" + "d,\"x\"y\n".repeat(200));

      assertThat(failureOfReading(RecordType.DEAL))
          .hasMessage(
              "deals.csv line 101: This is line number 100 of the file with a broken quote: check"
                  + " the setting \"Separator\", or export the file again with quotes doubled inside"
                  + " values.");
    }
  }

  @Nested
  class Headers {

    @Test
    void may_be_all_there_is() throws ConnectorException {
      folder.file("deals.csv", "id,name");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records()).isEmpty();
      assertTold(
          onlyProblem(page),
          "deals.csv line 1",
          ProblemKind.NO_ROWS,
          "The file has a header but no rows: export it again.");
    }

    @Test
    void are_missing_in_an_empty_file() throws ConnectorException {
      folder.bytes("deals.csv", new byte[0]);

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.more()).isFalse();
      assertTold(
          onlyProblem(page),
          "deals.csv line 1",
          ProblemKind.EMPTY_FILE,
          "The file is empty: it needs a header line with the columns' names.");
    }

    @Test
    void that_are_rows_make_the_file_unusable() {
      folder.file("deals.csv", "006A,Acme,100", "006B,Beta,200");

      assertThat(failureOfReading(RecordType.DEAL))
          .hasMessage(
              "deals.csv line 1: No column tells the rows apart, like id or accountId: is the header"
                  + " missing, or the separator another one? Correct the file, the mapping or the"
                  + " setting \"Separator\".");
    }

    @Test
    void with_a_broken_quote_make_the_file_unusable() {
      folder.file("deals.csv", "id,\"name", "d1,One");

      assertThat(failureOfReading(RecordType.DEAL))
          .hasMessageStartingWith("deals.csv line 1: The header has a quote that is not closed");
    }

    @Test
    void that_name_a_column_twice_count_once() throws ConnectorException {
      folder.file("deals.csv", "id,name,Region,region", "d1,One,north,south");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records().get(0).customFields()).containsExactly(entry("Region", "north"));
      assertTold(
          onlyProblem(page),
          "deals.csv line 1",
          ProblemKind.DUPLICATE_HEADER,
          "The header names \"region\" twice; only the first of the columns was read: rename the"
              + " other.");
    }

    @Test
    void that_are_blank_are_told() throws ConnectorException {
      folder.file("deals.csv", "id,name, ", "d1,One,x");

      assertTold(
          onlyProblem(folder.read(RecordType.DEAL)),
          "deals.csv line 1",
          ProblemKind.BLANK_HEADER,
          "The header of column 3 is blank, so its values were not read: give the column a name.");
    }
  }

  @Nested
  class Rows {

    @Test
    void with_too_few_or_too_many_values_are_left_out() throws ConnectorException {
      folder.file("deals.csv", "id,name,amount", "d1,One", "d2,Two,2,extra", "d3,Three,3");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d3");
      assertTold(
          page.problems().get(0),
          "deals.csv line 2",
          ProblemKind.TOO_FEW_VALUES,
          "The line has 2 values where the header has 3: put every value that holds a separator or"
              + " a line break into quotes.");
      assertThat(page.problems().get(1).code()).isEqualTo("too-many-values");
    }

    @Test
    void with_nothing_but_separators_too_many_are_read() throws ConnectorException {
      folder.file("deals.csv", "id,name", "d1,One,,", "d2,Two");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d1", "d2");
      assertThat(page.problems()).isEmpty();
    }

    @Test
    void that_are_blank_are_nothing() throws ConnectorException {
      folder.file("deals.csv", "id,name", "", "d1,One", ",", "  ", "d2,Two", "");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d1", "d2");
      assertThat(page.problems()).isEmpty();
    }

    @Test
    void without_an_id_are_left_out() throws ConnectorException {
      folder.file("accounts.csv", "id,name", "a1,Acme", ",Nobody");

      Page page = folder.read(RecordType.ACCOUNT);

      assertThat(ids(page)).containsExactly("a1");
      assertTold(
          onlyProblem(page),
          "accounts.csv line 3",
          ProblemKind.MISSING_ID,
          "The row has no id, so nothing can refer to it: add one.");
    }

    @Test
    void with_an_id_longer_than_any_are_left_out() throws ConnectorException {
      folder.file("accounts.csv", "id,name", "a".repeat(256) + ",Long", "b".repeat(255) + ",Fits");

      Page page = folder.read(RecordType.ACCOUNT);

      assertThat(ids(page)).containsExactly("b".repeat(255));
      assertThat(onlyProblem(page).code()).isEqualTo("unreadable-id");
    }

    @Test
    void with_an_id_used_before_are_left_out() throws ConnectorException {
      folder.file("accounts.csv", "id,name", "a1,First", "a1,Second");

      Page page = folder.read(RecordType.ACCOUNT);

      assertThat(page.records()).hasSize(1);
      assertThat(page.records().get(0).get(Account.NAME)).contains("First");
      assertThat(onlyProblem(page).id()).contains("a1");
      assertTold(
          onlyProblem(page),
          "accounts.csv line 3",
          ProblemKind.DUPLICATE_ID,
          "An earlier line of the file has the same id; the first one counts: give each row its"
              + " own.");
    }
  }
}
