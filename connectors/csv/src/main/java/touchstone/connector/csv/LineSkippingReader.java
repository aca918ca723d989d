package touchstone.connector.csv;

import java.io.IOException;
import java.io.Reader;

/** Passes over whole lines of a text, however long they are. */
final class LineSkippingReader {

  private static final int BUFFER_CHARACTERS = 1 << 15;

  private LineSkippingReader() {}

  /**
   * A reader that goes on behind the given number of lines; at the end of the text it is empty.
   * Lines end with CR, LF or both.
   */
  static Reader after(long lines, Reader text) throws IOException {
    char[] buffer = new char[BUFFER_CHARACTERS];
    long skipped = 0;
    boolean afterReturn = false;
    int length = lines == 0 ? 0 : text.read(buffer);
    int position = 0;
    while (length > 0) {
      while (position < length) {
        char character = buffer[position];
        if (skipped == lines && !(afterReturn && character == '\n')) {
          return new Rest(buffer, position, length, text);
        }
        position++;
        if (character == '\r' || character == '\n' && !afterReturn) {
          skipped++;
        }
        afterReturn = character == '\r';
      }
      length = text.read(buffer);
      position = 0;
    }
    return text;
  }

  /** What was read ahead, then the text behind it. */
  private static final class Rest extends Reader {

    private final char[] ahead;
    private int position;
    private final int end;
    private final Reader text;

    Rest(char[] ahead, int position, int end, Reader text) {
      this.ahead = ahead;
      this.position = position;
      this.end = end;
      this.text = text;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (position == end) {
        return text.read(into, offset, length);
      }
      int count = Math.min(length, end - position);
      System.arraycopy(ahead, position, into, offset, count);
      position += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
