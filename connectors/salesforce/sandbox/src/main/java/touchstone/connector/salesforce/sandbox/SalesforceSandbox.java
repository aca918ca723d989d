package touchstone.connector.salesforce.sandbox;

import java.net.URI;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.rest.Allowance;
import touchstone.connector.salesforce.sandbox.rest.SalesforceApi;
import touchstone.connector.salesforce.sandbox.rest.Sessions;
import touchstone.connector.testkit.http.Faults;
import touchstone.connector.testkit.http.LoopbackServer;
import touchstone.connector.testkit.http.RequestLog;

/**
 * A Salesforce organisation that answers on 127.0.0.1.
 *
 * <pre>{@code
 * SandboxOrganisation organisation = SandboxOrganisation.empty();
 * organisation.addTouchstoneFields();
 * String acme = organisation.insert("Account", Map.of("Name", "Acme"));
 * try (SalesforceSandbox sandbox = SalesforceSandbox.start(organisation, 0)) {
 *   sandbox.faults().add(FaultRule.on("/query").times(2).then(Fault.answer(503, "[]")));
 *   // a client works against sandbox.address()
 *   assertThat(sandbox.requests().count("/query")).isEqualTo(3);
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class SalesforceSandbox implements AutoCloseable {

  private final SandboxOrganisation organisation;
  private final SalesforceApi api;
  private final LoopbackServer server;

  private SalesforceSandbox(
      SandboxOrganisation organisation, SalesforceApi api, LoopbackServer server) {
    this.organisation = organisation;
    this.api = api;
    this.server = server;
  }

  /**
   * Starts serving an organisation.
   *
   * @param port the port to listen on; 0 for a free one
   * @throws java.io.UncheckedIOException when the port is taken, in one sentence
   */
  public static SalesforceSandbox start(SandboxOrganisation organisation, int port) {
    SalesforceApi api = new SalesforceApi(organisation);
    return new SalesforceSandbox(organisation, api, LoopbackServer.start(port, api));
  }

  /** The address a client is pointed at, without a trailing slash. */
  public URI address() {
    return server.address();
  }

  /** The organisation served; look at what a client wrote here. */
  public SandboxOrganisation organisation() {
    return organisation;
  }

  /** What was asked, faults included. */
  public RequestLog requests() {
    return server.requests();
  }

  /** What goes wrong with the next requests. */
  public Faults faults() {
    return server.faults();
  }

  /** The calls the organisation has, and how many are used. */
  public Allowance allowance() {
    return api.allowance();
  }

  /** The access tokens; make them expire here. */
  public Sessions sessions() {
    return api.sessions();
  }

  /** Makes pages no larger than this; Salesforce may always send fewer rows than asked for. */
  public void mostRowsPerPage(int rows) {
    api.mostRowsPerPage(rows);
  }

  /** Makes the next pages of all running queries unavailable. */
  public void expireQueryLocators() {
    api.expireQueryLocators();
  }

  /** Stops listening. */
  @Override
  public void close() {
    server.close();
  }
}
