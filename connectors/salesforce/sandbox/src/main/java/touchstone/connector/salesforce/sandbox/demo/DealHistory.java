package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lives through a company's years with us: first attempts, renewals, upgrades, leaving. */
final class DealHistory {

  private static final List<String> OPEN_STAGES =
      List.of(
          "Qualification",
          "Needs Analysis",
          "Value Proposition",
          "Proposal/Price Quote",
          "Negotiation/Review");
  private static final int MOST_ATTEMPTS = 2;

  private final Chance chance;
  private final LocalDate today;

  DealHistory(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  /** The company's deals, oldest first; sets when it became a customer and when it left. */
  List<DealPlan> live(Company company) {
    List<DealPlan> deals = new ArrayList<>();
    LocalDate opened = company.firstTouch.plusDays(chance.between(2, 25));
    for (int attempt = 0; attempt < MOST_ATTEMPTS && opened.isBefore(today); attempt++) {
      DealPlan deal = firstDeal(company, opened);
      deals.add(deal);
      if (deal.won()) {
        company.customerSince = Optional.of(deal.closes());
        yearsAsCustomer(company, deal, deals);
        return deals;
      }
      if (deal.open() || chance.happens(0.35)) {
        return deals;
      }
      opened = deal.closes().plusDays(chance.between(60, 400));
    }
    return deals;
  }

  private DealPlan firstDeal(Company company, LocalDate opened) {
    Temper temper = company.temper();
    double effort = wordOfMouth(company) ? 0.75 : 1;
    int days = (int) Math.max(6, chance.skewed(temper.cycleDays * effort, 0.38));
    double winRate = temper.winRate * (wordOfMouth(company) ? 1.35 : 1);
    boolean wins = chance.happens(winRate);
    LocalDate closes = opened.plusDays(wins ? days : Math.round(days * 1.25));
    double amount = Math.rint(chance.skewed(temper.firstAmount, 0.42) / 100) * 100;
    boolean custom = chance.happens(temper.customShare);
    double discount = Math.max(0, chance.around(custom ? 14 : 6, 5));
    if (closes.isAfter(today)) {
      LocalDate expected = today.plusDays(chance.between(5, 120));
      return new DealPlan(
          "Planning Suite",
          DealPlan.NEW_CUSTOMER,
          opened,
          expected,
          chance.oneOf(OPEN_STAGES),
          amount,
          discount,
          custom);
    }
    return new DealPlan(
        "Planning Suite",
        DealPlan.NEW_CUSTOMER,
        opened,
        closes,
        wins ? DealPlan.WON : DealPlan.LOST,
        amount,
        discount,
        custom);
  }

  private void yearsAsCustomer(Company company, DealPlan first, List<DealPlan> deals) {
    Temper temper = company.temper();
    double amount = first.amount();
    LocalDate due = first.closes().plusYears(1);
    while (due.isBefore(today)) {
      double renewal = Math.max(0.05, Math.min(0.99, temper.renewalRate + 0.04 * company.mood));
      boolean stays = chance.happens(renewal);
      amount = Math.rint(amount * (1 + chance.around(0.03, 0.03)) / 100) * 100;
      deals.add(
          new DealPlan(
              "Renewal " + due.getYear(),
              "Existing Customer - Replacement",
              due.minusDays(chance.between(30, 75)),
              due,
              stays ? DealPlan.WON : DealPlan.LOST,
              amount,
              first.discount(),
              false));
      if (!stays) {
        company.leftOn = Optional.of(due);
        return;
      }
      if (chance.happens(temper.renewalRate * 0.42)) {
        deals.add(upgrade(amount, due.plusDays(chance.between(20, 300))));
      }
      due = due.plusYears(1);
    }
  }

  private DealPlan upgrade(double amount, LocalDate opened) {
    LocalDate begun = opened.isAfter(today) ? today.minusDays(chance.between(1, 20)) : opened;
    LocalDate closes = begun.plusDays(chance.between(10, 50));
    boolean open = closes.isAfter(today);
    boolean wins = chance.happens(0.6);
    return new DealPlan(
        "More Sites",
        "Existing Customer - Upgrade",
        begun,
        closes,
        open ? "Negotiation/Review" : wins ? DealPlan.WON : DealPlan.LOST,
        Math.rint(amount * chance.around(0.25, 0.06, 0.08, 0.5) / 100) * 100,
        0,
        false);
  }

  private static boolean wordOfMouth(Company company) {
    return company.channel.equals("Customer Referral");
  }
}
