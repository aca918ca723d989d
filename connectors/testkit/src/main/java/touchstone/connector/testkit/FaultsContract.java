package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import touchstone.connector.ApiUsage;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * What a connector that talks HTTP makes of a server that refuses, limits or breaks. One that makes
 * no calls must say so: its usage stays none.
 */
abstract class FaultsContract {

  /** More attempts at one page than this is not backing off but hammering. */
  private static final long MOST_CALLS_FOR_ONE_PAGE = 12;

  abstract ContractRun run();

  /** The faults; empty, after proof, for a connector that makes no calls. */
  private Optional<HttpFaults> faults() throws ConnectorException {
    if (run().faults().isEmpty()) {
      run().addAccounts(2);
      Connector connector = run().open();
      connector.check();
      FullRead.of(connector, RecordType.ACCOUNT);
      assertThat(connector.apiUsage()).isEqualTo(ApiUsage.NONE);
    }
    return run().faults();
  }

  /** A connection that is signed in: faults concern what comes after. */
  private Connector signedIn() throws ConnectorException {
    Connector connector = run().open();
    connector.check();
    return connector;
  }

  private static ConnectorException failureOfReading(Connector connector) {
    return ContractRun.failureOf(() -> connector.read(RecordType.ACCOUNT, Optional.empty()));
  }

  @Test
  void sends_a_missing_permission_to_the_administrator_of_the_crm() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      run().addAccounts(1);
      Connector connector = signedIn();
      faults.get().forbid();

      assertThat(failureOfReading(connector).kind()).isEqualTo(Kind.PERMISSION);
    }
  }

  @Test
  void hands_on_the_wait_when_the_allowance_is_used_up() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      run().addAccounts(1);
      Connector connector = signedIn();
      Optional<Duration> wait = faults.get().exhaustLimit();

      ConnectorException failure = failureOfReading(connector);

      assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
      assertThat(failure.retryAfter()).isEqualTo(wait);
    }
  }

  @Test
  void gives_up_on_a_server_that_stays_unwell_after_a_few_retries() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      run().addAccounts(1);
      Connector connector = signedIn();
      faults.get().failAlways();
      long before = faults.get().calls();

      ConnectorException failure = failureOfReading(connector);

      assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
      assertThat(faults.get().calls() - before).isBetween(2L, MOST_CALLS_FOR_ONE_PAGE);
    }
  }

  @Test
  void gets_over_one_bad_answer_by_itself() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      List<String> stored = run().addAccounts(2);
      Connector connector = signedIn();
      faults.get().failNext(1);

      assertThat(FullRead.of(connector, RecordType.ACCOUNT).ids())
          .containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  @Test
  void goes_on_from_the_same_cursor_after_a_failure() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      List<String> stored = run().addAccounts(run().source().recordsForThreePages());
      Connector connector = signedIn();
      Page first = connector.read(RecordType.ACCOUNT, Optional.empty());
      faults.get().failAlways();
      ContractRun.failureOf(() -> connector.read(RecordType.ACCOUNT, Optional.of(first.next())));
      faults.get().heal();

      FullRead rest = FullRead.of(connector, RecordType.ACCOUNT, Optional.of(first.next()));

      List<String> joined = new ArrayList<>();
      first.records().stream().map(CrmRecord::id).forEach(joined::add);
      joined.addAll(rest.ids());
      assertThat(joined).containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  @Test
  void explains_a_page_of_html_in_a_readable_sentence() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      run().addAccounts(1);
      Connector connector = signedIn();
      faults.get().answerHtml();

      ConnectorException failure = failureOfReading(connector);

      assertThat(failure.kind()).isIn(Kind.TEMPORARY, Kind.CONFIGURATION);
      assertThat(failure.getMessage()).doesNotContain("<");
    }
  }

  @Test
  void counts_every_call_it_makes() throws ConnectorException {
    Optional<HttpFaults> faults = faults();
    if (faults.isPresent()) {
      run().addAccounts(run().source().recordsForThreePages());
      long before = faults.get().calls();

      Connector connector = signedIn();
      faults.get().failNext(1);
      FullRead.of(connector, RecordType.ACCOUNT);

      assertThat(connector.apiUsage().calls()).isEqualTo(faults.get().calls() - before);
    }
  }
}
