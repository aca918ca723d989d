package touchstone.connector.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file keeps its characters. A byte order mark is never part of the text. */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8),
  /** By its byte order mark; without one, by where the zero bytes of Latin letters are. */
  UTF_16(StandardCharsets.UTF_16LE),
  /** Every sequence of bytes can be read, so nothing is told apart from a real mistake. */
  WINDOWS_1252(Charset.forName("windows-1252"));

  private static final int SAMPLE_BYTES = 4_096;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Charset charset;

  TextEncoding(Charset charset) {
    this.charset = charset;
  }

  /** The encoding that fits the whole file. Reads it once, in constant memory. */
  static TextEncoding detect(Path file) throws IOException {
    byte[] start = start(file);
    if (isUtf16(start)) {
      return UTF_16;
    }
    return isUtf8(file) ? UTF_8 : WINDOWS_1252;
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE_BYTES);
    }
  }

  private static boolean isUtf16(byte[] start) {
    return startsWith(start, 0xFF, 0xFE)
        || startsWith(start, 0xFE, 0xFF)
        || zeroShare(start, 0) > 0.3
        || zeroShare(start, 1) > 0.3;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static double zeroShare(byte[] bytes, int offset) {
    int zeros = 0;
    for (int i = offset; i < bytes.length; i += 2) {
      if (bytes[i] == 0) {
        zeros++;
      }
    }
    return bytes.length < 2 ? 0 : zeros / (bytes.length / 2.0);
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    try (ReadableByteChannel channel = Channels.newChannel(Files.newInputStream(file))) {
      boolean end = false;
      while (!end) {
        end = channel.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          return false;
        }
        bytes.compact();
        chars.clear();
      }
      return true;
    }
  }

  /**
   * Opens the text of a file.
   *
   * @return a reader that throws {@link java.nio.charset.CharacterCodingException} at the first
   *     bytes that do not fit
   */
  Reader open(Path file) throws IOException {
    Charset actual = this == UTF_16 ? utf16Order(start(file)) : charset;
    CharsetDecoder decoder = actual.newDecoder();
    if (this == WINDOWS_1252) {
      // Five of its bytes mean nothing; they are shown as such, the row is kept.
      decoder
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      skipMark(bytes);
      return new InputStreamReader(bytes, decoder);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static Charset utf16Order(byte[] start) {
    boolean bigEndian =
        startsWith(start, 0xFE, 0xFF)
            || !startsWith(start, 0xFF, 0xFE) && zeroShare(start, 0) > zeroShare(start, 1);
    return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private void skipMark(InputStream bytes) throws IOException {
    bytes.mark(3);
    byte[] start = bytes.readNBytes(3);
    bytes.reset();
    boolean utf8Mark =
        startsWith(start, 0xEF, 0xBB) && start.length == 3 && (start[2] & 0xFF) == 0xBF;
    if (this == UTF_8 && utf8Mark) {
      bytes.skipNBytes(3);
    } else if (this == UTF_16 && (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF))) {
      bytes.skipNBytes(2);
    }
  }

  /** The name people know. */
  String label() {
    return switch (this) {
      case UTF_8 -> "UTF-8";
      case UTF_16 -> "UTF-16";
      case WINDOWS_1252 -> "Windows-1252";
    };
  }
}
