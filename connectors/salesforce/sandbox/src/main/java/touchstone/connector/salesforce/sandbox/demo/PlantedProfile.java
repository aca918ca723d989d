package touchstone.connector.salesforce.sandbox.demo;

import java.util.Set;

/**
 * A kind of company the generator treats alike, as a test can check it.
 *
 * @param name what people would call it
 * @param industry the account's {@code Industry}
 * @param fewestEmployees the smallest {@code NumberOfEmployees}, included
 * @param mostEmployees the largest, included; {@link Integer#MAX_VALUE} for no bound
 * @param countries the accounts' {@code BillingCountry}
 */
public record PlantedProfile(
    String name, String industry, int fewestEmployees, int mostEmployees, Set<String> countries) {

  /**
   * Logistics companies of 50 to 200 people in Germany and Austria: short cycles, quiet, loyal, and
   * the product saves them some twenty hours a week.
   */
  public static final PlantedProfile LOGISTICS =
      new PlantedProfile(
          "Mid-sized logistics in Germany and Austria",
          "Transportation",
          50,
          200,
          Set.of("Germany", "Austria"));

  /** Health care above 250 people in the Nordic countries: larger deals, loyal, much adopted. */
  public static final PlantedProfile NORDIC_CARE =
      new PlantedProfile(
          "Larger health care in the Nordic countries",
          "Healthcare",
          251,
          Integer.MAX_VALUE,
          Set.of("Sweden", "Norway", "Denmark", "Finland"));

  /**
   * Not ideal: large banks in Great Britain and the United States. They pay most by far, and cost
   * it again: long cycles, many severe cases, little use, early leaving.
   */
  public static final PlantedProfile COSTLY_BANKS =
      new PlantedProfile(
          "Large banks in Great Britain and the United States",
          "Banking",
          1_000,
          Integer.MAX_VALUE,
          Set.of("United Kingdom", "United States"));

  public PlantedProfile {
    countries = Set.copyOf(countries);
  }

  /** Whether a company of these true facts belongs to it. */
  boolean covers(String trueIndustry, int trueEmployees, String trueCountry) {
    return industry.equals(trueIndustry)
        && trueEmployees >= fewestEmployees
        && trueEmployees <= mostEmployees
        && countries.contains(trueCountry);
  }
}
