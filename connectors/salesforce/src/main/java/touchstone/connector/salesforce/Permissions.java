package touchstone.connector.salesforce;

import touchstone.connector.ConnectorException;

/** What the CRM administrator reads when the integration user may not see or change something. */
final class Permissions {

  /** Where the rights of the integration user are given. */
  private static final String WHERE =
      "in Setup > Permission Sets > Touchstone Integration > Object Settings > ";

  private Permissions() {}

  static ConnectorException fieldHidden(String sObject, String field) {
    return new ConnectorException(
        ConnectorException.Kind.PERMISSION, fieldHiddenSentence(sObject, field));
  }

  static String fieldHiddenSentence(String sObject, String field) {
    return "The integration user cannot see the field "
        + field
        + " of "
        + sObject
        + ": it does not exist, or field-level security hides it. The CRM administrator creates it,"
        + " or gives it \"Read Access\" "
        + WHERE
        + sObject
        + ".";
  }

  static String fieldNotWritableSentence(String sObject, String field) {
    return "The integration user cannot change the field "
        + field
        + " of "
        + sObject
        + ": it does not exist, or field-level security protects it. The CRM administrator creates"
        + " it, or gives it \"Edit Access\" "
        + WHERE
        + sObject
        + ".";
  }

  static String objectHiddenSentence(String sObject, String words) {
    return "The integration user may not read "
        + sObject
        + " ("
        + words
        + "). The CRM administrator gives the object \"Read\" and \"View All Records\" "
        + WHERE
        + sObject
        + ".";
  }

  static String recordNotWritableSentence(String sObject, String id, String words) {
    return "The integration user may not change "
        + sObject
        + " "
        + id
        + " ("
        + words
        + "). The CRM administrator gives the object \"Edit\", and access to the record, "
        + WHERE
        + sObject
        + ".";
  }
}
