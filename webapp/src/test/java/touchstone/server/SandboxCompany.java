package touchstone.server;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

/** A Salesforce organisation of a test's own: accounts, a fifth of them customers. */
final class SandboxCompany implements AutoCloseable {

  static final String SCORECARD =
      """
      {"base": 10,
       "criteria": [
         {"attribute": "industry", "oneOf": ["Energy"], "points": 45},
         {"attribute": "employees", "from": 50, "below": 250, "points": 30}],
       "tierCuts": {"a": 70, "b": 40, "c": 20}, "minimumCoverage": 0.4}
      """;

  private static final String ATTRIBUTES =
      """
      [{"source": "industry", "key": "industry", "role": "DEFINITION"},
       {"source": "employees", "key": "employees", "kind": "NUMBER", "role": "DEFINITION"}]
      """;

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();
  private final List<String> accounts = new ArrayList<>();
  private final SalesforceSandbox sandbox;

  private SandboxCompany(int size) {
    organisation.addTouchstoneFields();
    // East of Paris a day begins before it does there, where a deal is not won before its day.
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    for (int i = 1; i <= size; i++) {
      String id =
          organisation.insert(
              "Account",
              Map.of(
                  "Name",
                  "Company " + i,
                  "Industry",
                  i % 2 == 0 ? "Energy" : "Banking",
                  "NumberOfEmployees",
                  i));
      accounts.add(id);
      if (i % 5 < 2) {
        organisation.insert(
            "Opportunity",
            Map.of(
                "AccountId",
                id,
                "Name",
                "Deal " + i,
                "StageName",
                i % 5 == 0 ? "Closed Won" : "Closed Lost",
                "CloseDate",
                yesterday.minusDays(i % 300).toString(),
                "Amount",
                1_000 * i,
                "LeadSource",
                "Web"));
      }
      if (i % 10 == 0) {
        organisation.insert(
            "Case", Map.of("AccountId", id, "Subject", "Question " + i, "Priority", "High"));
      }
    }
    sandbox = SalesforceSandbox.start(organisation, 0);
  }

  static SandboxCompany of(int accounts) {
    return new SandboxCompany(accounts);
  }

  SandboxOrganisation organisation() {
    return organisation;
  }

  SalesforceSandbox sandbox() {
    return sandbox;
  }

  /** Ids in Salesforce, in the order of the numbers in the names. */
  List<String> accounts() {
    return accounts;
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("instanceUrl", sandbox.address().toString());
    settings.put("clientId", organisation.credentials().clientId());
    settings.put("clientSecret", organisation.credentials().clientSecret());
    settings.put("pageSize", "200");
    settings.put("overlapMinutes", "0");
    return settings;
  }

  /** A connection to it, not yet pulled. */
  long connect(Api api) {
    long connection = api.connect("salesforce", settings());
    api.send("PUT", "connections/" + connection + "/attributes", ATTRIBUTES).expect(200);
    return connection;
  }

  /** A connection to it, pulled and scored with a published profile. */
  long computed(Api api) {
    long connection = connect(api);
    api.succeed(connection, "SYNC");
    api.publish(connection, SCORECARD);
    api.succeed(connection, "COMPUTE");
    return connection;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
