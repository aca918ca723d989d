package touchstone.connector.csv;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Cursor;

/**
 * How far a type has been read: which files, in which state of theirs, to the end, and the line at
 * which one of them goes on.
 *
 * @param finished name to stamp of the files read to the end
 * @param current the file that goes on, if one does
 */
record ReadPosition(Map<String, String> finished, Optional<Started> current) {

  private static final String VERSION = "1";

  /**
   * A file of which some lines are read.
   *
   * @param stamp the state it was in
   * @param line the line up to which it is read
   */
  record Started(String name, String stamp, long line) {}

  static final ReadPosition START = new ReadPosition(Map.of(), Optional.empty());

  ReadPosition {
    finished = Map.copyOf(finished);
  }

  /** Whether the file was read to the end in the state it is in. */
  boolean hasFinished(CsvFile file) {
    return file.stamp().equals(finished.get(file.name()));
  }

  /** The line behind which the file goes on; 0 for one that starts, or has changed meanwhile. */
  long lineIn(CsvFile file) {
    return current
        .filter(started -> started.name().equals(file.name()))
        .filter(started -> started.stamp().equals(file.stamp()))
        .map(Started::line)
        .orElse(0L);
  }

  ReadPosition at(CsvFile file, long line) {
    return new ReadPosition(finished, Optional.of(new Started(file.name(), file.stamp(), line)));
  }

  ReadPosition behind(CsvFile file) {
    Map<String, String> more = new LinkedHashMap<>(finished);
    more.put(file.name(), file.stamp());
    return new ReadPosition(more, Optional.empty());
  }

  Cursor cursor() {
    StringBuilder text = new StringBuilder(VERSION);
    finished.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                text.append('|')
                    .append(encode(entry.getKey()))
                    .append('=')
                    .append(entry.getValue()));
    current.ifPresent(
        started ->
            text.append("|>")
                .append(encode(started.name()))
                .append('=')
                .append(started.stamp())
                .append('#')
                .append(started.line()));
    return new Cursor(text.toString());
  }

  /**
   * The position a cursor stands for.
   *
   * @throws ConnectorException {@code CONFIGURATION} if the cursor is not one of this connector's
   */
  static ReadPosition of(Cursor cursor) throws ConnectorException {
    try {
      String[] parts = cursor.value().split("\\|");
      if (!parts[0].equals(VERSION)) {
        throw foreign();
      }
      Map<String, String> finished = new LinkedHashMap<>();
      Optional<Started> current = Optional.empty();
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        int equals = part.indexOf('=');
        if (part.startsWith(">")) {
          int hash = part.lastIndexOf('#');
          current =
              Optional.of(
                  new Started(
                      decode(part.substring(1, equals)),
                      part.substring(equals + 1, hash),
                      Long.parseLong(part.substring(hash + 1))));
        } else {
          finished.put(decode(part.substring(0, equals)), part.substring(equals + 1));
        }
      }
      return new ReadPosition(finished, current);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw foreign();
    }
  }

  private static ConnectorException foreign() {
    return new ConnectorException(
        Kind.CONFIGURATION,
        "The stored position does not come from this version of the CSV connector: start a full"
            + " read.");
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static String decode(String name) {
    return URLDecoder.decode(name, StandardCharsets.UTF_8);
  }
}
