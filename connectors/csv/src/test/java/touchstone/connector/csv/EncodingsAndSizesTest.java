package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import touchstone.connector.model.RecordType;

/** Files in any encoding and of any size are read, or told. */
class EncodingsAndSizesTest {

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
  class Encodings {

    private static final String TABLE = "id,name\na1,Société Générale\na2,Müller & Söhne\n";

    private void assertNamesRead(Page page) {
      assertThat(page.records())
          .extracting(record -> record.get(Account.NAME).orElseThrow())
          .containsExactly("Société Générale", "Müller & Söhne");
    }

    @Test
    void latin_1_is_read_and_told_once() throws ConnectorException {
      folder.file("accounts.csv", StandardCharsets.ISO_8859_1, TABLE);

      Page page = folder.read(RecordType.ACCOUNT);

      assertNamesRead(page);
      assertTold(
          onlyProblem(page),
          "accounts.csv line 1",
          ProblemKind.NOT_UTF_8,
          "The file is not UTF-8; it was read as Windows-1252: if letters look wrong, choose the"
              + " setting \"Encoding\".");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws ConnectorException {
      folder.file("accounts.csv", StandardCharsets.UTF_8, "\ufeff" + TABLE);
      assertNamesRead(folder.read(RecordType.ACCOUNT));

      folder.file("accounts.csv", StandardCharsets.UTF_16LE, "\ufeff" + TABLE);
      assertNamesRead(folder.read(RecordType.ACCOUNT));

      folder.file("accounts.csv", StandardCharsets.UTF_16BE, "\ufeff" + TABLE);
      assertNamesRead(folder.read(RecordType.ACCOUNT));
    }

    @Test
    void utf_16_is_known_without_a_mark() throws ConnectorException {
      folder.file("accounts.csv", StandardCharsets.UTF_16LE, TABLE);
      assertNamesRead(folder.read(RecordType.ACCOUNT));

      folder.file("accounts.csv", StandardCharsets.UTF_16BE, TABLE);
      assertNamesRead(folder.read(RecordType.ACCOUNT));
    }

    @Test
    void that_are_set_and_do_not_fit_are_refused() {
      folder.file("accounts.csv", Charset.forName("windows-1252"), TABLE).set("encoding", "utf-8");

      assertThat(failureOfReading(RecordType.ACCOUNT))
          .hasMessage(
              "The file accounts.csv is not written in the encoding that was set: choose the"
                  + " setting \"Encoding\".");
    }

    @Test
    void that_are_set_and_fit_are_not_told() throws ConnectorException {
      folder
          .file("accounts.csv", Charset.forName("windows-1252"), TABLE)
          .set("encoding", "windows-1252");

      Page page = folder.read(RecordType.ACCOUNT);

      assertNamesRead(page);
      assertThat(page.problems()).isEmpty();
    }
  }

  @Nested
  class Sizes {

    @Test
    void a_value_of_ten_megabytes_costs_its_line_only() throws ConnectorException {
      folder.file(
          "deals.csv",
          "id,name",
          "d1," + "x".repeat(10_000_000),
          "d2,\"" + "y".repeat(10_000_000) + "\"",
          "d3,Three");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d3");
      assertThat(page.problems())
          .extracting(RowProblem::code, RowProblem::place)
          .containsExactly(
              tuple("broken-quote", "deals.csv line 2"), tuple("broken-quote", "deals.csv line 3"));
    }

    @Test
    void a_line_of_many_long_values_is_left_out() throws ConnectorException {
      String value = "," + "x".repeat(900_000);
      folder.file("deals.csv", "id,a,b,c,d,e", "d1" + value.repeat(5), "d2,1,2,3,4,5");

      Page page = folder.read(RecordType.DEAL);

      assertThat(ids(page)).containsExactly("d2");
      assertThat(onlyProblem(page).code()).isEqualTo("line-too-long");
    }

    @Test
    void a_page_ends_early_when_its_lines_are_long() throws ConnectorException {
      String line = "," + "x".repeat(900_000) + "\n";
      StringBuilder table = new StringBuilder("id,name\n");
      for (int i = 0; i < 12; i++) {
        table.append('d').append(i).append(line);
      }
      folder.file("deals.csv", table.toString());

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records()).hasSize(5);
      assertThat(page.more()).isTrue();
    }
  }
}
