package touchstone.connector.salesforce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Writes SOQL. Every value in it is a moment or a checked id, never a text from outside. */
final class QueryText {

  private QueryText() {}

  /**
   * The query of an sObject from a position on, oldest change first.
   *
   * @param from rows changed at or after this moment; empty for all
   * @param after the last row already read; empty to start
   */
  static String of(
      String sObject,
      FieldSelection selection,
      Optional<Instant> from,
      Optional<KeyPosition> after) {
    String where = "";
    String order = " ORDER BY Id";
    if (selection.watermark().isPresent()) {
      String mark = selection.watermark().get().name();
      order = " ORDER BY " + mark + ",Id";
      if (after.isPresent()) {
        where = beyond(mark, after.get());
      } else if (from.isPresent()) {
        where = mark + " >= " + from.get();
      }
    } else if (after.isPresent()) {
      where = "Id > '" + after.get().id() + "'";
    }
    return "SELECT "
        + selection.columns().selectList()
        + " FROM "
        + sObject
        + (where.isEmpty() ? "" : " WHERE " + where)
        + order;
  }

  /** Percent-encoded for an address; commas stay, they are a fifth of the length otherwise. */
  static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",");
  }

  private static String beyond(String mark, KeyPosition after) {
    if (after.at().isEmpty()) {
      return "Id > '" + after.id() + "'";
    }
    String moment = after.at().get().toString();
    return "("
        + mark
        + " > "
        + moment
        + " OR ("
        + mark
        + " = "
        + moment
        + " AND Id > '"
        + after.id()
        + "'))";
  }
}
