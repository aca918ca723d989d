package touchstone.writeback;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.FieldValue;
import touchstone.connector.model.CrmRecord;

/**
 * Touchstone's own fields on the accounts of a CRM, those it writes. The two fields that belong to
 * people, override and its reason, are not among them: no push can touch them.
 */
public enum TouchstoneField {
  TIER("Touchstone_ICP_Tier__c", "ICP tier", Content.TEXT),
  SCORE("Touchstone_ICP_Score__c", "ICP score", Content.NUMBER),
  SCORE_RANGE("Touchstone_ICP_Score_Range__c", "Score range", Content.TEXT),
  PROFILE("Touchstone_ICP_Profile__c", "Profile", Content.TEXT),
  RUNNER_UP("Touchstone_ICP_Runner_Up__c", "Next best profile", Content.TEXT),
  REASONS("Touchstone_ICP_Reasons__c", "Reasons", Content.TEXT),
  DATA_COVERAGE("Touchstone_Data_Coverage__c", "Data coverage", Content.NUMBER),
  MUTUAL_VALUE("Touchstone_Mutual_Value__c", "Mutual value", Content.NUMBER),
  LIFETIME_VALUE("Touchstone_Lifetime_Value__c", "Lifetime value", Content.NUMBER),
  SUPPORT_LOAD("Touchstone_Support_Load__c", "Support load", Content.NUMBER),
  CHANNEL("Touchstone_Channel__c", "Channel", Content.TEXT),
  MODEL_VERSION("Touchstone_Model_Version__c", "Model version", Content.TEXT),
  /** Sent along with any other change; alone it is none. */
  SCORED_AT("Touchstone_Scored_At__c", "Scored at", Content.MOMENT);

  private enum Content {
    TEXT,
    NUMBER,
    MOMENT
  }

  private final String apiName;
  private final String label;
  private final Content content;

  TouchstoneField(String apiName, String label, Content content) {
    this.apiName = apiName;
    this.label = label;
    this.content = content;
  }

  /** The field's name in the CRM. */
  public String apiName() {
    return apiName;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** The field of that name in the CRM. */
  public static Optional<TouchstoneField> of(String apiName) {
    return Arrays.stream(values()).filter(field -> field.apiName.equals(apiName)).findFirst();
  }

  /** What is sent for a text; nothing empties the field. */
  FieldValue value(Optional<String> text) {
    if (text.isEmpty()) {
      return new FieldValue.Clear();
    }
    return switch (content) {
      case TEXT -> new FieldValue.Text(text.get());
      case NUMBER -> new FieldValue.Number(new BigDecimal(text.get()));
      case MOMENT -> new FieldValue.Moment(Instant.parse(text.get()));
    };
  }

  /** What a record holds in this field; a CRM may spell the name in other cases. */
  Optional<String> in(CrmRecord record) {
    Optional<String> exact = Optional.ofNullable(record.customFields().get(apiName));
    return exact.isPresent()
        ? exact
        : record.customFields().entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(apiName))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Whether two texts say the same in the way a CRM keeps them. */
  boolean same(Optional<String> one, Optional<String> other) {
    return one.map(this::unified).equals(other.map(this::unified));
  }

  // A CRM shows 87 as 87.0, keeps moments to the second and line ends its own way, and drops
  // spaces around a text. What is no number or moment is compared as text.
  private String unified(String text) {
    try {
      return switch (content) {
        case TEXT -> text.replace("\r\n", "\n").strip();
        case NUMBER -> new BigDecimal(text.strip()).stripTrailingZeros().toString();
        case MOMENT -> Instant.parse(text.strip()).truncatedTo(ChronoUnit.SECONDS).toString();
      };
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      return text.strip();
    }
  }
}
