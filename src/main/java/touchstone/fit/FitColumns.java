package touchstone.fit;

/**
 * The fit of all accounts while it is computed and after: hundredths of points, and one bit a
 * question in words of 64.
 */
final class FitColumns {

  final int words;
  final int[] score;
  final int[] lowest;
  final int[] highest;
  final int[] knownWidth;
  final byte[] tier;
  final long[] met;
  final long[] unknown;

  FitColumns(int rows, int words) {
    this.words = words;
    score = new int[rows];
    lowest = new int[rows];
    highest = new int[rows];
    knownWidth = new int[rows];
    tier = new byte[rows];
    met = new long[rows * words];
    unknown = new long[rows * words];
  }

  FitColumns(FitParts parts) {
    words = parts.words();
    score = parts.score();
    lowest = parts.lowest();
    highest = parts.highest();
    knownWidth = parts.knownWidth();
    tier = parts.tier();
    met = parts.met();
    unknown = parts.unknown();
  }

  void answer(int row, int points, long[] bits, int width) {
    score[row] += points;
    lowest[row] += points;
    highest[row] += points;
    knownWidth[row] += width;
    for (int word = 0; word < words; word++) {
      met[row * words + word] |= bits[word];
    }
  }

  void doNotKnow(int row, UnknownAnswer answer) {
    lowest[row] += answer.lowest();
    highest[row] += answer.highest();
    long[] bits = answer.asked();
    for (int word = 0; word < words; word++) {
      unknown[row * words + word] |= bits[word];
    }
  }

  boolean met(int row, int bit) {
    return (met[row * words + (bit >>> 6)] >>> bit & 1) != 0;
  }

  boolean unknown(int row, int bit) {
    return (unknown[row * words + (bit >>> 6)] >>> bit & 1) != 0;
  }
}
