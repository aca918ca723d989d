package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import touchstone.value.Sidedness;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;

/**
 * What the data hold, and what can and cannot be said with them.
 *
 * @param accounts accounts
 * @param customers accounts with a won deal
 * @param dealsWon deals won, those without an account too
 * @param dealsLost deals lost, likewise
 * @param dealsOpen deals in progress, likewise
 * @param supportCases requests for help, those without an account too
 * @param winRate over all deals
 * @param canSay sentences
 * @param cannotSay sentences, each with what is missing
 */
public record DataSufficiency(
    long accounts,
    long customers,
    long dealsWon,
    long dealsLost,
    long dealsOpen,
    long supportCases,
    WinRate winRate,
    List<String> canSay,
    List<String> cannotSay) {

  public DataSufficiency {
    canSay = List.copyOf(canSay);
    cannotSay = List.copyOf(cannotSay);
  }

  /** Looks at what there is as of the day of the input. */
  public static DataSufficiency of(ReportInput input) {
    AsOf asOf = input.asOf();
    Deals deals = input.facts().deals();
    long won = 0;
    long lost = 0;
    long open = 0;
    for (int row = 0; row < deals.rows(); row++) {
      if (deals.wonBy(row, asOf)) {
        won++;
      } else if (deals.lostBy(row, asOf)) {
        lost++;
      } else if (deals.openAt(row, asOf)) {
        open++;
      }
    }
    long customers = 0;
    for (int account = 0; account < input.facts().accounts(); account++) {
      if (input.value().indicators().timeline().isCustomer(account)) {
        customers++;
      }
    }
    long cases = 0;
    for (int row = 0; row < input.facts().supportCases().rows(); row++) {
      if (asOf.sawMoment(input.facts().supportCases().opened(row))) {
        cases++;
      }
    }
    Sentences sentences = new Sentences();
    sentences.aboutCustomers(customers);
    sentences.aboutWinRate(won, lost);
    sentences.aboutSides(input.value().sidedness());
    sentences.aboutChannels(input.channels().absent(), input.facts().accounts());
    sentences.aboutRevenue(input);
    return new DataSufficiency(
        input.facts().accounts(),
        customers,
        won,
        lost,
        open,
        cases,
        WinRate.of(won, lost, lost > 0),
        sentences.can,
        sentences.cannot);
  }

  /** Collects what can and what cannot be said. */
  private static final class Sentences {

    private final List<String> can = new ArrayList<>();
    private final List<String> cannot = new ArrayList<>();

    void aboutCustomers(long customers) {
      if (customers == 0) {
        cannot.add("No account has a won deal: there are no customers to measure value on.");
      } else if (customers == 1) {
        cannot.add("There is one customer: it cannot be compared with others.");
      } else {
        can.add(customers + " customers can be compared by value.");
      }
    }

    void aboutWinRate(long won, long lost) {
      if (lost == 0) {
        cannot.add("No deal is recorded as lost, so the win rate is undefined.");
      } else {
        can.add("The win rate rests on " + won + " deals won and " + lost + " lost.");
      }
    }

    void aboutSides(Sidedness sidedness) {
      switch (sidedness) {
        case TWO_SIDED -> can.add(sidedness.sentence());
        case ONLY_TO_US, ONLY_TO_CUSTOMER, NOTHING_KNOWN -> cannot.add(sidedness.sentence());
      }
    }

    void aboutChannels(int absent, int accounts) {
      if (accounts > 0 && absent == accounts) {
        cannot.add("No lead source is recorded: channels cannot be compared.");
      } else if (absent > 0) {
        can.add(
            "The channel of "
                + (accounts - absent)
                + " of "
                + accounts
                + " accounts is known; of the others no lead source is recorded.");
      }
    }

    void aboutRevenue(ReportInput input) {
      can.add(input.value().indicators().revenueBasis().sentence());
    }
  }
}
