package touchstone.connector.salesforce.sandbox.org;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * Brings in records as they were in another organisation: with their ids, dates and owners, and
 * without the rules that new records must obey. What a file leaves out is filled in as Salesforce
 * would have it. Use it inside {@link SandboxOrganisation#write}.
 */
public final class Import {

  private final SandboxOrganisation organisation;
  private final List<StoredRecord> added = new ArrayList<>();

  /** An import into an organisation. */
  public Import(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  /**
   * Adds a record.
   *
   * @param values in the classes of their fields
   * @param columns the lower-case names of the columns the file has at all, empty ones included
   * @return its id
   * @throws IllegalArgumentException when the id is taken
   */
  public String add(ObjectType type, Map<FieldDefinition, Object> values, Set<String> columns) {
    Draft draft = new Draft(type, new Object[type.fields().size()]);
    values.forEach((field, value) -> draft.set(field.name(), value));
    Table table = organisation.table(type);
    if (draft.get("Id").isEmpty()) {
      draft.set("Id", table.newId());
    }
    Instant now = organisation.now();
    draft.setIfEmpty("CreatedDate", now);
    draft.setIfEmpty("LastModifiedDate", draft.get("CreatedDate").orElse(now));
    draft.setIfEmpty(
        "SystemModstamp",
        draft.get("LastModifiedDate").or(() -> draft.get("CreatedDate")).orElse(now));
    draft.setIfEmpty("CreatedById", organisation.userId());
    draft.setIfEmpty("LastModifiedById", organisation.userId());
    draft.setIfEmpty("OwnerId", organisation.userId());
    organisation.corporateCurrency().ifPresent(code -> draft.setIfEmpty("CurrencyIsoCode", code));
    organisation.numbering().number(draft);
    complete(draft, columns);
    DerivedFields.fillBooleans(draft);
    StoredRecord record = organisation.add(type, draft.values());
    added.add(record);
    return record.id();
  }

  /** Adds a record whose values are written as a client would send them. */
  String addTexts(ObjectType type, Map<String, ?> fields) {
    Map<FieldDefinition, Object> values = new LinkedHashMap<>();
    Set<String> columns = new TreeSet<>();
    fields.forEach(
        (name, value) -> {
          FieldDefinition field =
              type.field(name)
                  .orElseThrow(
                      () -> new IllegalArgumentException("no field " + type.name() + "." + name));
          ValueReader.ofText(field, value.toString()).ifPresent(read -> values.put(field, read));
          columns.add(name.toLowerCase(Locale.ROOT));
        });
    return add(type, values, columns);
  }

  /**
   * Ends the import: users that own records but were not in the files are added.
   *
   * @return what was added, one sentence for each kind
   */
  public List<String> finish() {
    Map<String, String> missing = new TreeMap<>();
    for (StoredRecord record : added) {
      ObjectType type = record.type();
      for (int at = 0; at < type.fields().size(); at++) {
        FieldDefinition field = type.fields().get(at);
        if (field.type() == FieldType.REFERENCE
            && field.references().contains("User")
            && record.at(at) instanceof String id
            && organisation.find(id).isEmpty()) {
          missing.put(id, field.name());
        }
      }
    }
    missing.keySet().forEach(this::addUser);
    return missing.isEmpty()
        ? List.of()
        : List.of(
            "User: "
                + missing.size()
                + (missing.size() == 1 ? " user is" : " users are")
                + " named by other records but not in the files; added without a real name.");
  }

  private void addUser(String id) {
    if (!id.startsWith("005")) {
      return;
    }
    ObjectType users = organisation.type("User");
    Map<FieldDefinition, Object> values = new LinkedHashMap<>();
    String number = id.substring(11, 15);
    put(values, users, "Id", id);
    put(values, users, "LastName", "User " + number);
    put(values, users, "Name", "User " + number);
    put(values, users, "Username", "user." + number + "@sandbox.example");
    put(values, users, "Email", "user." + number + "@sandbox.example");
    put(values, users, "Alias", number);
    put(values, users, "IsActive", true);
    add(users, values, Set.of());
  }

  private static void put(
      Map<FieldDefinition, Object> values, ObjectType type, String field, Object value) {
    values.put(type.field(field).orElseThrow(), value);
  }

  /** Fills what the file has no column for; what the file says, even nothing, stays. */
  private static void complete(Draft draft, Set<String> columns) {
    Instant touched =
        (Instant) draft.get("SystemModstamp").or(() -> draft.get("CreatedDate")).orElseThrow();
    switch (draft.type().name()) {
      case "Opportunity" -> {
        if (!columns.contains("iswon") || !columns.contains("isclosed")) {
          Object probability = draft.get("Probability").orElse(null);
          DerivedFields.applyStage(draft);
          if (probability != null) {
            draft.set("Probability", probability);
          }
        }
        DerivedFields.derive(draft, touched);
      }
      case "Case" -> {
        if (!columns.contains("isclosed")) {
          DerivedFields.derive(draft, touched);
        }
      }
      default -> DerivedFields.derive(draft, touched);
    }
  }
}
