package touchstone.fit;

import java.util.List;

/**
 * Scores all questions about one attribute. What follows from each distinct value, or each band
 * between two ends of conditions, is worked out once.
 */
interface AttributeScorer {

  /** Adds what the accounts of a range answer. */
  void score(int from, int to, FitColumns columns);

  /**
   * What follows from a value.
   *
   * @param points hundredths the criteria met bring together
   * @param met the bits of the questions met, in words of 64
   */
  record Answer(int points, long[] met) {

    static Answer of(List<Question> met, int words) {
      int points = 0;
      long[] bits = new long[words];
      for (Question question : met) {
        points += question.points();
        bits[question.bit() >>> 6] |= 1L << question.bit();
      }
      return new Answer(points, bits);
    }
  }
}
