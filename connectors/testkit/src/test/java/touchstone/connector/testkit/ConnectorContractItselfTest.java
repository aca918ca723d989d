package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import touchstone.connector.Capability;
import touchstone.connector.ConnectorProvider;

/** The contract can fail: each flaw of a small connector must fail the tests named for it. */
class ConnectorContractItselfTest {

  /** The flaw of the connector that the contract is run on next, in this thread. */
  private static final ThreadLocal<Flaw> FLAW = ThreadLocal.withInitial(() -> Flaw.NONE);

  static final class MemoryConnectorContractTest extends ConnectorContract {

    private MemoryServer server;

    @Override
    protected String connectorId() {
      return "memory";
    }

    @Override
    protected ContractSource openSource() {
      server = new MemoryServer();
      return server;
    }

    @Override
    protected Optional<HttpFaults> httpFaults(ContractSource source) {
      return Optional.of(server);
    }

    @Override
    protected ConnectorProvider provider() {
      return new MemoryConnectorProvider(
          FLAW.get(), EnumSet.allOf(Capability.class), Optional.of(server));
    }
  }

  static final class BareConnectorContractTest extends ConnectorContract {

    private MemoryServer server;

    @Override
    protected String connectorId() {
      return "memory";
    }

    @Override
    protected Set<Capability> missingCapabilities() {
      return EnumSet.allOf(Capability.class);
    }

    @Override
    protected ContractSource openSource() {
      server = new MemoryServer();
      return server;
    }

    @Override
    protected Optional<HttpFaults> httpFaults(ContractSource source) {
      return Optional.of(server);
    }

    @Override
    protected ConnectorProvider provider() {
      return new MemoryConnectorProvider(
          FLAW.get(), EnumSet.noneOf(Capability.class), Optional.of(server));
    }
  }

  static final class WronglyNamed extends ConnectorContract {

    @Override
    protected String connectorId() {
      return "unlisted";
    }

    @Override
    protected ContractSource openSource() {
      return new MemoryServer();
    }

    @Override
    protected Optional<HttpFaults> httpFaults(ContractSource source) {
      return Optional.empty();
    }

    @Override
    protected ConnectorProvider provider() {
      return new MemoryConnectorProvider();
    }
  }

  private static Events run(Flaw flaw) {
    return run(flaw, MemoryConnectorContractTest.class);
  }

  private static Events run(Flaw flaw, Class<?> testClass) {
    FLAW.set(flaw);
    try {
      return runClass(testClass);
    } finally {
      FLAW.remove();
    }
  }

  private static Events runClass(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testClass))
        .execute()
        .testEvents();
  }

  private static List<String> failed(Events events) {
    return events
        .failed()
        .map(Event::getTestDescriptor)
        .map(test -> withoutBrackets(test.getDisplayName()))
        .toList();
  }

  private static String withoutBrackets(String displayName) {
    return displayName.replace("()", "");
  }

  @Test
  void passes_a_connector_without_a_flaw_and_skips_nothing() {
    Events events = run(Flaw.NONE);

    assertThat(failed(events)).isEmpty();
    assertThat(events.aborted().count() + events.skipped().count()).isZero();
    assertThat(events.succeeded().count()).isGreaterThanOrEqualTo(45);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "DOES_MORE_THAN_DECLARED"})
  void fails_a_connector_for_its_flaw(Flaw flaw) {
    List<String> expected = EXPECTED.get(flaw);
    assertThat(expected).as("the tests that " + flaw + " must fail").isNotEmpty();

    List<String> failed = failed(run(flaw));

    assertThat(failed).containsAll(expected);
  }

  @Nested
  class AConnectorThatCanOnlyReadEverything {

    @Test
    void passes_by_refusing_the_rest_in_the_fixed_words() {
      assertThat(failed(run(Flaw.NONE, BareConnectorContractTest.class))).isEmpty();
    }

    @Test
    void fails_if_it_does_what_it_did_not_declare() {
      assertThat(failed(run(Flaw.DOES_MORE_THAN_DECLARED, BareConnectorContractTest.class)))
          .contains(
              "brings_a_changed_record_with_its_new_values",
              "keeps_custom_fields_under_their_own_names",
              "changes_accepted_rows_as_a_later_read_shows");
    }
  }

  @Nested
  class TheTestClass {

    @Test
    void must_be_named_after_the_contract() {
      assertThat(failed(runClass(WronglyNamed.class)))
          .contains("the_test_class_is_named_after_the_contract");
    }

    @Test
    void must_test_a_connector_that_is_listed() {
      assertThat(failed(runClass(WronglyNamed.class)))
          .contains("is_found_by_the_service_loader_under_its_id");
    }
  }

  private static final Map<Flaw, List<String>> EXPECTED = new EnumMap<>(Flaw.class);

  static {
    expect(Flaw.ILL_FORMED_ID, "has_a_well_formed_and_stable_id");
    expect(Flaw.SETTING_WITHOUT_HELP, "explains_every_setting_with_a_label_and_a_sentence_of_help");
    expect(Flaw.FORGETS_A_CAPABILITY, "declares_exactly_the_capabilities_its_tests_expect");
    expect(
        Flaw.ACCEPTS_WRONG_CREDENTIALS, "blames_the_settings_for_wrong_credentials_and_names_one");
    expect(
        Flaw.BLAMES_ITSELF_FOR_CREDENTIALS,
        "blames_the_settings_for_wrong_credentials_and_names_one");
    expect(
        Flaw.LOSES_A_ROW_PER_PAGE,
        "joins_the_pages_of_a_full_read_without_loss_or_repeat",
        "goes_on_from_every_page_boundary_in_another_process");
    expect(Flaw.REPEATS_A_ROW_PER_PAGE, "joins_the_pages_of_a_full_read_without_loss_or_repeat");
    expect(Flaw.CURSOR_OF_THIS_PROCESS_ONLY, "goes_on_from_every_page_boundary_in_another_process");
    expect(Flaw.PAGES_FOR_EVER, "joins_the_pages_of_a_full_read_without_loss_or_repeat");
    expect(
        Flaw.THROWS_FOR_AN_ABSENT_TYPE,
        "gives_an_empty_last_page_for_types_the_organisation_lacks");
    expect(
        Flaw.DESCRIBES_STANDARD_FIELDS_ONLY,
        "describes_the_fields_of_accounts_custom_ones_included");
    expect(Flaw.DROPS_UNREADABLE_ROWS, "keeps_a_row_whose_value_it_cannot_read_and_tells_which");
    expect(Flaw.HIDES_UNREADABLE_VALUES, "keeps_a_row_whose_value_it_cannot_read_and_tells_which");
    expect(Flaw.UNKNOWN_NUMBER_IS_ZERO, "leaves_an_absent_value_unknown");
    expect(Flaw.DROPS_CUSTOM_FIELDS, "keeps_custom_fields_under_their_own_names");
    expect(Flaw.READS_ALL_AGAIN, "brings_nothing_beyond_the_overlap_if_nothing_changed");
    expect(
        Flaw.MISSES_CHANGES,
        "brings_a_changed_record_with_its_new_values",
        "brings_a_record_that_is_new");
    expect(Flaw.HIDES_DELETIONS, "marks_a_deleted_record");
    expect(Flaw.WRITES_NOTHING, "changes_accepted_rows_as_a_later_read_shows", "clears_a_field");
    expect(Flaw.ALL_OR_NOTHING_WRITES, "refuses_one_row_alone_and_says_why_in_its_place");
    expect(Flaw.RESULTS_OUT_OF_ORDER, "refuses_one_row_alone_and_says_why_in_its_place");
    expect(
        Flaw.PERMISSION_IS_TEMPORARY, "sends_a_missing_permission_to_the_administrator_of_the_crm");
    expect(Flaw.FORGETS_THE_WAIT, "hands_on_the_wait_when_the_allowance_is_used_up");
    expect(
        Flaw.NEVER_RETRIES,
        "gives_up_on_a_server_that_stays_unwell_after_a_few_retries",
        "gets_over_one_bad_answer_by_itself");
    expect(
        Flaw.RETRIES_WITHOUT_BOUND, "gives_up_on_a_server_that_stays_unwell_after_a_few_retries");
    expect(Flaw.QUOTES_HTML, "explains_a_page_of_html_in_a_readable_sentence");
    expect(Flaw.MISCOUNTS_CALLS, "counts_every_call_it_makes");
    expect(Flaw.SECRET_IN_TO_STRING, "no_secret_shows_in_to_string_or_in_a_cursor");
    expect(Flaw.SECRET_IN_LOG, "no_secret_shows_in_what_fails_with_wrong_credentials");
    expect(Flaw.SECRET_IN_MESSAGE, "no_secret_shows_in_what_fails_with_wrong_credentials");
    expect(Flaw.LOGS_RECORDS, "what_records_say_stays_out_of_logs_and_to_string");
    expect(Flaw.CLOSES_ONCE, "closes_twice_without_harm");
  }

  private static void expect(Flaw flaw, String... tests) {
    EXPECTED.put(flaw, List.of(tests));
  }
}
