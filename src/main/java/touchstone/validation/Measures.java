package touchstone.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.report.ReportInput;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.Unit;

/** Everything groups of accounts are compared by: what is known after contact, and value. */
public final class Measures {

  /** Key of the median amount of an account's deals won. */
  public static final String DEAL_SIZE = "deal_size";

  /** Key of deals won of those decided. */
  public static final String WIN_RATE = "win_rate";

  /** Key of accounts that came by own effort of those whose channel is known. */
  public static final String OWN_EFFORT = "own_effort";

  /** Key of the comparable value: mutual if the data are two-sided. */
  public static final String MUTUAL_VALUE = "mutual_value";

  private Measures() {}

  /** All measures: value, deal size, win rate, own effort, then every indicator. */
  public static List<Measure> of(ReportInput input) {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure.OfNumbers(
            MUTUAL_VALUE,
            "Mutual value",
            Unit.SHARE,
            BetterWhen.HIGHER,
            input.value().comparable()));
    measures.add(dealSize(input));
    measures.add(winRate(input));
    measures.add(ownEffort(input));
    for (IndicatorColumn column : input.value().indicators().columns()) {
      measures.add(
          new Measure.OfNumbers(
              column.description().key(),
              column.description().label(),
              column.description().unit(),
              column.description().betterWhen(),
              column.values()));
    }
    return measures;
  }

  private static Measure dealSize(ReportInput input) {
    Deals deals = input.facts().deals();
    double[] sizes = new double[deals.accounts()];
    for (int account = 0; account < sizes.length; account++) {
      double[] amounts = new double[deals.to(account) - deals.from(account)];
      int known = 0;
      for (int row = deals.from(account); row < deals.to(account); row++) {
        if (deals.wonBy(row, input.asOf()) && deals.amount(row) != Unknown.MONEY) {
          amounts[known++] = deals.amount(row);
        }
      }
      sizes[account] = median(Arrays.copyOf(amounts, known));
    }
    return new Measure.OfNumbers(
        DEAL_SIZE, "Deal size", Unit.MONEY_MINOR_UNITS, BetterWhen.HIGHER, sizes);
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  private static Measure winRate(ReportInput input) {
    Deals deals = input.facts().deals();
    long[] won = new long[deals.accounts()];
    long[] decided = new long[deals.accounts()];
    boolean anyLost = false;
    for (int account = 0; account < won.length; account++) {
      for (int row = deals.from(account); row < deals.to(account); row++) {
        boolean isWon = deals.wonBy(row, input.asOf());
        boolean isLost = deals.lostBy(row, input.asOf());
        anyLost |= isLost;
        won[account] += isWon ? 1 : 0;
        decided[account] += isWon || isLost ? 1 : 0;
      }
    }
    if (!anyLost) {
      // Without lost deals everything would look won.
      Arrays.fill(won, 0);
      Arrays.fill(decided, 0);
    }
    return new Measure.OfShares(WIN_RATE, "Win rate", BetterWhen.HIGHER, won, decided);
  }

  private static Measure ownEffort(ReportInput input) {
    int accounts = input.channels().accounts();
    long[] own = new long[accounts];
    long[] known = new long[accounts];
    for (int account = 0; account < accounts; account++) {
      ChannelClass came =
          input.channels().channel(account).map(Channel::channelClass).orElse(ChannelClass.UNKNOWN);
      known[account] = came == ChannelClass.UNKNOWN ? 0 : 1;
      own[account] = came == ChannelClass.OWN_MARKETING || came == ChannelClass.OWN_SALES ? 1 : 0;
    }
    return new Measure.OfShares(
        OWN_EFFORT, "Came by own marketing or sales", BetterWhen.HIGHER, own, known);
  }
}
