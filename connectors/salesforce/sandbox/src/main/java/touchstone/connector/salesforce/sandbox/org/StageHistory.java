package touchstone.connector.salesforce.sandbox.org;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Salesforce's own log of what happened to an opportunity's stage, amount and close date. */
final class StageHistory {

  private static final Set<String> WATCHED =
      Set.of("StageName", "Amount", "Probability", "CloseDate");

  private final SandboxOrganisation organisation;

  StageHistory(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  void recordStage(StoredRecord opportunity, Set<String> changed) {
    if (!opportunity.type().name().equals("Opportunity")
        || Collections.disjoint(changed, WATCHED)) {
      return;
    }
    ObjectType type = organisation.schema().type("OpportunityHistory").orElseThrow();
    Draft entry = new Draft(type, new Object[type.fields().size()]);
    entry.set("Id", organisation.table(type).newId());
    entry.set("OpportunityId", opportunity.id());
    for (String copied :
        List.of(
            "StageName",
            "Amount",
            "ExpectedRevenue",
            "CloseDate",
            "Probability",
            "ForecastCategory")) {
      opportunity.value(copied).ifPresent(value -> entry.set(copied, value));
    }
    entry.set("CreatedDate", organisation.now());
    entry.set("CreatedById", organisation.userId());
    entry.set("SystemModstamp", organisation.now());
    DerivedFields.fillBooleans(entry);
    organisation.add(type, entry.values());
  }
}
