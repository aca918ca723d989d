package touchstone.connector.salesforce;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the order of a query: the last row that was read.
 *
 * @param at the row's watermark value; empty if the sObject has no watermark
 * @param id the row's id
 */
record KeyPosition(Optional<Instant> at, String id) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,18}");

  KeyPosition {
    if (!isId(id)) {
      throw new IllegalArgumentException("\"" + id + "\" is no Salesforce id.");
    }
  }

  /** Whether a text can be an id; ids go into queries, so nothing else may pass for one. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
