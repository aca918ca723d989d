package touchstone.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ideal customer beside the other one, line by line: negotiated price, sales cycle,
 * implementation, engagement, relation, feedback, their growth, hours saved, satisfaction. The one
 * who pays most is not always the ideal one: so price is a line among others.
 *
 * @param lines in that order
 * @param icpCustomers customers in the profile
 * @param otherCustomers customers outside
 * @param statements what is absent, and what else must be said beside the table
 */
public record IdealCustomerTable(
    List<Line> lines, long icpCustomers, long otherCustomers, List<String> statements) {

  public IdealCustomerTable {
    lines = List.copyOf(lines);
    statements = List.copyOf(statements);
  }

  /**
   * One line.
   *
   * @param title what it is called
   * @param row the comparison; empty if the data hold no such measure
   * @param absence if nothing is known: what would have to be recorded
   */
  public record Line(String title, Optional<ValidationRow> row, String absence) {

    /** Whether something is known of both groups. */
    public boolean known() {
      return row.isPresent() && row.get().finding() != ValidationRow.Finding.NOTHING_KNOWN;
    }
  }

  private record Asked(String title, String key, String absence) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked("Negotiated price", Measures.DEAL_SIZE, "amounts of won deals"),
          new Asked("Sales cycle", "sales_cycle_days", "the days of first touch and signature"),
          new Asked(
              "Standard implementation",
              "standard_implementation",
              "whether deals were implemented standard or custom"),
          new Asked("Engagement", "engagement", "calls, meetings and mails with their direction"),
          new Asked("Relation: share of time paid for", "retention", "subscription periods"),
          new Asked("Product feedback", "feedback_given", "signals of the kind feedback"),
          new Asked("Growth of their revenue", "revenue_growth", "outcomes named revenue growth"),
          new Asked("Hours saved a week", "hours_saved", "outcomes named hours saved"),
          new Asked("Satisfaction", "satisfaction", "marks of cases or surveys"),
          new Asked(
              "Came by own marketing or sales", Measures.OWN_EFFORT, "lead sources of accounts"));

  /**
   * Makes the table of a comparison among customers.
   *
   * @param customers the profile's customers against the other customers
   * @param statements what else must be said, like on which revenue it rests
   */
  public static IdealCustomerTable of(ValidationTable customers, List<String> statements) {
    List<Line> lines = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Asked asked : ASKED) {
      Line line = new Line(asked.title(), customers.find(asked.key()), asked.absence());
      lines.add(line);
      if (!line.known()) {
        said.add(
            asked.title()
                + " cannot be compared: too little is recorded of "
                + asked.absence()
                + ".");
      }
    }
    said.addAll(statements);
    return new IdealCustomerTable(
        lines, customers.insideAccounts(), customers.restAccounts(), said);
  }
}
