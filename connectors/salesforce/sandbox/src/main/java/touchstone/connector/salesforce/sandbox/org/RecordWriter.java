package touchstone.connector.salesforce.sandbox.org;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * Creates, changes and deletes records the way Salesforce does: permissions, types, required
 * fields, references, unique values, validation rules, then the derived and the system fields.
 *
 * <p>A record that is refused is a {@link SaveResult}; a request Salesforce cannot even read is a
 * {@link Refusal} that is thrown. Call it inside {@link SandboxOrganisation#write}.
 */
public final class RecordWriter {

  private static final Set<String> OWN_KEYS = Set.of("attributes", "id");

  private final SandboxOrganisation organisation;

  RecordWriter(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  /** Creates a record. */
  public SaveResult insert(ObjectType type, Map<String, JsonValue> fields) {
    return attempt(() -> created(type, fields));
  }

  /** Changes the fields given of one record. */
  public SaveResult update(ObjectType type, String id, Map<String, JsonValue> fields) {
    return attempt(() -> changed(existing(type, id), fields));
  }

  /** Creates or changes the record whose external id has a value. */
  public SaveResult upsert(
      ObjectType type, FieldDefinition key, String value, Map<String, JsonValue> fields) {
    return attempt(
        () -> {
          List<StoredRecord> found = recordsHaving(type, key, value);
          if (found.size() > 1) {
            throw new Refusal(
                ErrorCode.DUPLICATE_EXTERNAL_ID,
                key.name()
                    + ": more than one record found for external id field: "
                    + found.stream().map(StoredRecord::id).toList());
          }
          if (found.isEmpty()) {
            if (key.type() == FieldType.ID) {
              throw new Refusal(
                  ErrorCode.INVALID_CROSS_REFERENCE_KEY, "invalid cross reference id");
            }
            Map<String, JsonValue> withKey = new LinkedHashMap<>(fields);
            withKey.keySet().removeIf(name -> name.equalsIgnoreCase(key.name()));
            withKey.put(key.name(), Json.createValue(value));
            return created(type, withKey);
          }
          Map<String, JsonValue> withoutKey = new LinkedHashMap<>(fields);
          withoutKey.keySet().removeIf(name -> name.equalsIgnoreCase(key.name()));
          return changed(found.get(0), withoutKey);
        });
  }

  /** Moves a record to the recycle bin. */
  public SaveResult delete(String id) {
    return attempt(
        () -> {
          String full =
              RecordId.parse(id)
                  .orElseThrow(() -> new Refusal(ErrorCode.MALFORMED_ID, "malformed id " + id));
          ObjectType type =
              organisation
                  .schema()
                  .typeOfId(full)
                  .orElseThrow(
                      () ->
                          new Refusal(
                              ErrorCode.INVALID_CROSS_REFERENCE_KEY, "invalid cross reference id"));
          StoredRecord record = existing(type, full);
          if (!organisation.access().writes(type)) {
            throw noWriteAccess();
          }
          organisation.rowFaults().strike(full).ifPresent(refusal -> raise(refusal));
          organisation.deletion().delete(record);
          return SaveResult.saved(full, false);
        });
  }

  /** The records, not deleted, whose id or external id has a value. */
  public List<StoredRecord> recordsHaving(ObjectType type, FieldDefinition key, String value) {
    Table table = organisation.table(type);
    if (key.type() == FieldType.ID) {
      return RecordId.parse(value)
          .flatMap(table::find)
          .filter(record -> !record.deleted())
          .map(List::of)
          .orElse(List.of());
    }
    return table.having(type.position(key.name()).orElseThrow(), value);
  }

  private SaveResult created(ObjectType type, Map<String, JsonValue> fields) {
    if (!organisation.access().writes(type)) {
      throw noWriteAccess();
    }
    Draft draft = new Draft(type, new Object[type.fields().size()]);
    Set<String> set = apply(draft, fields, true);
    Instant now = organisation.now();
    String id = organisation.table(type).newId();
    draft.set("Id", id);
    draft.setIfEmpty("OwnerId", organisation.userId());
    draft.set("CreatedDate", now);
    draft.set("CreatedById", organisation.userId());
    DerivedFields.fillBooleans(draft);
    organisation.corporateCurrency().ifPresent(code -> draft.setIfEmpty("CurrencyIsoCode", code));
    organisation.numbering().number(draft);
    settle(draft, set, now);
    requireFields(draft);
    check(new StoredRecord(type, draft.values()));
    StoredRecord record = organisation.add(type, draft.values());
    organisation.history().recordStage(record, set);
    organisation.permissionSets().afterWriting(record);
    return SaveResult.saved(id, true);
  }

  private SaveResult changed(StoredRecord record, Map<String, JsonValue> fields) {
    if (!organisation.access().writes(record.type())) {
      throw noWriteAccess();
    }
    organisation.rowFaults().strike(record.id()).ifPresent(refusal -> raise(refusal));
    Draft draft = new Draft(record.type(), record.copy());
    Set<String> set = apply(draft, fields, false);
    settle(draft, set, organisation.now());
    requireFields(draft);
    check(new StoredRecord(record.type(), draft.values()));
    Object[] before = record.snapshot();
    organisation.replace(record, draft.values());
    organisation.history().recordStage(record, set);
    organisation.fieldHistory().recordChanges(record.type(), before, draft.values(), set);
    organisation.permissionSets().afterWriting(record);
    return SaveResult.saved(record.id(), false);
  }

  private void settle(Draft draft, Set<String> set, Instant now) {
    if (set.contains("StageName")) {
      Optional<Object> probability = draft.get("Probability");
      DerivedFields.applyStage(draft);
      if (set.contains("Probability")) {
        probability.ifPresent(sent -> draft.set("Probability", sent));
      }
    }
    DerivedFields.derive(draft, now);
    draft.set("LastModifiedDate", now);
    draft.set("LastModifiedById", organisation.userId());
    draft.set("SystemModstamp", now);
  }

  private Set<String> apply(Draft draft, Map<String, JsonValue> fields, boolean creating) {
    Set<String> set = new HashSet<>();
    List<String> forbidden = new ArrayList<>();
    for (Map.Entry<String, JsonValue> sent : fields.entrySet()) {
      if (OWN_KEYS.contains(sent.getKey().toLowerCase(Locale.ROOT))) {
        continue;
      }
      FieldDefinition field = visibleField(draft.type(), sent.getKey(), sent.getValue());
      boolean allowed = creating ? field.createable() : field.updateable();
      if (!allowed || !organisation.access().writes(draft.type(), field)) {
        forbidden.add(field.name());
        continue;
      }
      Optional<Object> value =
          sent.getValue() instanceof JsonObject key
              ? Optional.of(referenced(field, key))
              : ValueReader.read(field, sent.getValue());
      if (value.isPresent()) {
        if (field.type() == FieldType.REFERENCE) {
          checkReference(field, value.get().toString());
        }
        draft.set(field.name(), value.get());
      } else {
        draft.clear(field.name());
        if (field.type() == FieldType.BOOLEAN) {
          draft.set(field.name(), false);
        }
      }
      set.add(field.name());
    }
    if (!forbidden.isEmpty()) {
      throw new Refusal(
          ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
          "Unable to create/update fields: "
              + String.join(", ", forbidden)
              + ". Please check the security settings of this field and verify that it is"
              + " read/write for your profile or permission set.",
          forbidden);
    }
    return set;
  }

  private FieldDefinition visibleField(ObjectType type, String name, JsonValue sent) {
    Optional<FieldDefinition> field =
        sent.getValueType() == JsonValue.ValueType.OBJECT
            ? type.relationship(name)
            : type.field(name);
    return field
        .filter(found -> organisation.access().sees(type, found))
        .orElseThrow(
            () ->
                new Refusal(
                    ErrorCode.INVALID_FIELD,
                    "No such column '" + name + "' on sobject of type " + type.name()));
  }

  /** The id behind {@code "Account": {"External_Id__c": "42"}}. */
  private String referenced(FieldDefinition field, JsonObject key) {
    ObjectType target = organisation.schema().type(field.references().get(0)).orElseThrow();
    for (Map.Entry<String, JsonValue> part : key.entrySet()) {
      Optional<FieldDefinition> external =
          target.field(part.getKey()).filter(found -> found.is(FieldTrait.EXTERNAL_ID));
      if (external.isPresent() && part.getValue() instanceof JsonString value) {
        List<StoredRecord> found = recordsHaving(target, external.get(), value.getString());
        if (found.size() == 1) {
          return found.get(0).id();
        }
      }
    }
    throw new Refusal(
        ErrorCode.INVALID_FIELD,
        "Foreign key external ID not found for field "
            + field.name()
            + " in entity "
            + target.name(),
        List.of(field.name()));
  }

  private void checkReference(FieldDefinition field, String id) {
    boolean rightType =
        field.references().stream()
            .flatMap(name -> organisation.schema().type(name).stream())
            .anyMatch(type -> id.startsWith(type.keyPrefix()));
    if (!rightType) {
      throw new Refusal(
          ErrorCode.MALFORMED_ID,
          field.label() + ": id value of incorrect type: " + id,
          List.of(field.name()));
    }
    StoredRecord target =
        organisation
            .find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "invalid cross reference id",
                        List.of(field.name())));
    if (target.deleted()) {
      throw new Refusal(ErrorCode.ENTITY_IS_DELETED, "entity is deleted", List.of(field.name()));
    }
  }

  private void requireFields(Draft draft) {
    List<String> missing =
        draft.type().fields().stream()
            .filter(field -> field.is(FieldTrait.REQUIRED))
            .map(FieldDefinition::name)
            .filter(name -> draft.get(name).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(
          ErrorCode.REQUIRED_FIELD_MISSING, "Required fields are missing: " + missing, missing);
    }
  }

  private void check(StoredRecord record) {
    for (FieldDefinition field : record.type().fields()) {
      if (field.is(FieldTrait.UNIQUE) && record.value(field.name()).isPresent()) {
        String value = record.value(field.name()).get().toString();
        recordsHaving(record.type(), field, value).stream()
            .filter(other -> !other.id().equals(record.id()))
            .findFirst()
            .ifPresent(
                other -> {
                  throw new Refusal(
                      ErrorCode.DUPLICATE_VALUE,
                      "duplicate value found: "
                          + field.name()
                          + " duplicates value on record with id: "
                          + other.id());
                });
      }
    }
    for (ValidationRule rule : organisation.validationRules()) {
      if (rule.object().equalsIgnoreCase(record.type().name()) && rule.refuses().test(record)) {
        throw new Refusal(
            ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, rule.message(), rule.fields());
      }
    }
  }

  private StoredRecord existing(ObjectType type, String id) {
    String full =
        RecordId.parse(id)
            .orElseThrow(() -> new Refusal(ErrorCode.MALFORMED_ID, "malformed id " + id));
    if (!full.startsWith(type.keyPrefix())) {
      throw new Refusal(
          ErrorCode.MALFORMED_ID,
          type.label() + " ID: id value of incorrect type: " + id,
          List.of("Id"));
    }
    StoredRecord record =
        organisation
            .table(type)
            .find(full)
            .orElseThrow(
                () ->
                    new Refusal(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY, "invalid cross reference id"));
    if (record.deleted()) {
      throw new Refusal(ErrorCode.ENTITY_IS_DELETED, "entity is deleted");
    }
    return record;
  }

  private static SaveResult attempt(Supplier<SaveResult> write) {
    try {
      return write.get();
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.JSON_PARSER_ERROR) {
        throw refusal;
      }
      return SaveResult.refused(refusal);
    }
  }

  private static void raise(Refusal refusal) {
    throw refusal;
  }

  private static Refusal noWriteAccess() {
    return new Refusal(
        ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY, "insufficient access rights on object id");
  }
}
