package touchstone.result;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import touchstone.fit.AccountFit;
import touchstone.fit.BestFit;
import touchstone.json.ChannelJson;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.value.channel.Channel;
import touchstone.value.channel.TouchModel;

/** An account as lists show it. */
final class ListItemJson {

  private ListItemJson() {}

  /**
   * The item.
   *
   * @param id how the interface names the account
   */
  static JsonObject of(
      String id,
      String name,
      Optional<String> country,
      Optional<String> industry,
      AccountValue value,
      Optional<BestFit> fit,
      JsonObjectBuilder channel) {
    JsonObjectBuilder json =
        JsonBuilders.object().add("id", id).add("name", name).add("customer", value.customer());
    country.ifPresent(text -> json.add("country", text));
    industry.ifPresent(text -> json.add("industry", text));
    fit.map(BestFit::best).ifPresent(best -> addFit(json, best));
    json.add("mutualValue", ValueJson.mutual(value)).add("channel", channel);
    return json.add(
            "reasons", fit.map(best -> FitJson.inShort(best.best())).orElse(JsonBuilders.array()))
        .build();
  }

  private static void addFit(JsonObjectBuilder json, AccountFit fit) {
    json.add("tier", fit.tier().name())
        .add("score", KnownJson.plain(fit.score().value()))
        .add("low", KnownJson.plain(fit.lowest().value()))
        .add("high", KnownJson.plain(fit.highest().value()))
        .add("coverage", KnownJson.number(fit.coverage()))
        .add("profile", fit.profile().profile());
  }

  /** A channel with the sentence that says how the account came by it. */
  static JsonObjectBuilder channel(Optional<Channel> channel, TouchModel model) {
    return ChannelJson.of(channel)
        .add(
            "sentence",
            channel
                .map(
                    known ->
                        how(model)
                            + ": "
                            + known.name()
                            + " ("
                            + ChannelJson.words(known.channelClass())
                            + ").")
                .orElse(absent(model)));
  }

  private static String how(TouchModel model) {
    return switch (model) {
      case FIRST_TOUCH -> "First touch";
      case LAST_TOUCH -> "Last touch before the first win";
      case LINEAR -> "Largest share of the touches before the first win";
    };
  }

  private static String absent(TouchModel model) {
    return switch (model) {
      case FIRST_TOUCH ->
          "No lead source is recorded on the account, its leads, contacts or deals.";
      case LAST_TOUCH, LINEAR ->
          "No lead source is recorded on the account, its leads, contacts or deals before its first"
              + " win.";
    };
  }
}
