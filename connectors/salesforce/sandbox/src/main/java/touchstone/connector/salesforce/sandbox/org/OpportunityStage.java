package touchstone.connector.salesforce.sandbox.org;

import java.util.List;
import java.util.Optional;

/**
 * A stage of the sales process and what follows from it.
 *
 * @param name the picklist value
 * @param closed whether the sale has ended
 * @param won whether it ended well
 * @param probability in per cent
 * @param forecastCategory the category's API value
 * @param forecastLabel the category's name for people
 */
public record OpportunityStage(
    String name,
    boolean closed,
    boolean won,
    int probability,
    String forecastCategory,
    String forecastLabel) {

  /** The stages of a new organisation, in order. */
  public static final List<OpportunityStage> STANDARD =
      List.of(
          open("Prospecting", 10, "Pipeline"),
          open("Qualification", 10, "Pipeline"),
          open("Needs Analysis", 20, "Pipeline"),
          open("Value Proposition", 50, "Pipeline"),
          open("Id. Decision Makers", 60, "Pipeline"),
          open("Perception Analysis", 70, "Pipeline"),
          open("Proposal/Price Quote", 75, "Pipeline"),
          open("Negotiation/Review", 90, "Pipeline"),
          new OpportunityStage("Closed Won", true, true, 100, "Closed", "Closed"),
          new OpportunityStage("Closed Lost", true, false, 0, "Omitted", "Omitted"));

  /** The stage of that name; a stage nobody defined is an open one. */
  public static OpportunityStage named(String name) {
    Optional<OpportunityStage> known =
        STANDARD.stream().filter(stage -> stage.name.equalsIgnoreCase(name)).findFirst();
    return known.orElseGet(() -> open(name, 10, "Pipeline"));
  }

  private static OpportunityStage open(String name, int probability, String category) {
    return new OpportunityStage(name, false, false, probability, category, category);
  }
}
