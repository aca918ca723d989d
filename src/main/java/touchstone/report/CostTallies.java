package touchstone.report;

import java.time.LocalDate;
import java.util.List;
import touchstone.value.channel.EnteredCost;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Campaigns;
import touchstone.value.fact.Unknown;

/**
 * What each channel cost in each period. The whole cost of a campaign falls on its first day;
 * entered costs fall evenly on their days.
 */
final class CostTallies {

  private final long[][] minorUnits;
  private final long[][] campaigns;
  private final long[][] withoutCost;
  private final boolean[][] entered;

  CostTallies(ReportInput input, List<EnteredCost> costs, Places places, PeriodSlots slots) {
    minorUnits = new long[slots.size()][places.size()];
    campaigns = new long[slots.size()][places.size()];
    withoutCost = new long[slots.size()][places.size()];
    entered = new boolean[slots.size()][places.size()];
    tallyCampaigns(input.facts().campaigns(), input.asOf(), places, slots);
    for (EnteredCost cost : costs) {
      tally(cost, places.of(cost), input.asOf(), slots);
    }
  }

  private void tallyCampaigns(Campaigns all, AsOf asOf, Places places, PeriodSlots slots) {
    for (int row = all.unattachedFrom(); row < all.rows(); row++) {
      if (!asOf.sawDay(all.day(row))) {
        continue;
      }
      int place = places.ofSource(all.source(row));
      for (int slot : slots.of(all.day(row))) {
        campaigns[slot][place]++;
        if (all.cost(row) == Unknown.MONEY) {
          withoutCost[slot][place]++;
        } else {
          minorUnits[slot][place] += all.cost(row);
        }
      }
    }
  }

  private void tally(EnteredCost cost, int place, AsOf asOf, PeriodSlots slots) {
    for (int slot = 0; slot < slots.size(); slot++) {
      long from =
          slots
              .period(slot)
              .map(FiscalPeriod::first)
              .map(LocalDate::toEpochDay)
              .orElse(cost.from().toEpochDay());
      long to =
          slots
              .period(slot)
              .map(FiscalPeriod::last)
              .map(LocalDate::toEpochDay)
              .orElse((long) asOf.day());
      long last = Math.min(to, asOf.day());
      if (cost.from().toEpochDay() <= last && cost.to().toEpochDay() >= from) {
        minorUnits[slot][place] += cost.within(from, last);
        entered[slot][place] = true;
      }
    }
  }

  ChannelCost cost(int slot, int place) {
    return campaigns[slot][place] == 0 && !entered[slot][place]
        ? new ChannelCost.NotRecorded()
        : ChannelCost.of(minorUnits[slot][place], campaigns[slot][place], withoutCost[slot][place]);
  }
}
