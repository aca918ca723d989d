package touchstone.connector.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.Activity;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.ContactRole;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.FieldKind;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.User;

/**
 * Which columns may hold a standard field: its own name, then Salesforce's API names, so that an
 * exported organisation can be read as it is. The field mapping comes before all of these.
 */
final class Columns {

  /**
   * A column by name.
   *
   * @param name as people write it
   * @param idPrefix the first characters of the ids that count; a Salesforce reference can point to
   *     several types, and the prefix tells which
   * @param blankIsFalse whether it is a Salesforce checkbox: those are never empty, and exports
   *     that leave them blank mean false
   */
  record Source(String name, Optional<String> idPrefix, boolean blankIsFalse) {}

  static final List<String> DELETED = List.of("deleted", "IsDeleted");
  static final List<String> MODIFIED = List.of("modifiedAt", "SystemModstamp", "LastModifiedDate");
  static final String FIRST_NAME = "FirstName";
  static final String LAST_NAME = "LastName";

  private static final Map<Field<?>, List<Source>> OTHERS = new LinkedHashMap<>();

  static {
    also(User.ACTIVE, "IsActive");

    also(ExchangeRate.CURRENCY, "IsoCode");
    also(ExchangeRate.FROM_DATE, "StartDate");
    also(ExchangeRate.UNITS_PER_CORPORATE, "ConversionRate");

    also(Account.MERGED_INTO_ID, "MasterRecordId");
    also(Account.EMPLOYEES, "NumberOfEmployees");
    also(Account.COUNTRY, "BillingCountry", "BillingCountryCode");
    also(Account.REGION, "BillingState", "BillingStateCode");
    also(Account.CITY, "BillingCity");
    also(Account.FOUNDED_YEAR, "YearStarted");
    also(Account.LEAD_SOURCE, "AccountSource");
    also(Account.CURRENCY, "CurrencyIsoCode");
    also(Account.PERSON_ACCOUNT, "IsPersonAccount");
    also(Account.RECORD_TYPE, "RecordType.DeveloperName", "RecordType.Name", "RecordTypeId");
    also(Account.CREATED_AT, "CreatedDate");

    also(Contact.CREATED_AT, "CreatedDate");

    also(Campaign.CURRENCY, "CurrencyIsoCode");

    also(Lead.EMPLOYEES, "NumberOfEmployees");
    also(Lead.CONVERTED, "IsConverted");
    also(Lead.CONVERTED_DEAL_ID, "ConvertedOpportunityId");
    also(Lead.CREATED_AT, "CreatedDate");

    also(CampaignMember.RESPONDED, "HasResponded");
    also(CampaignMember.RESPONDED_DATE, "FirstRespondedDate");
    also(CampaignMember.CREATED_AT, "CreatedDate");

    also(Deal.STAGE, "StageName");
    also(Deal.CURRENCY, "CurrencyIsoCode");
    also(Deal.CLOSED, "IsClosed");
    also(Deal.WON, "IsWon");
    also(Deal.CREATED_AT, "CreatedDate");

    also(DealStage.DEAL_ID, "OpportunityId");
    also(DealStage.STAGE, "StageName");
    also(DealStage.ENTERED_AT, "CreatedDate");

    also(ContactRole.DEAL_ID, "OpportunityId");
    also(ContactRole.PRIMARY, "IsPrimary");

    also(SupportCase.ESCALATED, "IsEscalated");
    also(SupportCase.CLOSED, "IsClosed");
    also(SupportCase.CREATED_AT, "CreatedDate");
    also(SupportCase.CLOSED_AT, "ClosedDate");

    alsoIfId(Activity.ACCOUNT_ID, "WhatId", "001");
    alsoIfId(Activity.CONTACT_ID, "WhoId", "003");
    alsoIfId(Activity.LEAD_ID, "WhoId", "00Q");
    alsoIfId(Activity.DEAL_ID, "WhatId", "006");
    also(Activity.KIND, "TaskSubtype", "EventSubtype");
    also(Activity.DIRECTION, "CallType");
    also(Activity.DONE, "IsClosed");
    also(Activity.AT, "StartDateTime", "ActivityDateTime", "ActivityDate");
    also(Activity.CREATED_AT, "CreatedDate");

    also(FieldChange.RECORD_ID, "AccountId");
    also(FieldChange.CHANGED_AT, "CreatedDate");
  }

  private Columns() {}

  private static void also(Field<?> field, String... names) {
    for (String name : names) {
      OTHERS
          .computeIfAbsent(field, unused -> new ArrayList<>())
          .add(new Source(name, Optional.empty(), field.kind() == FieldKind.BOOLEAN));
    }
  }

  private static void alsoIfId(Field<?> field, String name, String idPrefix) {
    OTHERS
        .computeIfAbsent(field, unused -> new ArrayList<>())
        .add(new Source(name, Optional.of(idPrefix), false));
  }

  /** The columns that may hold a field, the best first. */
  static List<Source> of(Field<?> field) {
    List<Source> sources =
        new ArrayList<>(List.of(new Source(field.name(), Optional.empty(), false)));
    sources.addAll(OTHERS.getOrDefault(field, List.of()));
    return sources;
  }

  /** The columns that may hold a record's own id, the best first. */
  static List<String> idsOf(RecordType type) {
    return switch (type) {
      case USER -> List.of("id", "userId");
      case ACCOUNT -> List.of("id", "accountId", "recordId");
      case CONTACT -> List.of("id", "contactId", "recordId");
      case CAMPAIGN -> List.of("id", "campaignId");
      case LEAD -> List.of("id", "leadId", "recordId");
      case CAMPAIGN_MEMBER -> List.of("id", "campaignMemberId");
      case DEAL -> List.of("id", "dealId", "OpportunityId", "recordId");
      case SUPPORT_CASE -> List.of("id", "caseId");
      case ACTIVITY -> List.of("id", "activityId");
      case EXCHANGE_RATE,
          DEAL_STAGE,
          CONTACT_ROLE,
          REVENUE_ENTRY,
          SURVEY,
          OUTCOME,
          SIGNAL,
          FIELD_CHANGE ->
          List.of("id");
    };
  }

  /** Whether a type's name may stand in two columns, as persons' names do. */
  static Optional<Field<String>> nameInTwoParts(RecordType type) {
    return switch (type) {
      case CONTACT -> Optional.of(Contact.NAME);
      case LEAD -> Optional.of(Lead.NAME);
      case USER -> Optional.of(User.NAME);
      case EXCHANGE_RATE,
          ACCOUNT,
          CAMPAIGN,
          CAMPAIGN_MEMBER,
          DEAL,
          DEAL_STAGE,
          CONTACT_ROLE,
          REVENUE_ENTRY,
          SUPPORT_CASE,
          ACTIVITY,
          SURVEY,
          OUTCOME,
          SIGNAL,
          FIELD_CHANGE ->
          Optional.empty();
    };
  }
}
