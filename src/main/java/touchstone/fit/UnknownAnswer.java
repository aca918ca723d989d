package touchstone.fit;

import java.util.List;
import touchstone.icp.Swing;

/**
 * What follows from not knowing an attribute: no points, a wider range, less coverage.
 *
 * @param lowest hundredths it could still take away
 * @param highest hundredths it could still add
 * @param asked the bits of the questions about it, in words of 64
 */
record UnknownAnswer(int lowest, int highest, long[] asked) {

  static UnknownAnswer of(Swing swing, List<Question> questions, int words) {
    return new UnknownAnswer(
        swing.lowest().hundredths(),
        swing.highest().hundredths(),
        AttributeScorer.Answer.of(questions, words).met());
  }

  int width() {
    return highest - lowest;
  }
}
