package touchstone.connector.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A lead or contact touched by a campaign. */
public final class CampaignMember {

  private static final FieldList LIST = new FieldList(RecordType.CAMPAIGN_MEMBER);

  /** The campaign. */
  public static final Field<String> CAMPAIGN_ID =
      LIST.add("campaignId", FieldKind.REFERENCE, "The campaign.");

  /** The lead, if it was one. */
  public static final Field<String> LEAD_ID =
      LIST.add("leadId", FieldKind.REFERENCE, "The lead, if it was one.");

  /** The contact, if it was one. */
  public static final Field<String> CONTACT_ID =
      LIST.add("contactId", FieldKind.REFERENCE, "The contact, if it was one.");

  /** Sent, responded and the like. */
  public static final Field<String> STATUS =
      LIST.add("status", FieldKind.TEXT, "Sent, responded and the like.");

  /** Whether the person responded. */
  public static final Field<Boolean> RESPONDED =
      LIST.add("responded", FieldKind.BOOLEAN, "Whether the person responded.");

  /** First day of a response. */
  public static final Field<LocalDate> RESPONDED_DATE =
      LIST.add("respondedDate", FieldKind.DATE, "First day of a response.");

  /** When the person was added. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When the person was added.");

  private CampaignMember() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
