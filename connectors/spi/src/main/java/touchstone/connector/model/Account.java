package touchstone.connector.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A company (or a person account) one sells to. */
public final class Account {

  private static final FieldList LIST = new FieldList(RecordType.ACCOUNT);

  /** The company's name. */
  public static final Field<String> NAME = LIST.add("name", FieldKind.TEXT, "The company's name.");

  /** Its web address; its domain tells duplicates. */
  public static final Field<String> WEBSITE =
      LIST.add("website", FieldKind.TEXT, "Its web address; its domain tells duplicates.");

  /** The account it belongs to. */
  public static final Field<String> PARENT_ID =
      LIST.add("parentId", FieldKind.REFERENCE, "The account it belongs to.");

  /** For a deleted record: the account it was merged into. */
  public static final Field<String> MERGED_INTO_ID =
      LIST.add(
          "mergedIntoId",
          FieldKind.REFERENCE,
          "For a deleted record: the account it was merged into.");

  /** What the CRM calls it: customer, prospect, partner. */
  public static final Field<String> ACCOUNT_TYPE =
      LIST.add("type", FieldKind.TEXT, "What the CRM calls it: customer, prospect, partner.");

  /** What it does. */
  public static final Field<String> INDUSTRY =
      LIST.add("industry", FieldKind.TEXT, "What it does.");

  /** Number of people employed, 0 or more. */
  public static final Field<Long> EMPLOYEES =
      LIST.add("employees", FieldKind.INTEGER, "Number of people employed, 0 or more.");

  /** Its own yearly revenue, in the record's currency. */
  public static final Field<BigDecimal> ANNUAL_REVENUE =
      LIST.add(
          "annualRevenue", FieldKind.DECIMAL, "Its own yearly revenue, in the record's currency.");

  /** Country of its main address, as spelt in the CRM. */
  public static final Field<String> COUNTRY =
      LIST.add("country", FieldKind.TEXT, "Country of its main address, as spelt in the CRM.");

  /** State, province or region of its main address. */
  public static final Field<String> REGION =
      LIST.add("region", FieldKind.TEXT, "State, province or region of its main address.");

  /** City of its main address. */
  public static final Field<String> CITY =
      LIST.add("city", FieldKind.TEXT, "City of its main address.");

  /** Calendar year of its foundation. */
  public static final Field<Long> FOUNDED_YEAR =
      LIST.add("foundedYear", FieldKind.INTEGER, "Calendar year of its foundation.");

  /** Legal form, like SARL, GmbH or Ltd. */
  public static final Field<String> LEGAL_FORM =
      LIST.add("legalForm", FieldKind.TEXT, "Legal form, like SARL, GmbH or Ltd.");

  /** Registered capital, in the record's currency. */
  public static final Field<BigDecimal> SHARE_CAPITAL =
      LIST.add("shareCapital", FieldKind.DECIMAL, "Registered capital, in the record's currency.");

  /** How it first came to us, as the CRM spells it. */
  public static final Field<String> LEAD_SOURCE =
      LIST.add("leadSource", FieldKind.TEXT, "How it first came to us, as the CRM spells it.");

  /** ISO 4217 code of its amounts; absent means the organisation's currency. */
  public static final Field<String> CURRENCY =
      LIST.add(
          "currency",
          FieldKind.TEXT,
          "ISO 4217 code of its amounts; absent means the organisation's currency.");

  /** Whether it is a person, not a company. */
  public static final Field<Boolean> PERSON_ACCOUNT =
      LIST.add("personAccount", FieldKind.BOOLEAN, "Whether it is a person, not a company.");

  /** The CRM's record type. */
  public static final Field<String> RECORD_TYPE =
      LIST.add("recordType", FieldKind.TEXT, "The CRM's record type.");

  /** The user who looks after it. */
  public static final Field<String> OWNER_ID =
      LIST.add("ownerId", FieldKind.REFERENCE, "The user who looks after it.");

  /** When it was entered into the CRM. */
  public static final Field<Instant> CREATED_AT =
      LIST.add("createdAt", FieldKind.INSTANT, "When it was entered into the CRM.");

  private Account() {}

  static List<Field<?>> fields() {
    return LIST.fields();
  }
}
