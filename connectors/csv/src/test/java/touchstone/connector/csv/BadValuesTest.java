package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.ConnectorException;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.RowProblem.Severity;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;

/** A value that cannot be read is told with its place; the row is kept without it. */
class BadValuesTest {

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
          .file("exchangeRates.csv", "currency,unitsPerCorporate", "USD,0");

      assertThat(folder.read(RecordType.ACCOUNT).problems())
          .extracting(RowProblem::message)
          .containsExactly(
              "The column \"employees\" holds \"-3\", which is too low a number.",
              "The column \"foundedYear\" holds \"12\", which is not between 1000 and 2199.");
      assertThat(onlyProblem(folder.read(RecordType.EXCHANGE_RATE)).code())
          .isEqualTo("out-of-range");
    }

    @Test
    void are_not_marks_on_another_scale() throws ConnectorException {
      folder.file("cases.csv", "id,satisfaction", "c1,-2", "c2,5", "c3,85");

      Page cases = folder.read(RecordType.SUPPORT_CASE);

      assertThat(cases.problems()).isEmpty();
      assertThat(cases.records())
          .extracting(mark -> mark.get(SupportCase.SATISFACTION).orElseThrow().intValueExact())
          .containsExactly(-2, 5, 85);
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
}
