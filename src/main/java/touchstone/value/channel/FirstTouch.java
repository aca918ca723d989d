package touchstone.value.channel;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.work.Workers;

/** The channel of every account by {@link TouchModel#FIRST_TOUCH}. */
public final class FirstTouch {

  private FirstTouch() {}

  /**
   * The channel of every account.
   *
   * @param facts all facts, later ones too
   * @param asOf what is later is ignored
   * @param map which channel a lead source belongs to
   * @param workers the threads to use; the result does not depend on them
   */
  public static ChannelColumn channels(
      AccountFacts facts, AsOf asOf, ChannelMap map, Workers workers) {
    return Attribution.of(facts, asOf, map, TouchModel.FIRST_TOUCH, workers).column();
  }
}
