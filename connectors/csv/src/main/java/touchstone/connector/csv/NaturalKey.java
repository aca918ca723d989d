package touchstone.connector.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
import touchstone.connector.model.Lead;
import touchstone.connector.model.Outcome;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;
import touchstone.connector.model.Signal;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.Survey;
import touchstone.connector.model.User;

/**
 * What tells two rows of a file without an id column apart. One field is the id itself, so that
 * other files can refer to an account by its name; of several fields the id is a digest. Values
 * that change over time are not part of a key.
 */
final class NaturalKey {

  private static final int DIGEST_CHARACTERS = 24;
  private static final char BETWEEN = '\u001f';

  private NaturalKey() {}

  /** The fields that together tell a row of the type apart; at least one. */
  static List<Field<?>> of(RecordType type) {
    return switch (type) {
      case USER -> List.of(User.NAME);
      case EXCHANGE_RATE -> List.of(ExchangeRate.CURRENCY, ExchangeRate.FROM_DATE);
      case ACCOUNT -> List.of(Account.NAME);
      case CONTACT -> List.of(Contact.ACCOUNT_ID, Contact.NAME, Contact.EMAIL);
      case CAMPAIGN -> List.of(Campaign.NAME);
      case LEAD -> List.of(Lead.NAME, Lead.COMPANY);
      case CAMPAIGN_MEMBER ->
          List.of(CampaignMember.CAMPAIGN_ID, CampaignMember.LEAD_ID, CampaignMember.CONTACT_ID);
      case DEAL -> List.of(Deal.ACCOUNT_ID, Deal.NAME);
      case DEAL_STAGE -> List.of(DealStage.DEAL_ID, DealStage.STAGE, DealStage.ENTERED_AT);
      case CONTACT_ROLE -> List.of(ContactRole.DEAL_ID, ContactRole.CONTACT_ID, ContactRole.ROLE);
      case REVENUE_ENTRY ->
          List.of(
              RevenueEntry.ACCOUNT_ID,
              RevenueEntry.DEAL_ID,
              RevenueEntry.FROM_DATE,
              RevenueEntry.TO_DATE,
              RevenueEntry.AMOUNT);
      case SUPPORT_CASE ->
          List.of(SupportCase.ACCOUNT_ID, SupportCase.CREATED_AT, SupportCase.SUBJECT);
      case ACTIVITY ->
          List.of(
              Activity.ACCOUNT_ID,
              Activity.CONTACT_ID,
              Activity.DEAL_ID,
              Activity.KIND,
              Activity.AT,
              Activity.SUBJECT);
      case SURVEY -> List.of(Survey.ACCOUNT_ID, Survey.CONTACT_ID, Survey.KIND, Survey.ANSWERED_AT);
      case OUTCOME -> List.of(Outcome.ACCOUNT_ID, Outcome.MEASURE, Outcome.MEASURED_AT);
      case SIGNAL -> List.of(Signal.ACCOUNT_ID, Signal.KIND, Signal.SEEN_AT, Signal.TEXT);
      case FIELD_CHANGE ->
          List.of(FieldChange.RECORD_ID, FieldChange.FIELD, FieldChange.CHANGED_AT);
    };
  }

  /**
   * The id of a row from the texts of its key.
   *
   * @param texts as the file has them, in the key's order; blank where absent
   * @return blank if all of them are
   */
  static String id(List<String> texts) {
    if (texts.stream().allMatch(String::isBlank)) {
      return "";
    }
    if (texts.size() == 1) {
      return texts.get(0).strip();
    }
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> all.append(text.strip()).append(BETWEEN));
    return digest(all.toString());
  }

  private static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
