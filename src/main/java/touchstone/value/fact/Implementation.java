package touchstone.value.fact;

import java.util.Optional;

/** Whether what was sold fits as it is. */
public enum Implementation {
  STANDARD,
  CUSTOM;

  /**
   * What a CRM's usual wording means: "Standard", "out of the box", "Custom complex".
   *
   * @param text as the CRM spells it
   * @return empty if the wording is not one of the usual ones
   */
  public static Optional<Implementation> fromText(String text) {
    String key = NameDictionary.key(text);
    if (key.contains("custom") || key.contains("bespoke") || key.contains("sur mesure")) {
      return Optional.of(CUSTOM);
    }
    return key.contains("standard") || key.contains("out of the box")
        ? Optional.of(STANDARD)
        : Optional.empty();
  }
}
