package touchstone.connector.salesforce;

import java.time.DateTimeException;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import touchstone.connector.ConnectorException;

/**
 * When the organisation's fiscal years begin, as it is set up in Salesforce.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_organization.htm">Organization:
 *     FiscalYearStartMonth</a>
 */
final class FiscalYear {

  private static final String MONTH = "FiscalYearStartMonth";
  private static final Columns COLUMNS =
      new Columns(
          List.of(new SObjectField(MONTH, MONTH, "picklist", 40, false, false, true, true)));

  private FiscalYear() {}

  /** The month; empty if the organisation does not say. One call, after sign-in. */
  static Optional<Month> start(RestSession session) throws ConnectorException {
    String query = QueryText.encoded("SELECT " + COLUMNS.selectList() + " FROM Organization");
    Answer<QueryPage> answer =
        session.guarded(
            Call.get(session.dataPath() + "/query?q=" + query), QueryPage.reader(COLUMNS));
    if (answer instanceof Answer.Refused<QueryPage> refused) {
      throw refused.refusal().about("Organization", false);
    }
    return ((Answer.Accepted<QueryPage>) answer)
        .value().rows().stream()
            .findFirst()
            .flatMap(row -> row.text(MONTH))
            .flatMap(FiscalYear::month);
  }

  private static Optional<Month> month(String number) {
    try {
      return Optional.of(Month.of(Integer.parseInt(number)));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
