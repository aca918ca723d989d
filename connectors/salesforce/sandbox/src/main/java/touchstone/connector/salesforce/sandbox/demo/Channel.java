package touchstone.connector.salesforce.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which lead source brings which kind of company. Webinars and content bring most of the ideal
 * ones, trade shows and cold calls the costly banks; purchased lists bring nobody in particular.
 * "Customer Referral" is word of mouth: good, and not the company's own effort.
 */
final class Channel {

  private static final Map<String, Integer> IDEAL =
      weights(
          "Webinar",
          32,
          "Content Download",
          24,
          "Customer Referral",
          18,
          "Partner Referral",
          8,
          "Web",
          10,
          "Trade Show",
          4,
          "Cold Call",
          3,
          "Purchased List",
          1);
  private static final Map<String, Integer> COSTLY =
      weights(
          "Trade Show",
          36,
          "Cold Call",
          30,
          "Partner Referral",
          12,
          "Web",
          10,
          "Webinar",
          4,
          "Content Download",
          3,
          "Customer Referral",
          3,
          "Purchased List",
          2);
  private static final Map<String, Integer> ORDINARY =
      weights(
          "Web",
          22,
          "Cold Call",
          18,
          "Trade Show",
          16,
          "Purchased List",
          16,
          "Webinar",
          9,
          "Content Download",
          7,
          "Partner Referral",
          7,
          "Customer Referral",
          5);

  private Channel() {}

  static String of(Optional<PlantedProfile> profile, Chance chance) {
    if (profile.isEmpty()) {
      return chance.weighted(ORDINARY);
    }
    return chance.weighted(profile.get().equals(PlantedProfile.COSTLY_BANKS) ? COSTLY : IDEAL);
  }

  private static Map<String, Integer> weights(Object... namesAndWeights) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (int at = 0; at < namesAndWeights.length; at += 2) {
      weights.put((String) namesAndWeights[at], (Integer) namesAndWeights[at + 1]);
    }
    return weights;
  }
}
