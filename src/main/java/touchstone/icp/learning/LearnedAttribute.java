package touchstone.icp.learning;

import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Points;

/**
 * What became of an attribute.
 *
 * @param attribute which
 * @param part its part in the card
 * @param swing the distance between the fewest and the most points it can bring
 */
public record LearnedAttribute(DefinitionAttribute attribute, Part part, Points swing) {

  /** The part of an attribute in a card. */
  public enum Part {
    /** Its points were learned. */
    LEARNED("its points were learned"),
    /** A person set its points. */
    SET_BY_PERSON("a person set its points"),
    /** It tells good accounts from others by less than three points. */
    TELLS_NOTHING("it tells nothing about this target"),
    /** Others told more, and there is a limit. */
    WEAKER_THAN_OTHERS("stronger attributes took its place"),
    /** Hardly any value is known, or all are the same. */
    NOTHING_TO_COMPARE("too few accounts differ in it");

    private final String text;

    Part(String text) {
      this.text = text;
    }

    /** The part in words. */
    public String text() {
      return text;
    }
  }
}
