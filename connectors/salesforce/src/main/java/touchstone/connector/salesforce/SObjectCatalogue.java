package touchstone.connector.salesforce;

import static touchstone.connector.model.RecordType.ACCOUNT;
import static touchstone.connector.model.RecordType.ACTIVITY;
import static touchstone.connector.model.RecordType.CAMPAIGN;
import static touchstone.connector.model.RecordType.CAMPAIGN_MEMBER;
import static touchstone.connector.model.RecordType.CONTACT;
import static touchstone.connector.model.RecordType.CONTACT_ROLE;
import static touchstone.connector.model.RecordType.DEAL;
import static touchstone.connector.model.RecordType.DEAL_STAGE;
import static touchstone.connector.model.RecordType.EXCHANGE_RATE;
import static touchstone.connector.model.RecordType.FIELD_CHANGE;
import static touchstone.connector.model.RecordType.LEAD;
import static touchstone.connector.model.RecordType.SUPPORT_CASE;
import static touchstone.connector.model.RecordType.USER;

import java.util.List;
import java.util.Map;
import touchstone.connector.model.Account;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.ContactRole;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.Field;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.User;

/**
 * Which sObjects feed which record type, and which of their fields mean what.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/">Object
 *     Reference for the Salesforce Platform</a>
 */
final class SObjectCatalogue {

  private static final Map<RecordType, List<SObjectSource>> SOURCES =
      Map.ofEntries(
          one(USER, "User", List.of(usual(User.NAME, "Name"), usual(User.ACTIVE, "IsActive"))),
          Map.entry(
              EXCHANGE_RATE,
              List.of(
                  source(
                      EXCHANGE_RATE,
                      "CurrencyType",
                      List.of(
                          usual(ExchangeRate.CURRENCY, "IsoCode"),
                          usual(ExchangeRate.UNITS_PER_CORPORATE, "ConversionRate"))),
                  source(
                      EXCHANGE_RATE,
                      "DatedConversionRate",
                      List.of(
                          usual(ExchangeRate.CURRENCY, "IsoCode"),
                          usual(ExchangeRate.FROM_DATE, "StartDate"),
                          usual(ExchangeRate.UNITS_PER_CORPORATE, "ConversionRate"))))),
          one(ACCOUNT, "Account", accountBindings()),
          one(
              CONTACT,
              "Contact",
              List.of(
                  usual(Contact.ACCOUNT_ID, "AccountId"),
                  usual(Contact.NAME, "Name"),
                  usual(Contact.EMAIL, "Email"),
                  usual(Contact.TITLE, "Title"),
                  usual(Contact.DEPARTMENT, "Department"),
                  usual(Contact.LEAD_SOURCE, "LeadSource"),
                  usual(Contact.CREATED_AT, "CreatedDate"))),
          one(
              CAMPAIGN,
              "Campaign",
              List.of(
                  usual(Campaign.NAME, "Name"),
                  usual(Campaign.CAMPAIGN_TYPE, "Type"),
                  usual(Campaign.STATUS, "Status"),
                  usual(Campaign.START_DATE, "StartDate"),
                  usual(Campaign.END_DATE, "EndDate"),
                  usual(Campaign.ACTUAL_COST, "ActualCost"),
                  optional(Campaign.CURRENCY, "CurrencyIsoCode"))),
          one(
              LEAD,
              "Lead",
              List.of(
                  usual(Lead.NAME, "Name"),
                  usual(Lead.COMPANY, "Company"),
                  usual(Lead.STATUS, "Status"),
                  usual(Lead.LEAD_SOURCE, "LeadSource"),
                  usual(Lead.INDUSTRY, "Industry"),
                  usual(Lead.COUNTRY, "Country"),
                  usual(Lead.EMPLOYEES, "NumberOfEmployees"),
                  usual(Lead.CONVERTED, "IsConverted"),
                  usual(Lead.CONVERTED_DATE, "ConvertedDate"),
                  usual(Lead.CONVERTED_ACCOUNT_ID, "ConvertedAccountId"),
                  usual(Lead.CONVERTED_CONTACT_ID, "ConvertedContactId"),
                  usual(Lead.CONVERTED_DEAL_ID, "ConvertedOpportunityId"),
                  usual(Lead.CREATED_AT, "CreatedDate"))),
          one(
              CAMPAIGN_MEMBER,
              "CampaignMember",
              List.of(
                  usual(CampaignMember.CAMPAIGN_ID, "CampaignId"),
                  usual(CampaignMember.LEAD_ID, "LeadId"),
                  usual(CampaignMember.CONTACT_ID, "ContactId"),
                  usual(CampaignMember.STATUS, "Status"),
                  usual(CampaignMember.RESPONDED, "HasResponded"),
                  usual(CampaignMember.RESPONDED_DATE, "FirstRespondedDate"),
                  usual(CampaignMember.CREATED_AT, "CreatedDate"))),
          one(
              DEAL,
              "Opportunity",
              List.of(
                  usual(Deal.ACCOUNT_ID, "AccountId"),
                  usual(Deal.NAME, "Name"),
                  usual(Deal.STAGE, "StageName"),
                  usual(Deal.AMOUNT, "Amount"),
                  optional(Deal.CURRENCY, "CurrencyIsoCode"),
                  usual(Deal.CLOSED, "IsClosed"),
                  usual(Deal.WON, "IsWon"),
                  usual(Deal.CLOSE_DATE, "CloseDate"),
                  usual(Deal.DEAL_TYPE, "Type"),
                  usual(Deal.LEAD_SOURCE, "LeadSource"),
                  usual(Deal.CAMPAIGN_ID, "CampaignId"),
                  usual(Deal.OWNER_ID, "OwnerId"),
                  usual(Deal.CREATED_AT, "CreatedDate"))),
          one(
              DEAL_STAGE,
              "OpportunityHistory",
              List.of(
                  usual(DealStage.DEAL_ID, "OpportunityId"),
                  usual(DealStage.STAGE, "StageName"),
                  usual(DealStage.AMOUNT, "Amount"),
                  usual(DealStage.CLOSE_DATE, "CloseDate"),
                  usual(DealStage.ENTERED_AT, "CreatedDate"))),
          one(
              CONTACT_ROLE,
              "OpportunityContactRole",
              List.of(
                  usual(ContactRole.DEAL_ID, "OpportunityId"),
                  usual(ContactRole.CONTACT_ID, "ContactId"),
                  usual(ContactRole.ROLE, "Role"),
                  usual(ContactRole.PRIMARY, "IsPrimary"))),
          one(
              SUPPORT_CASE,
              "Case",
              List.of(
                  usual(SupportCase.ACCOUNT_ID, "AccountId"),
                  usual(SupportCase.CONTACT_ID, "ContactId"),
                  usual(SupportCase.SUBJECT, "Subject"),
                  usual(SupportCase.STATUS, "Status"),
                  usual(SupportCase.PRIORITY, "Priority"),
                  usual(SupportCase.CASE_TYPE, "Type"),
                  usual(SupportCase.ORIGIN, "Origin"),
                  usual(SupportCase.ESCALATED, "IsEscalated"),
                  usual(SupportCase.CLOSED, "IsClosed"),
                  usual(SupportCase.CREATED_AT, "CreatedDate"),
                  usual(SupportCase.CLOSED_AT, "ClosedDate"))),
          Map.entry(
              ACTIVITY,
              List.of(
                  new SObjectSource(
                      "Task", ACTIVITY, ActivityFacts.ofTask(), List.of("IsRecurrence")),
                  new SObjectSource(
                      "Event",
                      ACTIVITY,
                      ActivityFacts.ofEvent(),
                      List.of("IsChild", "IsRecurrence")))),
          one(FIELD_CHANGE, "AccountHistory", FieldHistory.ofAccounts()));

  private SObjectCatalogue() {}

  /** The sObjects behind a type, in reading order; empty if Salesforce has none of its own. */
  static List<SObjectSource> of(RecordType type) {
    return SOURCES.getOrDefault(type, List.of());
  }

  /** Where the standard fields of accounts come from. */
  static List<Binding> accountBindings() {
    return List.of(
        usual(Account.NAME, "Name"),
        usual(Account.WEBSITE, "Website"),
        usual(Account.PARENT_ID, "ParentId"),
        optional(Account.MERGED_INTO_ID, "MasterRecordId"),
        usual(Account.ACCOUNT_TYPE, "Type"),
        usual(Account.INDUSTRY, "Industry"),
        usual(Account.EMPLOYEES, "NumberOfEmployees"),
        usual(Account.ANNUAL_REVENUE, "AnnualRevenue"),
        usual(Account.COUNTRY, "BillingCountry"),
        usual(Account.REGION, "BillingState"),
        usual(Account.CITY, "BillingCity"),
        optional(Account.FOUNDED_YEAR, "YearStarted"),
        optional(Account.LEAD_SOURCE, "AccountSource"),
        optional(Account.CURRENCY, "CurrencyIsoCode"),
        optional(Account.PERSON_ACCOUNT, "IsPersonAccount"),
        recordType(Account.RECORD_TYPE),
        usual(Account.OWNER_ID, "OwnerId"),
        usual(Account.CREATED_AT, "CreatedDate"));
  }

  private static Map.Entry<RecordType, List<SObjectSource>> one(
      RecordType type, String sObject, List<Binding> bindings) {
    return Map.entry(type, List.of(source(type, sObject, bindings)));
  }

  private static SObjectSource source(RecordType type, String sObject, List<Binding> bindings) {
    return new SObjectSource(sObject, type, bindings, List.of());
  }

  private static Binding usual(Field<?> field, String source) {
    return new Binding.Plain(field, source, true);
  }

  private static Binding optional(Field<?> field, String source) {
    return new Binding.Plain(field, source, false);
  }

  private static Binding recordType(Field<String> field) {
    return new Binding.Derived<>(
        field,
        List.of("RecordTypeId"),
        (row, description) ->
            row.text("RecordTypeId").map(id -> description.recordType(id).orElse(id)));
  }
}
