package touchstone.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import touchstone.account.ComputedConnection;
import touchstone.icp.discovery.LeakEvidence;
import touchstone.value.SideScore;
import touchstone.value.Sidedness;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.Side;

/**
 * The rows of a discovery: which accounts are compared, and by what. Days count from 1970-01-01.
 *
 * @param label what people call the target
 * @param accounts the ordinal of each row's account; no account comes twice
 * @param values higher is better; not a finite number where unknown
 * @param days the day of each row's outcome, by which later rows confirm, or {@link
 *     LeakEvidence#NO_DAY}
 * @param note what has to be said about the target, in one sentence, if anything
 */
record TargetRows(
    String label, int[] accounts, double[] values, int[] days, Optional<String> note) {

  private static final String LIFETIME_VALUE = "lifetime_value_at_equal_age";

  static TargetRows of(Target target, ComputedConnection computed) {
    return switch (target) {
      case MUTUAL_VALUE -> mutual(computed);
      case VALUE_TO_US -> side(computed, Side.TO_US, "value to us");
      case VALUE_TO_CUSTOMER -> side(computed, Side.TO_CUSTOMER, "value to the customer");
      case LIFETIME_VALUE -> lifetimeValue(computed);
      case BOUGHT_AGAIN -> boughtAgain(computed);
      case WIN_RATE -> firstDecisions(computed);
    };
  }

  private static TargetRows mutual(ComputedConnection computed) {
    double[] comparable = computed.values().comparable();
    Sidedness sidedness = computed.values().sidedness();
    String label =
        switch (sidedness) {
          case TWO_SIDED, NOTHING_KNOWN -> "mutual value";
          case ONLY_TO_US -> "value to us";
          case ONLY_TO_CUSTOMER -> "value to the customer";
        };
    return ofCustomers(
        computed, label, account -> comparable[account], Optional.of(sidedness.sentence()));
  }

  private static TargetRows side(ComputedConnection computed, Side side, String label) {
    return ofCustomers(
        computed,
        label,
        account ->
            computed.values().side(side, account) instanceof SideScore.Known known
                ? known.value()
                : Double.NaN,
        Optional.empty());
  }

  private static TargetRows lifetimeValue(ComputedConnection computed) {
    IndicatorColumn column =
        computed
            .values()
            .indicators()
            .find(LIFETIME_VALUE)
            .orElseThrow(() -> new IllegalStateException("No indicator " + LIFETIME_VALUE + "."));
    int days = computed.read().rules().settings().equalAgeDays();
    return ofCustomers(
        computed,
        "lifetime value in the first " + days + " days",
        account -> column.known(account) ? column.value(account) : Double.NaN,
        Optional.of("Customers younger than " + days + " days are not compared."));
  }

  /** Within a time that all compared customers had, or age would pass for loyalty. */
  private static TargetRows boughtAgain(ComputedConnection computed) {
    int days = 2 * computed.read().rules().settings().equalAgeDays();
    CustomerTimeline timeline = computed.values().indicators().timeline();
    Deals deals = computed.read().facts().deals();
    AsOf asOf = timeline.asOf();
    return ofCustomers(
        computed,
        "buying again within " + days + " days",
        account -> {
          int first = timeline.firstWon(account);
          if (first == Unknown.DAY || first + days > asOf.day()) {
            return Double.NaN;
          }
          int won = 0;
          for (int row = deals.from(account); row < deals.to(account); row++) {
            boolean soon = deals.closed(row) != Unknown.DAY && deals.closed(row) <= first + days;
            won += soon && deals.wonBy(row, asOf) ? 1 : 0;
          }
          return won > 1 ? 1 : 0;
        },
        Optional.of("Customers since less than " + days + " days are not compared."));
  }

  private static TargetRows ofCustomers(
      ComputedConnection computed, String label, IntToDoubleFunction value, Optional<String> note) {
    CustomerTimeline timeline = computed.values().indicators().timeline();
    int[] customers =
        IntStream.range(0, computed.accounts()).filter(timeline::isCustomer).toArray();
    return new TargetRows(
        label,
        customers,
        Arrays.stream(customers).mapToDouble(value).toArray(),
        Arrays.stream(customers).map(account -> day(timeline.firstWon(account))).toArray(),
        note);
  }

  /**
   * One row an account: its deals are not independent of each other, and who bought once is likely
   * to renew. Without a lost deal nothing can be won against.
   */
  private static TargetRows firstDecisions(ComputedConnection computed) {
    AsOf asOf = computed.values().indicators().timeline().asOf();
    Deals deals = computed.read().facts().deals();
    List<int[]> rows = new ArrayList<>();
    for (int account = 0; account < computed.accounts(); account++) {
      int first = -1;
      for (int row = deals.from(account); row < deals.to(account); row++) {
        boolean decided = deals.wonBy(row, asOf) || deals.lostBy(row, asOf);
        if (decided && (first < 0 || deals.closed(row) < deals.closed(first))) {
          first = row;
        }
      }
      if (first >= 0) {
        rows.add(new int[] {account, deals.wonBy(first, asOf) ? 1 : 0, day(deals.closed(first))});
      }
    }
    return new TargetRows(
        "winning the first deal",
        rows.stream().mapToInt(row -> row[0]).toArray(),
        rows.stream().mapToDouble(row -> row[1]).toArray(),
        rows.stream().mapToInt(row -> row[2]).toArray(),
        Optional.of(
            "An account counts once, with its first decided deal: renewals of those who bought are"
                + " not won anew."));
  }

  private static int day(int day) {
    return day == Unknown.DAY ? LeakEvidence.NO_DAY : day;
  }
}
