package touchstone.store;

import java.util.ArrayList;
import java.util.List;
import touchstone.connector.model.Account;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;

/** Finds the raw lead sources of a connection's mirror. Thread-safe. */
public final class LeadSourceStore {

  private static final List<Field<?>> FIELDS =
      List.of(Account.LEAD_SOURCE, Lead.LEAD_SOURCE, Contact.LEAD_SOURCE, Deal.LEAD_SOURCE);

  private final Database database;

  public LeadSourceStore(Database database) {
    this.database = database;
  }

  /** Every spelling of every source with its counts, in no order. */
  public List<LeadSourceCount> counts(long connectionId) {
    List<LeadSourceCount> counts = new ArrayList<>();
    for (Field<?> field : FIELDS) {
      String column = "t." + MirrorTable.quoted(field);
      counts.addAll(
          counts(
              connectionId,
              field.type().plural(),
              "SELECT "
                  + column
                  + ", COUNT(*) FROM "
                  + MirrorTable.of(field.type()).name()
                  + " t WHERE t.connection_id = :connection AND t.deleted = FALSE AND "
                  + column
                  + " IS NOT NULL GROUP BY "
                  + column));
    }
    counts.addAll(
        counts(connectionId, RecordType.CAMPAIGN_MEMBER.plural(), membersByKindOfCampaign()));
    return counts;
  }

  /** Kinds of campaigns without members too: their cost goes to a channel. */
  private static String membersByKindOfCampaign() {
    String kind = "c." + MirrorTable.quoted(Campaign.CAMPAIGN_TYPE);
    return "SELECT "
        + kind
        + ", COUNT(t.source_id) FROM "
        + MirrorTable.of(RecordType.CAMPAIGN).name()
        + " c LEFT JOIN "
        + MirrorTable.of(RecordType.CAMPAIGN_MEMBER).name()
        + " t ON t.connection_id = c.connection_id AND t.deleted = FALSE AND t."
        + MirrorTable.quoted(CampaignMember.CAMPAIGN_ID)
        + " = c.source_id WHERE c.connection_id = :connection AND c.deleted = FALSE AND "
        + kind
        + " IS NOT NULL GROUP BY "
        + kind;
  }

  private List<LeadSourceCount> counts(long connectionId, String place, String sql) {
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("connection", connectionId)
                .map((row, context) -> new LeadSourceCount(row.getString(1), place, row.getLong(2)))
                .list());
  }
}
