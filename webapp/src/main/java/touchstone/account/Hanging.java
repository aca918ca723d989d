package touchstone.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.snapshot.Columns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.fact.RecordSet;

/**
 * On which contacts, leads, deals and accounts records hang that do not belong to the account they
 * name, by the field that names them: if one of those changes hands, the records that hang on it
 * must be read again. May hold more than there is. Not thread-safe while it grows.
 */
final class Hanging {

  private static final String PREFIX = "hanging.";

  private final Optional<Hanging> base;
  private final Map<Field<?>, RecordSet> byField = new LinkedHashMap<>();

  /** Nothing hangs on anything. */
  Hanging() {
    this(Optional.empty());
  }

  private Hanging(Optional<Hanging> base) {
    this.base = base;
  }

  /** A record hangs on another by a field. */
  void add(Field<?> field, long on) {
    byField.computeIfAbsent(field, key -> new RecordSet()).add(on);
  }

  /** Whether anything hangs by a field on anything. */
  boolean any(Field<?> field) {
    return byField.containsKey(field) || base.filter(known -> known.any(field)).isPresent();
  }

  /** Whether something hangs by a field on one of these. */
  boolean any(Field<?> field, RecordSet changed) {
    boolean[] found = {false};
    changed.forEach(record -> found[0] |= has(field, record));
    return found[0];
  }

  private boolean has(Field<?> field, long record) {
    RecordSet on = byField.get(field);
    return (on != null && on.contains(record))
        || base.filter(known -> known.has(field, record)).isPresent();
  }

  /** The same and others. What is in the base is not copied. */
  Hanging with(Hanging others) {
    Hanging all = new Hanging(base.or(() -> Optional.of(this)));
    if (base.isPresent()) {
      all.addAll(this);
    }
    all.addAll(others);
    return all;
  }

  /** Adds others. */
  void addAll(Hanging others) {
    others.byField.forEach(
        (field, on) ->
            on.forEach(
                record -> {
                  if (!has(field, record)) {
                    byField.computeIfAbsent(field, k -> new RecordSet()).add(record);
                  }
                }));
  }

  /** The same as a base of its own. */
  Hanging rebased() {
    Hanging all = new Hanging();
    base.ifPresent(all::addAll);
    all.addAll(this);
    return all;
  }

  private static String key(Field<?> field) {
    return field.type().plural() + "." + field.name();
  }

  private static Field<?> field(String key) throws UnreadableFileException {
    int dot = key.indexOf('.');
    return RecordType.ofPlural(key.substring(0, Math.max(0, dot)))
        .flatMap(type -> type.field(key.substring(dot + 1)))
        .orElseThrow(() -> new UnreadableFileException("it names a field that is gone"));
  }

  /** Writes what is not in the base. */
  void write(Columns columns) {
    byField.forEach((field, on) -> columns.put(PREFIX + key(field), on.sorted()));
  }

  static Hanging read(Columns columns) throws UnreadableFileException {
    Hanging hanging = new Hanging();
    hanging.readMore(columns);
    return hanging;
  }

  /** The same with what was written later. */
  Hanging readChanged(Columns columns) throws UnreadableFileException {
    Hanging hanging = new Hanging(Optional.of(this));
    hanging.readMore(columns);
    return hanging;
  }

  private void readMore(Columns columns) throws UnreadableFileException {
    for (String key : columns.under(PREFIX)) {
      RecordSet on = new RecordSet();
      for (long record : columns.longs(PREFIX + key)) {
        on.add(record);
      }
      byField.put(field(key), on);
    }
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
