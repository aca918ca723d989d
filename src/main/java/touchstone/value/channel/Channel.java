package touchstone.value.channel;

/**
 * A way by which accounts come to us.
 *
 * @param name as shown
 * @param channelClass by whose effort
 */
public record Channel(String name, ChannelClass channelClass) {

  public Channel {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A channel needs a name.");
    }
  }
}
