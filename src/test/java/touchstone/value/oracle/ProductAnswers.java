package touchstone.value.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import touchstone.value.MutualValue;
import touchstone.value.SideScore;
import touchstone.value.ValueTable;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.Side;

/**
 * What the product says of every account, by the names of the columns of oracle_value.
 *
 * @param accounts the number of accounts
 * @param numbers an account's number, NaN for an unknown one, by column
 * @param channel an account's channel, empty for none
 */
public record ProductAnswers(
    int accounts, Map<String, IntToDoubleFunction> numbers, IntFunction<Optional<String>> channel) {

  /** The answers of a computation. */
  public static ProductAnswers of(
      AccountFacts facts, AsOf asOf, ValueTable values, ChannelColumn channels) {
    Map<String, IntToDoubleFunction> numbers = new LinkedHashMap<>();
    numbers.put("won_deals", values.indicators().timeline()::wonDeals);
    numbers.put("lost_deals", account -> lost(facts.deals(), asOf, account));
    for (IndicatorColumn column : values.indicators().columns()) {
      double[] known = column.values();
      numbers.put(column.description().key(), account -> known[account]);
    }
    for (Side side : Side.values()) {
      String name = side == Side.TO_US ? "to_us" : "to_customer";
      numbers.put("side_" + name, account -> score(values.side(side, account)));
      numbers.put("coverage_" + name, account -> coverage(values.side(side, account)));
    }
    numbers.put(
        "mutual_value",
        account ->
            values.mutualValue(account) instanceof MutualValue.TwoSided both
                ? both.value()
                : Double.NaN);
    return new ProductAnswers(
        facts.accounts(), numbers, account -> channels.channel(account).map(Channel::name));
  }

  private static double lost(Deals deals, AsOf asOf, int account) {
    int lost = 0;
    for (int row = deals.from(account); row < deals.to(account); row++) {
      if (deals.lostBy(row, asOf)) {
        lost++;
      }
    }
    return lost;
  }

  private static double score(SideScore score) {
    return score instanceof SideScore.Known known ? known.value() : Double.NaN;
  }

  private static double coverage(SideScore score) {
    return score instanceof SideScore.Known known ? known.coverage() : Double.NaN;
  }
}
