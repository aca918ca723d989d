package touchstone.connector.model;

import java.util.List;

/** The part a contact plays in a deal. */
public final class ContactRole {

  private static final FieldList LIST = new FieldList(RecordType.CONTACT_ROLE);

  /** The deal. */
  public static final Field<String> DEAL_ID = LIST.add("dealId", FieldKind.REFERENCE, "The deal.");

  /** The contact. */
  public static final Field<String> CONTACT_ID =
      LIST.add("contactId", FieldKind.REFERENCE, "The contact.");

  /** Decision maker, user, influencer, as the CRM spells it. */
  public static final Field<String> ROLE =
      LIST.add("role", FieldKind.TEXT, "Decision maker, user, influencer, as the CRM spells it.");

  /** Whether it is the deal's main contact. */
  public static final Field<Boolean> PRIMARY =
      LIST.add("primary", FieldKind.BOOLEAN, "Whether it is the deal's main contact.");

  private ContactRole() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
