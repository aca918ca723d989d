package touchstone.json;

import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;

/** A channel: {@code {"key", "label", "channelClass"}}; also the one of accounts without any. */
public final class ChannelJson {

  /** The key of accounts of which no lead source is recorded. */
  public static final String NONE_KEY = "none";

  /** What people read of them. */
  public static final String NONE_LABEL = "No lead source recorded";

  private ChannelJson() {}

  /** The channel, to be completed. */
  public static JsonObjectBuilder of(Optional<Channel> channel) {
    return JsonBuilders.object()
        .add("key", key(channel))
        .add("label", label(channel))
        .add("channelClass", channelClass(channel).name());
  }

  /** The stable name: lower case letters and digits with hyphens. */
  public static String key(Optional<Channel> channel) {
    return channel
        .map(Channel::name)
        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"))
        .map(name -> name.replaceAll("^-|-$", ""))
        .filter(name -> !name.isEmpty())
        .orElse(NONE_KEY);
  }

  /** The words people read. */
  public static String label(Optional<Channel> channel) {
    return channel.map(Channel::name).orElse(NONE_LABEL);
  }

  /** By whose effort it comes. */
  public static ChannelClass channelClass(Optional<Channel> channel) {
    return channel.map(Channel::channelClass).orElse(ChannelClass.UNKNOWN);
  }

  /** By whose effort it comes, in words. */
  public static String words(ChannelClass channelClass) {
    return switch (channelClass) {
      case OWN_MARKETING -> "own marketing";
      case OWN_SALES -> "own sales";
      case PARTNER -> "partners";
      case WORD_OF_MOUTH -> "word of mouth";
      case UNKNOWN -> "nobody assigned it yet";
    };
  }
}
