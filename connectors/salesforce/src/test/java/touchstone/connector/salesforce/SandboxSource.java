package touchstone.connector.salesforce;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.testkit.ContractSource;

/**
 * A sandbox organisation for the contract tests: pages of two rows, and a head count kept in a text
 * field, where people can write anything.
 */
final class SandboxSource implements ContractSource {

  private static final String REGION_CODE = "Region_Code__c";
  private static final String HEAD_COUNT = "Head_Count__c";
  private static final int ROWS_PER_PAGE = 2;
  private static final String FORBIDDEN = "forbidden";

  private static final Map<Field<?>, String> NAMES =
      Map.of(
          Account.NAME, "Name",
          Account.INDUSTRY, "Industry",
          Account.EMPLOYEES, HEAD_COUNT,
          Deal.ACCOUNT_ID, "AccountId",
          Deal.NAME, "Name",
          Deal.STAGE, "StageName",
          Deal.AMOUNT, "Amount",
          Deal.CLOSE_DATE, "CloseDate");

  // The clock starts in the past, so that tests can let time pass: the server's own date, which
  // comes with every answer, stays the machine's.
  private Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(-30));
  private final SandboxOrganisation organisation = SandboxOrganisation.empty(clock);
  private final SalesforceSandbox sandbox;

  SandboxSource() {
    organisation.type("Account").add(FieldDefinition.customText(REGION_CODE, 80));
    organisation.type("Account").add(FieldDefinition.customText(HEAD_COUNT, 20));
    organisation.addValidationRule(
        "Account",
        account -> account.value(REGION_CODE).map(FORBIDDEN::equals).orElse(false),
        "This region is forbidden",
        REGION_CODE);
    sandbox = SalesforceSandbox.start(organisation, 0);
    sandbox.mostRowsPerPage(ROWS_PER_PAGE);
  }

  SalesforceSandbox sandbox() {
    return sandbox;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("instanceUrl", sandbox.address().toString());
    settings.put("clientId", organisation.credentials().clientId());
    settings.put("clientSecret", organisation.credentials().clientSecret());
    return settings;
  }

  @Override
  public Map<String, String> wrongCredentials() {
    Map<String, String> settings = settings();
    settings.put("clientSecret", "not-the-secret");
    return settings;
  }

  @Override
  public FieldMapping mapping() {
    return new FieldMapping(Map.of(Account.EMPLOYEES, HEAD_COUNT), Map.of());
  }

  @Override
  public String customField() {
    return REGION_CODE;
  }

  @Override
  public int recordsForThreePages() {
    return 2 * ROWS_PER_PAGE + 1;
  }

  @Override
  public Set<RecordType> absentTypes() {
    return Set.of(
        RecordType.EXCHANGE_RATE,
        RecordType.REVENUE_ENTRY,
        RecordType.SURVEY,
        RecordType.OUTCOME,
        RecordType.SIGNAL);
  }

  @Override
  public List<String> add(List<CrmRecord> drafts) {
    return drafts.stream()
        .map(draft -> organisation.insert(sObject(draft.type()), fields(draft)))
        .toList();
  }

  @Override
  public String addUnreadable(CrmRecord draft, Field<?> field, String rawText) {
    Map<String, String> fields = fields(draft);
    fields.put(NAMES.get(field), rawText);
    return organisation.insert(sObject(draft.type()), fields);
  }

  @Override
  public void change(String id, CrmRecord draft) {
    organisation.update(id, fields(draft));
  }

  @Override
  public void delete(RecordType type, String id) {
    organisation.delete(id);
  }

  @Override
  public void passOverlap() {
    clock = Clock.offset(clock, Duration.ofHours(1));
    organisation.clock(clock);
  }

  @Override
  public Optional<RecordUpdate> updateToRefuse(String accountId) {
    return Optional.of(
        new RecordUpdate(
            RecordType.ACCOUNT, accountId, Map.of(REGION_CODE, new FieldValue.Text(FORBIDDEN))));
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private static String sObject(RecordType type) {
    return SObjectCatalogue.of(type).get(0).sObject();
  }

  private static Map<String, String> fields(CrmRecord draft) {
    Map<String, String> fields = new LinkedHashMap<>(draft.customFields());
    NAMES.forEach(
        (field, name) -> {
          if (field.type() == draft.type()) {
            draft.get(field).ifPresent(value -> fields.put(name, value.toString()));
          }
        });
    return fields;
  }
}
