package touchstone.report;

import java.util.function.IntFunction;
import touchstone.icp.Tier;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;

/**
 * What reports are made of. All parts mean the same accounts by the same ordinals.
 *
 * @param facts the facts
 * @param asOf what is later is ignored
 * @param channels how each account came
 * @param tiers the tier of each account that counts, with the word of people on it
 * @param value what each customer is worth
 */
public record ReportInput(
    AccountFacts facts,
    AsOf asOf,
    ChannelColumn channels,
    IntFunction<Tier> tiers,
    ValueTable value) {

  /**
   * @throws IllegalArgumentException if the parts have different numbers of accounts
   */
  public ReportInput {
    if (channels.accounts() != facts.accounts() || value.accounts() != facts.accounts()) {
      throw new IllegalArgumentException(
          "Facts, channels and values are of "
              + facts.accounts()
              + ", "
              + channels.accounts()
              + " and "
              + value.accounts()
              + " accounts.");
    }
  }
}
