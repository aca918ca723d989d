package touchstone.connector.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * How one file is written.
 *
 * @param encoding of its characters
 * @param guessed whether the encoding is only the best guess
 * @param separator between two values
 * @param decimalSign before the fraction of a number
 * @param preambleLines lines before the header: 1 if a spreadsheet wrote {@code sep=;} there
 */
record Dialect(
    TextEncoding encoding, boolean guessed, char separator, char decimalSign, int preambleLines) {

  private static final String CANDIDATES = ",;\t|";

  /** Looks at the whole file for its encoding if none is set, and at its first line. */
  static Dialect of(CsvFile file, CsvSettings settings) throws IOException {
    TextEncoding encoding =
        settings.encoding().isPresent()
            ? settings.encoding().get()
            : TextEncoding.detect(file.path());
    boolean guessed = settings.encoding().isEmpty() && encoding == TextEncoding.WINDOWS_1252;
    String first = firstLine(file, encoding);
    Optional<Character> announced = announced(first);
    char separator = settings.separator().or(() -> announced).orElseGet(() -> mostUsed(first));
    char decimalSign = settings.decimalSign().orElse(separator == ';' ? ',' : '.');
    return new Dialect(encoding, guessed, separator, decimalSign, announced.isPresent() ? 1 : 0);
  }

  private static String firstLine(CsvFile file, TextEncoding encoding) throws IOException {
    StringBuilder line = new StringBuilder();
    try (Reader text = encoding.open(file.path())) {
      boolean quoted = false;
      for (int c = text.read();
          c >= 0 && line.length() < RowLimits.LONGEST_VALUE;
          c = text.read()) {
        quoted ^= c == '"';
        boolean lineEnd = !quoted && (c == '\n' || c == '\r');
        if (lineEnd && !line.isEmpty()) {
          break;
        }
        if (!lineEnd) {
          line.append((char) c);
        }
      }
    }
    return line.toString();
  }

  private static Optional<Character> announced(String line) {
    return line.length() == 5 && line.startsWith("sep=")
        ? Optional.of(line.charAt(4))
        : Optional.empty();
  }

  private static char mostUsed(String header) {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (char c : header.toCharArray()) {
      quoted ^= c == '"';
      int candidate = CANDIDATES.indexOf(c);
      if (candidate >= 0 && !quoted) {
        counts[candidate]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return CANDIDATES.charAt(best);
  }
}
