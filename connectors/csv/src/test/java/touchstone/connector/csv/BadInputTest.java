package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
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
import touchstone.connector.RowProblem.Severity;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;

/** What is wrong with a file is told with its place; the rest of the file is read. */
class BadInputTest {

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

  @Nested
  class SingleValues {

    private RowProblem problemOf(String column, String text) throws ConnectorException {
      folder.file("deals.csv", "id,name," + column, "d1,Kept,\"" + text + "\"");
      Page page = folder.read(RecordType.DEAL);
      assertThat(page.records()).hasSize(1);
      assertThat(page.records().get(0).get(Deal.NAME)).contains("Kept");
      RowProblem problem = onlyProblem(page);
      assertThat(problem.place()).isEqualTo("deals.csv line 2");
      assertThat(problem.id()).contains("d1");
      assertThat(problem.field()).contains(column);
      assertThat(problem.severity()).isEqualTo(Severity.VALUE_UNKNOWN);
      return problem;
    }

    @Test
    void that_are_no_number_are_unknown() throws ConnectorException {
      assertThat(problemOf("Amount", "a lot").message())
          .isEqualTo("The column \"Amount\" holds \"a lot\", which is not a number.");
    }

    @Test
    void that_are_no_date_are_unknown() throws ConnectorException {
      assertThat(problemOf("closeDate", "2024-02-30").message())
          .isEqualTo(
              "The column \"closeDate\" holds \"2024-02-30\", which is not a date; write it like"
                  + " 2026-03-31 or 2026-03-31T14:05:00Z.");
    }

    @Test
    void that_may_be_two_days_are_unknown() throws ConnectorException {
      assertThat(problemOf("CloseDate", "02/03/24").message())
          .isEqualTo(
              "The column \"CloseDate\" holds \"02/03/24\", which may be two days; choose the"
                  + " setting \"Date order\".");
    }

    @Test
    void that_are_neither_true_nor_false_are_unknown() throws ConnectorException {
      assertThat(problemOf("won", "maybe").message())
          .isEqualTo("The column \"won\" holds \"maybe\", which is neither true nor false.");
    }

    @Test
    void with_zero_bytes_are_unknown() throws ConnectorException {
      assertThat(problemOf("stage", "Won\0").code()).isEqualTo("unreadable-text");
      assertThat(problemOf("Anything", "x\0").code()).isEqualTo("unreadable-text");
    }

    @Test
    void are_quoted_in_part_and_without_line_breaks() throws ConnectorException {
      assertThat(problemOf("amount", "a\nb" + "c".repeat(100)).message())
          .isEqualTo(
              "The column \"amount\" holds \"a b" + "c".repeat(37) + "…\", which is not a number.");
    }

    @Test
    void that_cannot_be_right_are_unknown() throws ConnectorException {
      folder
          .file("accounts.csv", "id,name,employees,foundedYear", "a1,Acme,-3,12")
          .file("cases.csv", "id,satisfaction", "c1,6", "c2,5")
          .file("exchangeRates.csv", "currency,unitsPerCorporate", "USD,0");

      assertThat(folder.read(RecordType.ACCOUNT).problems())
          .extracting(RowProblem::message)
          .containsExactly(
              "The column \"employees\" holds \"-3\", which is too low a number.",
              "The column \"foundedYear\" holds \"12\", which is not between 1000 and 2199.");
      Page cases = folder.read(RecordType.SUPPORT_CASE);
      assertThat(onlyProblem(cases).message())
          .isEqualTo("The column \"satisfaction\" holds \"6\", which is not between 0 and 5.");
      assertThat(cases.records().get(1).get(SupportCase.SATISFACTION)).isPresent();
      assertThat(onlyProblem(folder.read(RecordType.EXCHANGE_RATE)).code())
          .isEqualTo("out-of-range");
    }
  }

  @Nested
  class Money {

    @Test
    void in_an_unknown_currency_is_not_taken_for_the_organisations() throws ConnectorException {
      folder.file("deals.csv", "id,name,amount,currency", "d1,One,100,ZZZ", "d2,Two,200,eur");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records().get(0).get(Deal.AMOUNT)).isEmpty();
      assertThat(page.records().get(0).get(Deal.CURRENCY)).isEmpty();
      assertThat(page.records().get(1).get(Deal.CURRENCY)).contains("EUR");
      assertThat(onlyProblem(page).message())
          .isEqualTo(
              "The column \"currency\" holds \"ZZZ\", which is not a currency code of ISO 4217, so"
                  + " the amounts of this row count as unknown.");
    }

    @Test
    void takes_the_currency_written_beside_it() throws ConnectorException {
      folder.file("deals.csv", "id,amount", "d1,1200 USD");

      CrmRecord deal = folder.read(RecordType.DEAL).records().get(0);

      assertThat(deal.get(Deal.CURRENCY)).contains("USD");
      assertThat(deal.get(Deal.AMOUNT).orElseThrow()).isEqualByComparingTo("1200");
    }

    @Test
    void in_two_currencies_at_once_is_unknown() throws ConnectorException {
      folder.file("deals.csv", "id,amount,currency", "d1,1200 USD,EUR");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records().get(0).get(Deal.AMOUNT)).isEmpty();
      assertThat(onlyProblem(page).message())
          .isEqualTo(
              "The column \"amount\" holds \"1200 USD\", although the currency of the row is EUR.");
    }
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
