package touchstone.connector.salesforce;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;

/**
 * How far the reading of one record type has come, as a text that a later process can read.
 *
 * @param since per sObject, the watermark that its last whole read reached
 * @param under what is being read now; empty between runs
 */
record ReadCursor(Map<String, Instant> since, Optional<Underway> under) {

  private static final String FORMAT = "1";
  private static final Pattern LOCATOR =
      Pattern.compile("/services/data/v\\d{2,3}\\.\\d/query(All)?/[A-Za-z0-9_-]{1,200}");

  ReadCursor {
    since = Map.copyOf(since);
  }

  /**
   * A read that has not come to its end.
   *
   * @param sObject what is read
   * @param startedAt the server's time when its query began; empty if it has not, or did not tell
   * @param position the last row read that was not changed after the query began
   * @param highest the highest watermark value read so far
   * @param locator where the server goes on; empty at the start
   * @param delivered rows of this sObject read so far
   * @param base how many of them were read before the query now under way began
   * @param earlier rows of the sObjects read before it in this run
   */
  record Underway(
      String sObject,
      Optional<Instant> startedAt,
      Optional<KeyPosition> position,
      Optional<Instant> highest,
      Optional<String> locator,
      long delivered,
      long base,
      long earlier) {

    static Underway start(String sObject, long earlier) {
      return new Underway(
          sObject,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          earlier);
    }

    /**
     * The same read with a new query, which goes on behind the position, or begins anew if there is
     * none.
     */
    Underway queriedAt(Optional<Instant> serverTime) {
      long before = position.isPresent() ? delivered : 0;
      return new Underway(
          sObject, serverTime, position, highest, Optional.empty(), before, before, earlier);
    }
  }

  static ReadCursor beginning() {
    return new ReadCursor(Map.of(), Optional.empty());
  }

  /** Whether a path of the server is one of a query's further pages. */
  static boolean isLocator(String path) {
    return LOCATOR.matcher(path).matches();
  }

  /** The same with one sObject's watermark moved, never backwards. */
  ReadCursor reached(String sObject, Optional<Instant> watermark) {
    Map<String, Instant> moved = new LinkedHashMap<>(since);
    watermark.ifPresent(
        mark -> moved.merge(sObject, mark, (old, now) -> now.isAfter(old) ? now : old));
    return new ReadCursor(moved, Optional.empty());
  }

  /** The same between two runs. */
  ReadCursor idle() {
    return new ReadCursor(since, Optional.empty());
  }

  ReadCursor with(Underway underway) {
    return new ReadCursor(since, Optional.of(underway));
  }

  Cursor toCursor() {
    StringBuilder text = new StringBuilder(FORMAT);
    since.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> add(text, "since." + entry.getKey(), entry.getValue()));
    under.ifPresent(
        now -> {
          add(text, "now", now.sObject());
          now.startedAt().ifPresent(moment -> add(text, "started", moment));
          now.position()
              .ifPresent(
                  position -> {
                    position.at().ifPresent(moment -> add(text, "at", moment));
                    add(text, "id", position.id());
                  });
          now.highest().ifPresent(moment -> add(text, "highest", moment));
          now.locator().ifPresent(path -> add(text, "locator", path));
          add(text, "delivered", now.delivered());
          add(text, "base", now.base());
          add(text, "earlier", now.earlier());
        });
    return new Cursor(text.toString());
  }

  /**
   * Reads a cursor of this connector.
   *
   * @throws ConnectorException {@code CONFIGURATION} if it is none
   */
  static ReadCursor of(Cursor cursor) throws ConnectorException {
    String[] parts = cursor.value().split("\\|");
    Map<String, Instant> since = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    try {
      if (!parts[0].equals(FORMAT)) {
        throw new IllegalArgumentException(parts[0]);
      }
      for (int i = 1; i < parts.length; i++) {
        int equals = parts[i].indexOf('=');
        String name = parts[i].substring(0, equals);
        String value = parts[i].substring(equals + 1);
        if (name.startsWith("since.")) {
          since.put(name.substring("since.".length()), Instant.parse(value));
        } else {
          values.put(name, value);
        }
      }
      return new ReadCursor(since, underway(values));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw new ConnectorException(
          ConnectorException.Kind.CONFIGURATION,
          "The position at which to go on reading Salesforce cannot be understood. Start a full"
              + " refresh of this connection.",
          e);
    }
  }

  private static Optional<Underway> underway(Map<String, String> values) {
    Optional<String> sObject = value(values, "now");
    if (sObject.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> locator = value(values, "locator");
    if (locator.isPresent() && !isLocator(locator.get())) {
      throw new IllegalArgumentException(locator.get());
    }
    return Optional.of(
        new Underway(
            sObject.get(),
            value(values, "started").map(Instant::parse),
            value(values, "id")
                .map(id -> new KeyPosition(value(values, "at").map(Instant::parse), id)),
            value(values, "highest").map(Instant::parse),
            locator,
            Long.parseLong(values.getOrDefault("delivered", "0")),
            Long.parseLong(values.getOrDefault("base", "0")),
            Long.parseLong(values.getOrDefault("earlier", "0"))));
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static void add(StringBuilder text, String name, Object value) {
    text.append('|').append(name).append('=').append(value);
  }
}
