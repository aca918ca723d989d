package touchstone.connector.salesforce.sandbox.org;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * Salesforce's log of changes of accounts: old and new value of each tracked field. Nothing is
 * tracked at first. Of long texts and multi-select picklists only the fact is kept.
 */
final class FieldHistory {

  private static final int LONGEST_KEPT = 255;

  private final SandboxOrganisation organisation;
  private final Set<String> tracked = ConcurrentHashMap.newKeySet();

  FieldHistory(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  void track(String accountField) {
    organisation.type("Account").field(accountField).orElseThrow();
    tracked.add(accountField.toLowerCase(Locale.ROOT));
  }

  /** Logs what the change of a record changed in tracked fields. */
  void recordChanges(ObjectType type, Object[] before, Object[] after, Set<String> changed) {
    if (!type.name().equals("Account") || tracked.isEmpty()) {
      return;
    }
    for (String name : new TreeSet<>(changed)) {
      int position = type.position(name).orElseThrow();
      Optional<Object> old = at(before, position);
      Optional<Object> now = at(after, position);
      if (tracked.contains(name.toLowerCase(Locale.ROOT)) && !old.equals(now)) {
        write(type.fields().get(position), (String) after[0], old, now);
      }
    }
  }

  private void write(
      FieldDefinition field, String account, Optional<Object> old, Optional<Object> now) {
    ObjectType type = organisation.type("AccountHistory");
    Draft entry = new Draft(type, new Object[type.fields().size()]);
    entry.set("Id", organisation.table(type).newId());
    entry.set("AccountId", account);
    entry.set("Field", field.name());
    entry.set("DataType", field.type().isText() ? "Text" : field.type().wireName());
    if (field.type() != FieldType.MULTIPICKLIST && field.length() <= LONGEST_KEPT) {
      old.ifPresent(value -> entry.set("OldValue", value));
      now.ifPresent(value -> entry.set("NewValue", value));
    }
    entry.set("CreatedDate", organisation.now());
    entry.set("CreatedById", organisation.userId());
    DerivedFields.fillBooleans(entry);
    organisation.add(type, entry.values());
  }

  private static Optional<Object> at(Object[] values, int position) {
    return position < values.length ? Optional.ofNullable(values[position]) : Optional.empty();
  }
}
