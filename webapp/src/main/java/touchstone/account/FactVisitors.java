package touchstone.account;

import java.util.List;
import java.util.function.Consumer;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.AttributeMapping;

/**
 * Who turns which records into facts. A record is turned into facts by itself, its own field
 * values, and whose it is; then it can be read again alone. Not thread-safe.
 */
final class FactVisitors {

  /** What refers to others comes after them. Accounts and rates are read before. */
  static final List<RecordType> ORDER =
      List.of(
          RecordType.CONTACT,
          RecordType.CAMPAIGN,
          RecordType.LEAD,
          RecordType.CAMPAIGN_MEMBER,
          RecordType.DEAL,
          RecordType.REVENUE_ENTRY,
          RecordType.SUPPORT_CASE,
          RecordType.ACTIVITY,
          RecordType.SURVEY,
          RecordType.OUTCOME,
          RecordType.SIGNAL);

  private final FactReading reading;
  private final AttributeReading attributes;
  private final SalesFacts sales;
  private final ServiceFacts service;

  FactVisitors(FactReading reading, ValueRules rules, List<AttributeMapping> mappings) {
    this.reading = reading;
    this.attributes = new AttributeReading(mappings, reading.accounts(), reading);
    this.sales = new SalesFacts(reading);
    this.service = new ServiceFacts(reading, rules.caseScale());
  }

  /** Turns an account's own values into facts. */
  void account(int ordinal, CrmRecord account) {
    reading.begin(account);
    reading.account(ordinal, account);
    attributes.account(ordinal, account);
    if (Overrides.unreadable(account)) {
      reading
          .noted()
          .look(
              account,
              "unreadable-override",
              "The tier override names no tier: choose A, B, C or Not ICP.");
    }
  }

  /** Who turns the records of a type into facts. */
  Consumer<CrmRecord> of(RecordType type) {
    Consumer<CrmRecord> visitor =
        switch (type) {
          case CONTACT -> sales::contact;
          case CAMPAIGN -> sales::campaign;
          case LEAD -> sales::lead;
          case CAMPAIGN_MEMBER -> sales::campaignMember;
          case DEAL -> sales::deal;
          case REVENUE_ENTRY -> sales::revenueEntry;
          case SUPPORT_CASE -> service::supportCase;
          case ACTIVITY -> service::activity;
          case SURVEY -> service::survey;
          case OUTCOME -> service::outcome;
          case SIGNAL -> service::signal;
          case USER, EXCHANGE_RATE, ACCOUNT, DEAL_STAGE, CONTACT_ROLE, FIELD_CHANGE -> record -> {};
        };
    return record -> {
      reading.begin(record);
      visitor.accept(record);
    };
  }

  SalesFacts sales() {
    return sales;
  }

  AttributeReading attributes() {
    return attributes;
  }
}
