package touchstone.connector.salesforce.sandbox.org;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/** Fields Salesforce sets itself from others: a person's name, what a stage means, and so on. */
final class DerivedFields {

  private DerivedFields() {}

  /** Booleans are never empty. */
  static void fillBooleans(Draft draft) {
    for (int at = 0; at < draft.type().fields().size(); at++) {
      FieldDefinition field = draft.type().fields().get(at);
      if (field.type() == FieldType.BOOLEAN && draft.values()[at] == null) {
        draft.values()[at] = field.name().equals("IsActive");
      }
    }
  }

  /** Sets what depends on other fields of the same record, after any change. */
  static void derive(Draft draft, Instant now) {
    switch (draft.type().name()) {
      case "Contact", "Lead", "User" -> personName(draft);
      case "Opportunity" -> opportunity(draft);
      case "Case" -> supportCase(draft, now);
      case "Task" -> draft.set("IsClosed", draft.text("Status").orElse("").equals("Completed"));
      case "CampaignMember" -> campaignMember(draft, now);
      default -> {
        // Nothing is derived on other types.
      }
    }
  }

  /** What a stage implies, set anew when the stage changes. */
  static void applyStage(Draft draft) {
    draft
        .text("StageName")
        .map(OpportunityStage::named)
        .ifPresent(
            stage -> {
              draft.set("IsClosed", stage.closed());
              draft.set("IsWon", stage.won());
              draft.set("Probability", (double) stage.probability());
              draft.set("ForecastCategory", stage.forecastCategory());
              draft.set("ForecastCategoryName", stage.forecastLabel());
            });
  }

  private static void personName(Draft draft) {
    String name =
        Stream.of(draft.text("FirstName"), draft.text("LastName"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    if (!name.isEmpty()) {
      draft.set("Name", name);
    }
  }

  private static void opportunity(Draft draft) {
    Optional<Object> amount = draft.get("Amount");
    Optional<Object> probability = draft.get("Probability");
    if (amount.isPresent() && probability.isPresent()) {
      draft.set("ExpectedRevenue", (double) amount.get() * (double) probability.get() / 100);
    } else {
      draft.clear("ExpectedRevenue");
    }
    draft
        .get("CloseDate")
        .map(LocalDate.class::cast)
        .ifPresent(
            close -> {
              long quarter = (close.getMonthValue() - 1) / 3 + 1;
              draft.set("FiscalYear", (long) close.getYear());
              draft.set("FiscalQuarter", quarter);
              draft.set("Fiscal", close.getYear() + " " + quarter);
            });
  }

  private static void supportCase(Draft draft, Instant now) {
    boolean closed = draft.text("Status").orElse("").equals("Closed");
    if (closed) {
      draft.set("IsClosed", true);
      draft.setIfEmpty("ClosedDate", now);
    } else {
      draft.set("IsClosed", false);
      draft.clear("ClosedDate");
    }
  }

  private static void campaignMember(Draft draft, Instant now) {
    boolean responded =
        draft.isTrue("HasResponded") || draft.text("Status").orElse("").equals("Responded");
    draft.set("HasResponded", responded);
    if (responded) {
      draft.setIfEmpty("FirstRespondedDate", LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
    draft
        .get("LeadId")
        .or(() -> draft.get("ContactId"))
        .ifPresent(person -> draft.set("LeadOrContactId", person));
    draft.set("Type", draft.get("LeadId").isPresent() ? "Lead" : "Contact");
  }
}
