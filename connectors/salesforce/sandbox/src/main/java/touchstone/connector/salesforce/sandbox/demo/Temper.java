package touchstone.connector.salesforce.sandbox.demo;

import java.util.Optional;

/**
 * How a kind of company behaves as a prospect and as a customer; means that single companies vary
 * around.
 *
 * @param winRate share of first deals that are won
 * @param firstAmount the first contract's yearly price in euros (median)
 * @param cycleDays days from opportunity to signature
 * @param renewalRate share of contracts renewed each year
 * @param casesPerYear support cases a year
 * @param severeShare share of cases of high priority
 * @param minutesPerCase minutes our people spend on a case
 * @param satisfaction mean CSAT from 1 to 5
 * @param hoursSaved a week
 * @param adoption in per cent
 * @param growth the customer's own, in per cent a year
 * @param customShare share of implementations that need custom work
 */
enum Temper {
  LOGISTICS(0.58, 38_000, 45, 0.95, 2.0, 0.08, 25, 4.5, 20, 86, 27, 0.08),
  NORDIC_CARE(0.52, 62_000, 75, 0.94, 3.2, 0.10, 30, 4.4, 26, 83, 17, 0.15),
  COSTLY_BANKS(0.24, 118_000, 215, 0.62, 21.0, 0.42, 110, 2.6, 5, 36, 9, 0.85),
  ORDINARY(0.21, 41_000, 120, 0.76, 6.5, 0.20, 45, 3.5, 9, 56, 12, 0.40);

  final double winRate;
  final double firstAmount;
  final double cycleDays;
  final double renewalRate;
  final double casesPerYear;
  final double severeShare;
  final double minutesPerCase;
  final double satisfaction;
  final double hoursSaved;
  final double adoption;
  final double growth;
  final double customShare;

  Temper(
      double winRate,
      double firstAmount,
      double cycleDays,
      double renewalRate,
      double casesPerYear,
      double severeShare,
      double minutesPerCase,
      double satisfaction,
      double hoursSaved,
      double adoption,
      double growth,
      double customShare) {
    this.winRate = winRate;
    this.firstAmount = firstAmount;
    this.cycleDays = cycleDays;
    this.renewalRate = renewalRate;
    this.casesPerYear = casesPerYear;
    this.severeShare = severeShare;
    this.minutesPerCase = minutesPerCase;
    this.satisfaction = satisfaction;
    this.hoursSaved = hoursSaved;
    this.adoption = adoption;
    this.growth = growth;
    this.customShare = customShare;
  }

  static Temper of(Optional<PlantedProfile> profile) {
    if (profile.isEmpty()) {
      return ORDINARY;
    }
    return profile.get().equals(PlantedProfile.LOGISTICS)
        ? LOGISTICS
        : profile.get().equals(PlantedProfile.NORDIC_CARE) ? NORDIC_CARE : COSTLY_BANKS;
  }
}
