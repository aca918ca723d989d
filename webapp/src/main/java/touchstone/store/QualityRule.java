package touchstone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import touchstone.connector.model.Account;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.ContactRole;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/**
 * One way in which rows of the mirror can look wrong, and what is done with such rows.
 *
 * @param type the rows
 * @param code a stable name
 * @param sentence what it means for the numbers, and what to do
 * @param condition SQL over the row {@code t}; {@code :farDay} is the day in ten years
 */
record QualityRule(RecordType type, String code, String sentence, String condition) {

  /** To what other type a reference leads; owners are left out, because few may read users. */
  private static final Map<Field<?>, RecordType> PARENTS =
      Map.of(
          Account.PARENT_ID, RecordType.ACCOUNT,
          Deal.CAMPAIGN_ID, RecordType.CAMPAIGN,
          DealStage.DEAL_ID, RecordType.DEAL,
          ContactRole.DEAL_ID, RecordType.DEAL,
          ContactRole.CONTACT_ID, RecordType.CONTACT,
          CampaignMember.CAMPAIGN_ID, RecordType.CAMPAIGN,
          CampaignMember.LEAD_ID, RecordType.LEAD,
          CampaignMember.CONTACT_ID, RecordType.CONTACT);

  static List<QualityRule> all() {
    List<QualityRule> rules = new ArrayList<>();
    PARENTS.forEach((field, parent) -> rules.add(missingParent(field, parent)));
    rules.add(
        new QualityRule(
            RecordType.DEAL,
            "won-without-close-date",
            "It is won but has no close date: it counts as won, but in no period, cycle or value"
                + " over time. Enter the date.",
            "t.won = TRUE AND t.close_date IS NULL"));
    rules.add(
        new QualityRule(
            RecordType.DEAL,
            "won-but-open",
            "It is won and at the same time not closed: correct its stage.",
            "t.won = TRUE AND t.closed = FALSE"));
    rules.add(
        new QualityRule(
            RecordType.DEAL,
            "won-without-amount",
            "It is won but has no amount: where won deals are the revenue, the lifetime value of"
                + " its account is unknown. Enter the amount, 0 if it was free.",
            "t.won = TRUE AND t.amount IS NULL"));
    rules.add(
        new QualityRule(
            RecordType.REVENUE_ENTRY,
            "entry-without-amount",
            "It has no amount: the lifetime value of its account is unknown. Enter the amount.",
            "t.amount IS NULL"));
    rules.add(
        new QualityRule(
            RecordType.SUPPORT_CASE,
            "case-before-account",
            "It was opened before its account was entered, as after a move from another CRM: it"
                + " counts from its own date.",
            "EXISTS (SELECT 1 FROM mirror_account a WHERE a.connection_id = t.connection_id"
                + " AND a.source_id = t.account_id AND a.created_at > t.created_at)"));
    rules.add(
        new QualityRule(
            RecordType.DEAL,
            "far-future",
            "It is expected to close more than ten years from now: correct its close date.",
            "t.close_date > :farDay"));
    return List.copyOf(rules);
  }

  private static QualityRule missingParent(Field<?> field, RecordType parent) {
    String table = MirrorTable.of(parent).name();
    return new QualityRule(
        field.type(),
        "missing-parent",
        "Its "
            + field.name()
            + " names a record that is not there or may not be read: the link is left out. Give the"
            + " integration user access to all "
            + parent.plural()
            + ", or correct the link.",
        // Where no parent is known at all, the type was not read; that is told elsewhere.
        "t."
            + MirrorTable.quoted(field)
            + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
            + table
            + " p WHERE p.connection_id = t.connection_id AND p.source_id = t."
            + MirrorTable.quoted(field)
            + ") AND EXISTS (SELECT 1 FROM "
            + table
            + " q WHERE q.connection_id = t.connection_id)");
  }
}
