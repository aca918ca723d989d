package touchstone.icp;

import java.time.Instant;
import java.util.List;

/** Attributes and versions the tests share. */
public final class Cards {

  public static final DefinitionAttribute INDUSTRY =
      new DefinitionAttribute(
          "industry", "Industry", AttributeFamily.FIRMOGRAPHIC, AttributeKind.CATEGORY);
  public static final DefinitionAttribute EMPLOYEES =
      new DefinitionAttribute(
          "employees", "Employees", AttributeFamily.FIRMOGRAPHIC, AttributeKind.NUMBER);
  public static final DefinitionAttribute TOOLS =
      new DefinitionAttribute(
          "tools", "Tools", AttributeFamily.TECHNOGRAPHIC, AttributeKind.CATEGORIES);
  public static final DefinitionAttribute COUNTRY =
      new DefinitionAttribute(
          "country", "Country", AttributeFamily.FIRMOGRAPHIC, AttributeKind.CATEGORY);

  private Cards() {}

  public static Criterion criterion(
      DefinitionAttribute attribute, Condition condition, int points) {
    return new Criterion(attribute, condition, Points.of(points));
  }

  public static ProfileVersion version(Scorecard scorecard) {
    return version(scorecard, TierCuts.defaults());
  }

  public static ProfileVersion version(Scorecard scorecard, TierCuts cuts) {
    return ProfileVersion.draft("Carriers", 1, scorecard, cuts, byAnn());
  }

  public static Provenance byAnn() {
    return Provenance.byPerson("ann", Instant.parse("2025-06-30T09:00:00Z"), "0.1.0");
  }

  /** Base 10; logistics +40; 50 to 249 employees +30, 250 or more +10; SAP +20, Excel -10. */
  public static Scorecard carriers() {
    return new Scorecard(
        Points.of(10),
        List.of(
            criterion(INDUSTRY, Condition.oneOf("Logistics", "Transport"), 40),
            criterion(EMPLOYEES, Condition.between(50, 250), 30),
            criterion(EMPLOYEES, Condition.atLeast(250), 10),
            criterion(TOOLS, Condition.containsAny("SAP"), 20),
            criterion(TOOLS, Condition.containsAny("Excel"), -10)),
        List.of(new Exclusion(COUNTRY, Condition.oneOf("Atlantis"), "we cannot deliver there")));
  }
}
