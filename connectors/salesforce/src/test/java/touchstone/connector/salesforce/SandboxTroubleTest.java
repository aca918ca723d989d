package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.RecordType;
import touchstone.connector.testkit.http.Fault;
import touchstone.connector.testkit.http.FaultRule;

/** Pulls that something goes wrong with. */
class SandboxTroubleTest extends SandboxTest {

  @Test
  void a_session_that_expires_in_mid_pull_is_opened_again() throws ConnectorException {
    List<String> stored = insertAccounts(650);
    sandbox.sessions().expireAfter(3); // describe and two pages
    Connector connector = open();

    List<Page> pages = readAll(connector, RecordType.ACCOUNT, Optional.empty());

    assertThat(idsOf(pages)).containsExactlyElementsOf(stored);
    assertThat(sandbox.sessions().issued()).isEqualTo(2);
    // one page was refused and asked for again, behind a second sign-in
    assertThat(connector.apiUsage().calls()).isEqualTo(SIGN_IN + 1 + 4 + 2);
  }

  @Test
  void a_burst_of_503_is_sat_out() throws ConnectorException {
    List<String> stored = insertAccounts(450);
    sandbox
        .faults()
        .add(
            FaultRule.on("/query")
                .after(1)
                .times(3)
                .then(Fault.answer(503, Map.of("Retry-After", "2"), "[]")));
    Connector connector = open();

    assertThat(idsOf(readAll(connector, RecordType.ACCOUNT, Optional.empty())))
        .containsExactlyElementsOf(stored);
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    assertThat(connector.apiUsage().calls()).isEqualTo(SIGN_IN + 1 + 3 + 3);
  }

  @Test
  void a_page_cut_off_and_a_connection_cut_are_asked_for_again() throws ConnectorException {
    List<String> stored = insertAccounts(450);
    sandbox.faults().add(FaultRule.on("/query").then(Fault.truncateBodyAfter(1000)));
    sandbox.faults().add(FaultRule.on("/query/").then(Fault.cutConnection()));

    assertThat(idsOf(readAll(open(), RecordType.ACCOUNT, Optional.empty())))
        .containsExactlyElementsOf(stored);
    assertThat(sandbox.faults().pending()).isZero();
  }

  @Test
  void a_killed_process_goes_on_though_its_locator_has_expired() throws ConnectorException {
    List<String> stored = insertAccounts(650);
    List<Page> pages = new ArrayList<>();
    pages.add(open().read(RecordType.ACCOUNT, Optional.empty()));
    sandbox.expireQueryLocators();

    pages.addAll(readAll(open(), RecordType.ACCOUNT, next(pages)));

    assertThat(idsOf(pages)).containsExactlyElementsOf(stored);
  }

  @Test
  void the_allowance_stops_a_run_which_goes_on_later() throws ConnectorException {
    List<String> stored = insertAccounts(650);
    sandbox.allowance().limit(1000);
    sandbox.allowance().used(798);
    List<Page> pages = new ArrayList<>();
    Connector first = open();
    pages.add(first.read(RecordType.ACCOUNT, Optional.empty()));

    ConnectorException failure = failureOf(() -> first.read(RecordType.ACCOUNT, next(pages)));
    sandbox.allowance().used(0);
    pages.addAll(readAll(open(), RecordType.ACCOUNT, next(pages)));

    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.getMessage())
        .startsWith("The organisation has used 80")
        .endsWith("of its 1,000 API calls of 24 hours, and Touchstone stops at 80 %.");
    assertThat(idsOf(pages)).containsExactlyElementsOf(stored);
  }

  @Test
  void a_hidden_field_is_told_and_the_rest_is_read() throws ConnectorException {
    organisation.insert("Account", Map.of("Name", "Acme", "Industry", "Energy"));
    organisation.access().hide("Account", "Industry");

    Page page = open().read(RecordType.ACCOUNT, Optional.empty());

    assertThat(page.records().get(0).get(Account.NAME)).contains("Acme");
    assertThat(page.records().get(0).get(Account.INDUSTRY)).isEmpty();
    assertThat(page.problems())
        .singleElement()
        .isEqualTo(
            new RowProblem(
                RecordType.ACCOUNT,
                "Account",
                Optional.empty(),
                Optional.of("Industry"),
                "field-hidden",
                "The integration user cannot see the field Industry of Account: it does not"
                    + " exist, or field-level security hides it. The CRM administrator creates"
                    + " it, or gives it \"Read Access\" in Setup > Permission Sets > Touchstone"
                    + " Integration > Object Settings > Account.",
                RowProblem.Severity.VALUE_UNKNOWN));
  }

  @Test
  void a_hidden_object_is_empty_and_described_as_not_available() throws ConnectorException {
    organisation.access().hideObject("Case");
    Connector connector = open();

    assertThat(connector.read(RecordType.SUPPORT_CASE, Optional.empty()).records()).isEmpty();
    assertThat(connector.describe(RecordType.SUPPORT_CASE).available()).isFalse();
  }

  @Test
  void an_app_without_a_user_is_explained() throws ConnectorException {
    organisation.hasRunAsUser(false);

    ConnectorException failure = failureOf(open()::check);

    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure.getMessage()).startsWith("The External Client App has no user to run as");
  }
}
