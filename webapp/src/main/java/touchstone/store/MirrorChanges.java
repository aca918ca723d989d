package touchstone.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordShape;
import touchstone.connector.model.RevenueEntry;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.Survey;

/** Reads what changed in the mirror, and what hangs on that, by index. Thread-safe. */
public final class MirrorChanges {

  /** Links to others than accounts by which records are found; the mirror has an index on each. */
  private static final Set<Field<?>> LINKS =
      Set.of(
          Lead.CONVERTED_ACCOUNT_ID,
          Lead.CONVERTED_CONTACT_ID,
          CampaignMember.CAMPAIGN_ID,
          CampaignMember.LEAD_ID,
          CampaignMember.CONTACT_ID,
          RevenueEntry.DEAL_ID,
          SupportCase.CONTACT_ID,
          Survey.CONTACT_ID,
          Activity.CONTACT_ID,
          Activity.LEAD_ID,
          Activity.DEAL_ID);

  private final RecordScan scans;

  MirrorChanges(RecordScan scans) {
    this.scans = scans;
  }

  private static RecordScan.NumberedSql changed(
      long connectionId, RecordQuery query, long fromRun) {
    return new RecordScan.NumberedSql(
        query.changedSql("?", "?"),
        query.changedSql(Long.toString(connectionId), Long.toString(fromRun)),
        List.of(connectionId, fromRun));
  }

  /**
   * Visits some fields of every record a run or a later one changed, deleted ones too; by index,
   * streaming.
   *
   * @param customFields whether fields without a standard meaning are read too
   */
  public void scanChanged(
      long connectionId,
      RecordShape shape,
      boolean customFields,
      long fromRun,
      Consumer<CrmRecord> visitor) {
    RecordQuery query = new RecordQuery(shape, customFields, true);
    scans.scan(changed(connectionId, query, fromRun), query, RecordScan.whole(query, visitor));
  }

  /** As {@link #scanChanged}, with a few objects that show some records at a time. */
  public void showChanged(
      long connectionId, RecordShape shape, long fromRun, Consumer<List<MirrorRecord>> visitor) {
    RecordQuery query = new RecordQuery(shape, false, true);
    scans.scan(
        changed(connectionId, query, fromRun), query, RecordScan.shownTogether(query, visitor));
  }

  /** Whether records are found by this field, so that {@link #showReferring} reads no others. */
  public static boolean finds(Field<?> reference) {
    return reference.name().equals("accountId") || LINKS.contains(reference);
  }

  /**
   * Shows the records of a type that refer to one of these by a field, some at a time.
   *
   * @throws IllegalArgumentException if no index finds them by it
   */
  public void showReferring(
      long connectionId,
      RecordShape shape,
      Field<?> reference,
      Collection<String> ids,
      Consumer<List<MirrorRecord>> visitor) {
    if (!finds(reference)) {
      throw new IllegalArgumentException("no index on " + reference);
    }
    showListed(connectionId, shape, MirrorTable.quoted(reference), ids, visitor);
  }

  /** Shows the records of these ids, some at a time. */
  public void showByIds(
      long connectionId,
      RecordShape shape,
      Collection<String> ids,
      Consumer<List<MirrorRecord>> visitor) {
    showListed(connectionId, shape, "source_id", ids, visitor);
  }

  /** Visits the records of these ids, with fields without a standard meaning. */
  public void scanByIds(
      long connectionId, RecordShape shape, Collection<String> ids, Consumer<CrmRecord> visitor) {
    RecordQuery query = new RecordQuery(shape, true);
    scans.listed(connectionId, query, "source_id", ids, RecordScan.whole(query, visitor));
  }

  private void showListed(
      long connectionId,
      RecordShape shape,
      String column,
      Collection<String> ids,
      Consumer<List<MirrorRecord>> visitor) {
    RecordQuery query = new RecordQuery(shape, false);
    scans.listed(connectionId, query, column, ids, RecordScan.shownTogether(query, visitor));
  }
}
