package touchstone.past;

import java.util.List;
import java.util.OptionalDouble;
import touchstone.store.KeptAspect;

/**
 * When what is kept still says what was computed. Many numbers move a little every day because time
 * passes; keeping them all would keep everything every day.
 */
final class Closeness {

  /** Mutual value and sides are kept to a hundredth of their range. */
  static final double SHARE = 0.01;

  /** Indicators are kept to a twentieth of their value. */
  static final double INDICATOR = 0.05;

  private Closeness() {}

  static boolean same(KeptAspect aspect, String kept, String computed) {
    return kept.equals(computed)
        || (aspect == KeptAspect.VALUE
            && sameValue(ContentText.parts(kept), ContentText.parts(computed)));
  }

  private static boolean sameValue(List<String> kept, List<String> computed) {
    // Another layout means other indicators.
    if (kept.size() != computed.size() || !kept.get(0).equals(computed.get(0))) {
      return false;
    }
    for (int part = 1; part < kept.size(); part++) {
      OptionalDouble one = ContentText.number(kept.get(part));
      OptionalDouble other = ContentText.number(computed.get(part));
      if (one.isPresent() != other.isPresent()) {
        return false;
      }
      if (one.isPresent() && !close(one.getAsDouble(), other.getAsDouble(), part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean close(double kept, double computed, int part) {
    double apart = Math.abs(kept - computed);
    return part < AccountContents.FIRST_INDICATOR
        ? apart < SHARE
        : apart <= INDICATOR * Math.max(Math.abs(kept), Math.abs(computed));
  }
}
