package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.ContactRole;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.connector.salesforce.sandbox.org.Import;
import touchstone.connector.salesforce.sandbox.org.ValueReader;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Every record type as a sandbox organisation sends it. */
class SandboxTypesTest extends SandboxTest {

  private String account;
  private String contact;
  private String deal;
  private String campaign;

  @BeforeEach
  void fill() {
    campaign = organisation.insert("Campaign", Map.of("Name", "Fair"));
    account =
        organisation.insert(
            "Account",
            Map.of("Name", "Acme", "AnnualRevenue", "2500000", "BillingCountry", "France"));
    contact =
        organisation.insert(
            "Contact", Map.of("LastName", "Durand", "AccountId", account, "Title", "CFO"));
    deal =
        organisation.insert(
            "Opportunity",
            Map.of(
                "Name", "First",
                "AccountId", account,
                "StageName", "Prospecting",
                "CloseDate", "2026-12-01",
                "Amount", "40000"));
  }

  @Test
  void a_deal_and_its_stages() throws ConnectorException {
    pass(Duration.ofDays(1));
    organisation.update(deal, Map.of("StageName", "Closed Won"));

    assertThat(only(RecordType.DEAL).get(Deal.WON)).contains(true);
    assertThat(only(RecordType.DEAL).get(Deal.AMOUNT).orElseThrow())
        .isEqualByComparingTo(new BigDecimal("40000"));
    List<CrmRecord> stages = recordsOf(readAll(open(), RecordType.DEAL_STAGE, Optional.empty()));
    assertThat(stages)
        .extracting(stage -> stage.get(DealStage.STAGE).orElseThrow())
        .containsExactly("Prospecting", "Closed Won");
    assertThat(stages).allMatch(stage -> stage.get(DealStage.DEAL_ID).orElse("").equals(deal));
  }

  @Test
  void the_changes_of_tracked_fields_of_an_account() throws ConnectorException {
    organisation.trackAccountField("Industry");
    organisation.trackAccountField("AnnualRevenue");
    pass(Duration.ofDays(1));
    organisation.update(
        account, Map.of("Industry", "Banking", "AnnualRevenue", "3000000", "Phone", "1"));

    List<CrmRecord> changes = recordsOf(readAll(open(), RecordType.FIELD_CHANGE, Optional.empty()));

    assertThat(changes)
        .allMatch(change -> change.get(FieldChange.RECORD_TYPE).orElse("").equals("accounts"))
        .allMatch(change -> change.get(FieldChange.RECORD_ID).orElse("").equals(account))
        .allMatch(change -> change.get(FieldChange.CHANGED_AT).isPresent())
        .extracting(
            change -> change.get(FieldChange.FIELD).orElse(""),
            change -> change.get(FieldChange.STANDARD_FIELD).orElse(""),
            change -> change.get(FieldChange.OLD_VALUE).map(SandboxTypesTest::plain).orElse(""),
            change -> change.get(FieldChange.NEW_VALUE).map(SandboxTypesTest::plain).orElse(""))
        .containsExactlyInAnyOrder(
            tuple("Industry", "industry", "", "Banking"),
            tuple("AnnualRevenue", "annualRevenue", "2500000", "3000000"));
  }

  private static String plain(String text) {
    return text.matches("[0-9.E]+") ? new BigDecimal(text).toBigInteger().toString() : text;
  }

  @Test
  void no_change_of_fields_where_nothing_is_tracked_or_the_history_is_hidden()
      throws ConnectorException {
    organisation.update(account, Map.of("Industry", "Banking"));
    assertThat(readAll(open(), RecordType.FIELD_CHANGE, Optional.empty()))
        .allMatch(page -> page.records().isEmpty());

    organisation.access().hideObject("AccountHistory");
    assertThat(open().describe(RecordType.FIELD_CHANGE).available()).isFalse();
    assertThat(readAll(open(), RecordType.FIELD_CHANGE, Optional.empty()))
        .allMatch(page -> page.records().isEmpty() && page.problems().isEmpty());
  }

  @Test
  void a_contact_s_role_in_a_deal() throws ConnectorException {
    organisation.insert(
        "OpportunityContactRole",
        Map.of("OpportunityId", deal, "ContactId", contact, "Role", "Decision Maker"));

    CrmRecord role = only(RecordType.CONTACT_ROLE);

    assertThat(role.get(ContactRole.CONTACT_ID)).contains(contact);
    assertThat(role.get(ContactRole.ROLE)).contains("Decision Maker");
  }

  @Test
  void a_lead_and_its_campaign() throws ConnectorException {
    String lead =
        organisation.insert(
            "Lead", Map.of("LastName", "Roe", "Company", "New Ltd", "LeadSource", "Web"));
    organisation.insert("CampaignMember", Map.of("CampaignId", campaign, "LeadId", lead));

    assertThat(only(RecordType.LEAD).get(Lead.LEAD_SOURCE)).contains("Web");
    assertThat(only(RecordType.CAMPAIGN_MEMBER).get(CampaignMember.LEAD_ID)).contains(lead);
    assertThat(only(RecordType.CAMPAIGN).id()).isEqualTo(campaign);
  }

  @Test
  void a_case() throws ConnectorException {
    organisation.insert(
        "Case", Map.of("AccountId", account, "Subject", "Broken", "Priority", "High"));

    CrmRecord found = only(RecordType.SUPPORT_CASE);

    assertThat(found.get(SupportCase.ACCOUNT_ID)).contains(account);
    assertThat(found.get(SupportCase.PRIORITY)).contains("High");
    assertThat(found.get(SupportCase.CLOSED)).contains(false);
  }

  @Test
  void tasks_and_events() throws ConnectorException {
    organisation.insert(
        "Task",
        Map.of("Subject", "Call", "WhoId", contact, "WhatId", account, "Status", "Completed"));
    organisation.insert(
        "Event",
        Map.of(
            "Subject", "Demo",
            "WhatId", deal,
            "StartDateTime", "2026-11-01T09:00:00.000Z",
            "DurationInMinutes", "30"));

    List<CrmRecord> activities = recordsOf(readAll(open(), RecordType.ACTIVITY, Optional.empty()));

    assertThat(activities).hasSize(2);
    assertThat(activities.get(0).get(Activity.CONTACT_ID)).contains(contact);
    assertThat(activities.get(0).get(Activity.DONE)).contains(true);
    assertThat(activities.get(1).get(Activity.DEAL_ID)).contains(deal);
    assertThat(activities.get(1).get(Activity.KIND)).contains("meeting");
  }

  @Test
  void exchange_rates_where_the_organisation_has_several_currencies() throws ConnectorException {
    organisation.schema().addStandard("CurrencyType");
    ObjectType currencies = organisation.type("CurrencyType");
    Map<FieldDefinition, Object> dollar = new LinkedHashMap<>();
    dollar.put(currencies.field("IsoCode").orElseThrow(), "USD");
    FieldDefinition conversion = currencies.field("ConversionRate").orElseThrow();
    dollar.put(conversion, ValueReader.ofText(conversion, "1.25").orElseThrow());
    organisation.write(() -> new Import(organisation).add(currencies, dollar, Set.of()));

    CrmRecord rate = only(RecordType.EXCHANGE_RATE);

    assertThat(rate.get(ExchangeRate.CURRENCY)).contains("USD");
    assertThat(rate.get(ExchangeRate.FROM_DATE)).isEmpty();
    assertThat(rate.get(ExchangeRate.UNITS_PER_CORPORATE).orElseThrow())
        .isEqualByComparingTo("1.25");
  }

  @Test
  void without_a_single_problem_to_tell() throws ConnectorException {
    Connector connector = open();
    List<RowProblem> problems = new ArrayList<>();
    for (RecordType type : RecordType.values()) {
      readAll(connector, type, Optional.empty()).forEach(page -> problems.addAll(page.problems()));
    }

    assertThat(problems).isEmpty();
  }

  @Test
  void at_the_cost_that_the_formula_foretells() throws ConnectorException {
    insertAccounts(450); // 451 with Acme: three pages
    Connector connector = open();

    for (RecordType type : RecordType.values()) {
      readAll(connector, type, Optional.empty());
    }

    // 15 objects are described, two of which this organisation does not have; each of the other
    // thirteen costs at least one page.
    int described = 15;
    int pages = 12 + 3;
    assertThat(connector.apiUsage().calls()).isEqualTo(SIGN_IN + described + pages);
    assertThat(sandbox.requests().count()).isEqualTo(SIGN_IN + described + pages);
  }
}
