package touchstone.connector.salesforce.sandbox.org;

import java.util.Map;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** The records a new organisation is born with: itself, its integration user, its stages. */
final class FirstRecords {

  private FirstRecords() {}

  static void addTo(SandboxOrganisation organisation) {
    String profile = RecordId.of("00e", 1);
    add(
        organisation,
        "Organization",
        organisation.organisationId(),
        Map.of(
            "Name", "Touchstone Sandbox",
            "OrganizationType", "Developer Edition",
            "InstanceName", "LOCAL1",
            "DefaultLocaleSidKey", "en_US",
            "LanguageLocaleKey", "en_US",
            "TimeZoneSidKey", "Europe/Berlin",
            "FiscalYearStartMonth", 1L,
            "IsSandbox", true));
    add(
        organisation,
        "Profile",
        profile,
        Map.of("Name", "Minimum Access - API Only Integrations", "UserType", "Standard"));
    add(
        organisation,
        "User",
        organisation.userId(),
        Map.of(
            "Username", "integration@sandbox.example",
            "FirstName", "Touchstone",
            "LastName", "Integration",
            "Name", "Touchstone Integration",
            "Email", "integration@sandbox.example",
            "Alias", "touch",
            "UserType", "Standard",
            "TimeZoneSidKey", "Europe/Berlin",
            "ProfileId", profile,
            "IsActive", true));
    ObjectType stages = organisation.type("OpportunityStage");
    long order = 0;
    for (OpportunityStage stage : OpportunityStage.STANDARD) {
      order++;
      add(
          organisation,
          "OpportunityStage",
          organisation.table(stages).newId(),
          Map.of(
              "MasterLabel", stage.name(),
              "ApiName", stage.name(),
              "IsActive", true,
              "SortOrder", order,
              "IsClosed", stage.closed(),
              "IsWon", stage.won(),
              "DefaultProbability", (double) stage.probability(),
              "ForecastCategory", stage.forecastCategory(),
              "ForecastCategoryName", stage.forecastLabel()));
    }
  }

  private static void add(
      SandboxOrganisation organisation, String object, String id, Map<String, Object> values) {
    ObjectType type = organisation.type(object);
    Draft draft = new Draft(type, new Object[type.fields().size()]);
    values.forEach(draft::set);
    draft.set("Id", id);
    draft.set("CreatedDate", organisation.now());
    draft.set("CreatedById", organisation.userId());
    draft.set("LastModifiedDate", organisation.now());
    draft.set("LastModifiedById", organisation.userId());
    draft.set("SystemModstamp", organisation.now());
    DerivedFields.fillBooleans(draft);
    organisation.add(type, draft.values());
  }
}
