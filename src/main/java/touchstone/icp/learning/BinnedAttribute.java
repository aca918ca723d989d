package touchstone.icp.learning;

import java.util.List;
import touchstone.icp.Condition;
import touchstone.icp.DefinitionAttribute;

/**
 * An attribute as conditions, and which of them each case meets.
 *
 * @param attribute which
 * @param shape how the conditions relate
 * @param bins the conditions; bands in ascending order
 * @param starts where the conditions of each case start in {@code met}; one longer than the cases
 * @param met indices of conditions, one case after the other
 * @param known whether each case can be compared: its value is known and not too rare to learn from
 */
record BinnedAttribute(
    DefinitionAttribute attribute,
    Shape shape,
    List<Condition> bins,
    int[] starts,
    int[] met,
    boolean[] known) {

  /** How conditions relate. */
  enum Shape {
    /** Bands side by side: every known value meets exactly one. */
    BANDS,
    /** Names: every comparable value meets exactly one. */
    NAMES,
    /** Any number of conditions may be met, none too. */
    FREE
  }

  int cases() {
    return known.length;
  }
}
