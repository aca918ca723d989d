package touchstone.connector.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.RecordType;

/**
 * Which file holds which record type. Capitals, spaces and underscores do not matter; the ending is
 * {@code .csv}.
 */
final class FileNames {

  private static final String ENDING = ".csv";
  private static final Map<RecordType, List<String>> NAMES = new EnumMap<>(RecordType.class);
  private static final Map<String, RecordType> TYPES = new LinkedHashMap<>();

  static {
    names(RecordType.USER, "User");
    names(RecordType.EXCHANGE_RATE, "DatedConversionRate", "CurrencyType");
    names(RecordType.ACCOUNT, "Account");
    names(RecordType.CONTACT, "Contact");
    names(RecordType.CAMPAIGN, "Campaign");
    names(RecordType.LEAD, "Lead");
    names(RecordType.CAMPAIGN_MEMBER, "CampaignMember");
    names(RecordType.DEAL, "Opportunity", "Opportunities");
    names(RecordType.DEAL_STAGE, "OpportunityHistory");
    names(RecordType.CONTACT_ROLE, "OpportunityContactRole");
    names(RecordType.REVENUE_ENTRY);
    names(RecordType.SUPPORT_CASE, "cases", "Case");
    names(RecordType.ACTIVITY, "Task", "Tasks", "Event", "Events");
    names(RecordType.SURVEY);
    names(RecordType.OUTCOME);
    names(RecordType.SIGNAL);
    names(RecordType.FIELD_CHANGE, "AccountHistory");
  }

  private FileNames() {}

  private static void names(RecordType type, String... others) {
    List<String> names = new ArrayList<>(List.of(type.plural()));
    names.addAll(List.of(others));
    names.forEach(name -> TYPES.put(PlainName.of(name), type));
    NAMES.put(type, names.stream().map(name -> name + ENDING).toList());
  }

  /** The type of records a file of that name holds; empty if it is none of ours. */
  static Optional<RecordType> typeOf(String fileName) {
    return base(fileName).map(TYPES::get);
  }

  private static Optional<String> base(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING)
        ? Optional.of(PlainName.of(fileName.substring(0, fileName.length() - ENDING.length())))
        : Optional.empty();
  }

  /** The place in the order in which several files of one type are read. */
  static int rank(String fileName) {
    return new ArrayList<>(TYPES.keySet()).indexOf(base(fileName).orElse(""));
  }

  /**
   * Whether two files of one type hold different records: tasks and events both are activities, and
   * dated rates add to the undated ones.
   */
  static boolean mayStandBeside(String one, String other) {
    String first = base(one).orElse("");
    String second = base(other).orElse("");
    RecordType type = TYPES.get(first);
    return !first.equals(second)
        && !first.equals(second + "s")
        && !second.equals(first + "s")
        && (type == RecordType.ACTIVITY || type == RecordType.EXCHANGE_RATE);
  }

  /** The names of the files that may hold a type, as people write them; the first is ours. */
  static List<String> of(RecordType type) {
    return NAMES.get(type);
  }
}
