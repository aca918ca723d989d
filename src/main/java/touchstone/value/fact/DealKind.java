package touchstone.value.fact;

import java.util.Optional;

/** What a deal is for the account. */
public enum DealKind {
  NEW_BUSINESS,
  RENEWAL,
  EXPANSION;

  /**
   * The kind a CRM's usual wording means: "New Business", "Existing Customer - Upgrade", "Renewal".
   *
   * @param text as the CRM spells it
   * @return empty if the wording is not one of the usual ones
   */
  public static Optional<DealKind> fromText(String text) {
    String key = NameDictionary.key(text).replaceAll("[^a-z]+", " ").strip();
    if (key.contains("renew")) {
      return Optional.of(RENEWAL);
    }
    if (key.contains("upgrade")
        || key.contains("expansion")
        || key.contains("upsell")
        || key.contains("cross sell")
        || key.contains("add on")
        || key.contains("existing")) {
      return Optional.of(EXPANSION);
    }
    return key.startsWith("new") ? Optional.of(NEW_BUSINESS) : Optional.empty();
  }
}
