package touchstone.connector.salesforce.sandbox.org;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Moves records to the recycle bin, with what belongs to them, and merges duplicates. */
final class Deletion {

  /** What goes with a record, and by which reference. */
  private static final Map<String, Map<String, String>> BELONGINGS =
      Map.of(
          "Account",
              Map.of(
                  "Contact",
                  "AccountId",
                  "Opportunity",
                  "AccountId",
                  "AccountHistory",
                  "AccountId"),
          "Opportunity",
              Map.of(
                  "OpportunityHistory", "OpportunityId",
                  "OpportunityContactRole", "OpportunityId"),
          "Campaign", Map.of("CampaignMember", "CampaignId"));

  private final SandboxOrganisation organisation;

  Deletion(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  void delete(StoredRecord record) {
    bin(record, Optional.empty());
    BELONGINGS
        .getOrDefault(record.type().name(), Map.of())
        .forEach(
            (child, reference) -> {
              ObjectType type = organisation.schema().type(child).orElseThrow();
              int position = type.position(reference).orElseThrow();
              List.copyOf(organisation.table(type).having(position, record.id()))
                  .forEach(this::delete);
            });
  }

  void merge(StoredRecord master, StoredRecord duplicate) {
    for (ObjectType type : organisation.schema().types()) {
      for (FieldDefinition field : type.fields()) {
        if (field.type() == FieldType.REFERENCE
            && field.references().contains(master.type().name())
            && !field.name().equals("MasterRecordId")) {
          repoint(type, field, duplicate.id(), master.id());
        }
      }
    }
    bin(duplicate, Optional.of(master.id()));
  }

  private void repoint(ObjectType type, FieldDefinition field, String from, String to) {
    int position = type.position(field.name()).orElseThrow();
    for (StoredRecord record : List.copyOf(organisation.table(type).having(position, from))) {
      Draft draft = new Draft(type, record.copy());
      draft.set(field.name(), to);
      draft.set("SystemModstamp", organisation.now());
      organisation.replace(record, draft.values());
    }
  }

  private void bin(StoredRecord record, Optional<String> master) {
    Draft draft = new Draft(record.type(), record.copy());
    draft.set("IsDeleted", true);
    master.ifPresent(id -> draft.set("MasterRecordId", id));
    draft.set("SystemModstamp", organisation.now());
    draft.set("LastModifiedDate", organisation.now());
    organisation.replace(record, draft.values());
  }
}
