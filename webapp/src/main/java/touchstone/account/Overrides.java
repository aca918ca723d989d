package touchstone.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.CrmRecord;
import touchstone.fit.TierOverride;
import touchstone.icp.Tier;

/** What people said about an account's tier, in the CRM's two fields that belong to them. */
public final class Overrides {

  /** The picklist people set. */
  public static final String TIER_FIELD = "Touchstone_Tier_Override__c";

  /** Why they set it. */
  public static final String REASON_FIELD = "Touchstone_Override_Reason__c";

  private Overrides() {}

  /** The override of an account; empty if there is none, or it names no tier. */
  public static Optional<TierOverride> of(CrmRecord account) {
    return text(account, TIER_FIELD)
        .flatMap(Overrides::tier)
        .map(tier -> new TierOverride(tier, text(account, REASON_FIELD).orElse("")));
  }

  /** Whether somebody wrote something that names no tier. */
  static boolean unreadable(CrmRecord account) {
    return text(account, TIER_FIELD).filter(text -> tier(text).isEmpty()).isPresent();
  }

  private static Optional<String> text(CrmRecord account, String field) {
    Map<String, String> custom = account.customFields();
    String exact = custom.get(field);
    if (exact != null) {
      return Optional.of(exact);
    }
    // Asked of every account, and most have none.
    if (custom.isEmpty()) {
      return Optional.empty();
    }
    return custom.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(field))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<Tier> tier(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "a" -> Optional.of(Tier.A);
      case "b" -> Optional.of(Tier.B);
      case "c" -> Optional.of(Tier.C);
      case "not icp" -> Optional.of(Tier.NOT_ICP);
      default -> Optional.empty();
    };
  }
}
