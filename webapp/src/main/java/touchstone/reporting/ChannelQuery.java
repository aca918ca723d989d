package touchstone.reporting;

import java.util.Optional;
import touchstone.value.channel.TouchModel;

/**
 * Which channel report somebody wants.
 *
 * @param touchModel empty for that of the connection's rules
 * @param ownEffort whether to leave out word of mouth, which no effort of ours brings
 * @param period the label of a fiscal year or quarter; empty for all time
 */
public record ChannelQuery(
    Optional<TouchModel> touchModel, boolean ownEffort, Optional<String> period) {

  /** All time, by the touch model of the connection's rules. */
  public static ChannelQuery allTime(boolean ownEffort) {
    return new ChannelQuery(Optional.empty(), ownEffort, Optional.empty());
  }

  /** The same by another touch model. */
  ChannelQuery by(TouchModel model) {
    return new ChannelQuery(Optional.of(model), ownEffort, period);
  }
}
