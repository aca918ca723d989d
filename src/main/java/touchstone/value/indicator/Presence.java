package touchstone.value.indicator;

import touchstone.value.fact.Activities;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.Deals;
import touchstone.value.fact.SupportCases;

/**
 * Whether an organisation records a kind of fact at all. If it does, an account without any has
 * none; if it does not, nothing is known of anybody.
 */
final class Presence {

  private Presence() {}

  static boolean ofCase(SupportCases cases, AsOf asOf) {
    for (int row = 0; row < cases.unattachedFrom(); row++) {
      if (asOf.sawMoment(cases.opened(row))) {
        return true;
      }
    }
    return false;
  }

  static boolean ofInteraction(Activities activities, AsOf asOf) {
    for (int row = 0; row < activities.unattachedFrom(); row++) {
      if (activities.done(row)
          && activities.isInteraction(row)
          && asOf.sawMoment(activities.at(row))) {
        return true;
      }
    }
    return false;
  }

  static boolean ofDealKind(Deals deals, DealKind kind, AsOf asOf) {
    for (int row = 0; row < deals.unattachedFrom(); row++) {
      if (deals.is(row, kind) && deals.wonBy(row, asOf)) {
        return true;
      }
    }
    return false;
  }
}
