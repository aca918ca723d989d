package touchstone.connector.salesforce;

import java.time.Duration;
import java.util.Optional;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.testkit.ConnectorContract;
import touchstone.connector.testkit.ContractSource;
import touchstone.connector.testkit.HttpFaults;
import touchstone.connector.testkit.http.Fault;
import touchstone.connector.testkit.http.FaultRule;

/** The behaviour every connector must show, against a sandbox organisation. */
class SalesforceConnectorContractTest extends ConnectorContract {

  private static final String DATA = "/services/data/v";

  @Override
  protected String connectorId() {
    return "salesforce";
  }

  @Override
  protected ContractSource openSource() {
    return new SandboxSource();
  }

  @Override
  protected ConnectorProvider provider() {
    return new SalesforceConnectorProvider(wait -> {});
  }

  @Override
  protected Optional<HttpFaults> httpFaults(ContractSource source) {
    return Optional.of(new SandboxFaults(((SandboxSource) source).sandbox()));
  }

  private record SandboxFaults(SalesforceSandbox sandbox) implements HttpFaults {

    @Override
    public void forbid() {
      always(
          Fault.answer(
              403,
              "[{\"errorCode\":\"INSUFFICIENT_ACCESS\","
                  + "\"message\":\"insufficient access rights\"}]"));
    }

    @Override
    public Optional<Duration> exhaustLimit() {
      always(
          Fault.answer(
              403,
              "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\","
                  + "\"message\":\"TotalRequests Limit exceeded.\"}]"));
      return Optional.empty();
    }

    @Override
    public void failNext(int calls) {
      sandbox.faults().add(FaultRule.on(DATA).times(calls).then(unwell()));
    }

    @Override
    public void failAlways() {
      always(unwell());
    }

    @Override
    public void answerHtml() {
      always(Fault.html(200, "<!DOCTYPE html><html><body>Please sign in</body></html>"));
    }

    @Override
    public void heal() {
      sandbox.faults().clear();
    }

    @Override
    public long calls() {
      return sandbox.requests().count();
    }

    private void always(Fault fault) {
      sandbox.faults().add(FaultRule.on(DATA).always().then(fault));
    }

    private static Fault unwell() {
      return Fault.answer(
          503, "[{\"errorCode\":\"SERVER_UNAVAILABLE\",\"message\":\"Server too busy\"}]");
    }
  }
}
