package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Page;
import touchstone.connector.Setting;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/** What must stay where it is: secrets, and what the records say. */
abstract class SecretsContract {

  private static final String CONFIDENTIAL_NAME = "Confidential Customer 4711";

  abstract ContractRun run();

  /** The values of secret settings, right and wrong ones. */
  private List<String> secrets() {
    return run().provider().settings().stream()
        .filter(setting -> setting instanceof Setting.Secret)
        .flatMap(
            setting ->
                Stream.of(run().source().settings(), run().source().wrongCredentials())
                    .map(values -> values.getOrDefault(setting.name(), "")))
        .filter(value -> !value.isBlank())
        .distinct()
        .toList();
  }

  private void assertNoSecretIn(String text) {
    secrets().forEach(secret -> assertThat(text).doesNotContain(secret));
  }

  @Test
  void a_value_is_given_for_every_required_secret() {
    long required =
        run().provider().settings().stream()
            .filter(setting -> setting instanceof Setting.Secret && setting.required())
            .count();

    assertThat(secrets()).hasSizeGreaterThanOrEqualTo(Math.toIntExact(required));
  }

  @Test
  void no_secret_shows_in_to_string_or_in_a_cursor() throws ConnectorException {
    run().addAccounts(1);
    Connector connector = run().open();
    Page page = connector.read(RecordType.ACCOUNT, Optional.empty());

    assertNoSecretIn(connector.toString());
    assertNoSecretIn(run().provider().toString());
    assertNoSecretIn(
        ConnectionSettings.of(run().provider().settings(), run().source().settings()).toString());
    assertNoSecretIn(page.next().value());
  }

  @Test
  void no_secret_shows_in_what_fails_with_wrong_credentials() {
    run().addAccounts(1);
    Map<String, String> wrong = run().source().wrongCredentials();
    try (CapturedLogs logs = new CapturedLogs()) {
      ConnectorException failure = ContractRun.failureOf(() -> run().open(wrong).check());

      assertNoSecretIn(stackTraceOf(failure));
      assertNoSecretIn(logs.text());
    }
  }

  @Test
  void no_secret_shows_in_what_a_broken_server_causes() throws ConnectorException {
    run().addAccounts(1);
    List<ConnectorException> failures = new ArrayList<>();
    try (CapturedLogs logs = new CapturedLogs()) {
      Connector connector = run().open();
      connector.check();
      if (run().faults().isPresent()) {
        HttpFaults faults = run().faults().get();
        List<Runnable> each =
            List.of(faults::forbid, faults::exhaustLimit, faults::failAlways, faults::answerHtml);
        for (Runnable fault : each) {
          fault.run();
          failures.add(
              ContractRun.failureOf(() -> connector.read(RecordType.ACCOUNT, Optional.empty())));
          faults.heal();
        }
      }
      FullRead.of(connector, RecordType.ACCOUNT);
      connector.close();

      failures.forEach(failure -> assertNoSecretIn(stackTraceOf(failure)));
      assertNoSecretIn(logs.text());
    }
  }

  private static String stackTraceOf(ConnectorException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void what_records_say_stays_out_of_logs_and_to_string() throws ConnectorException {
    run()
        .addAccount(
            CrmRecord.of(RecordType.ACCOUNT, "confidential")
                .set(Account.NAME, CONFIDENTIAL_NAME)
                .build());
    try (CapturedLogs logs = new CapturedLogs()) {
      Connector connector = run().open();
      FullRead read = FullRead.of(connector, RecordType.ACCOUNT);

      assertThat(read.records()).hasSize(1);
      assertThat(logs.text()).doesNotContain(CONFIDENTIAL_NAME);
      assertThat(connector.toString()).doesNotContain(CONFIDENTIAL_NAME);
      assertThat(read.pages().toString()).doesNotContain(CONFIDENTIAL_NAME);
    }
  }
}
