package touchstone.account;

import java.util.LinkedHashMap;
import java.util.Map;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.snapshot.Columns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.fact.RecordSet;

/**
 * On which contacts, leads, deals and accounts records hang that do not belong to the account they
 * name, by the field that names them: if one of those changes hands, the records that hang on it
 * must be read again. May hold more than there is. Not thread-safe.
 */
final class Hanging {

  private static final String PREFIX = "hanging.";

  private final Map<String, RecordSet> byField = new LinkedHashMap<>();

  /** A record hangs on another by a field. */
  void add(Field<?> field, long on) {
    byField.computeIfAbsent(key(field), key -> new RecordSet()).add(on);
  }

  /** Whether something hangs by a field on one of these. */
  boolean any(Field<?> field, RecordSet changed) {
    RecordSet on = byField.get(key(field));
    if (on == null) {
      return false;
    }
    boolean[] found = {false};
    changed.forEach(record -> found[0] |= on.contains(record));
    return found[0];
  }

  /** The same and others. */
  void addAll(Hanging others) {
    others.byField.forEach(
        (key, on) -> on.forEach(byField.computeIfAbsent(key, k -> new RecordSet())::add));
  }

  private static String key(Field<?> field) {
    return field.type().plural() + "." + field.name();
  }

  void write(Columns columns) {
    byField.forEach((key, on) -> columns.put(PREFIX + key, on.sorted()));
  }

  static Hanging read(Columns columns) throws UnreadableFileException {
    Hanging hanging = new Hanging();
    for (String key : columns.under(PREFIX)) {
      RecordSet on = new RecordSet();
      for (long record : columns.longs(PREFIX + key)) {
        on.add(record);
      }
      hanging.byField.put(key, on);
    }
    return hanging;
  }

  /** The type of the records a field refers to. */
  static RecordType target(Field<?> field) {
    String name = field.name().toLowerCase(java.util.Locale.ROOT);
    if (name.contains("contact")) {
      return RecordType.CONTACT;
    }
    if (name.contains("lead")) {
      return RecordType.LEAD;
    }
    return name.contains("deal") ? RecordType.DEAL : RecordType.ACCOUNT;
  }
}
