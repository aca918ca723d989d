package touchstone.writeback;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.icp.Tier;
import touchstone.result.AccountResult;

/** The result of an account in the form a computation stores it. Immutable. */
record Scored(
    String id,
    Tier tier,
    Tier computedTier,
    String score,
    String profile,
    Optional<String> override,
    Optional<String> channel,
    List<JsonObject> reasons) {

  /** Tier A with 87 points of 10 + 50 + 27. */
  static Scored account(String id) {
    return new Scored(
        id,
        Tier.A,
        Tier.A,
        "87",
        "Carriers",
        Optional.empty(),
        Optional.of("Web"),
        List.of(
            reason("MATCH", "Industry is Logistics", "Logistics", "50"),
            reason("MATCH", "Employees from 50", "120", "27"),
            reason("NO_MATCH", "Country is France", "Spain", "5"),
            reason("UNKNOWN", "Founded from 2015", "", "8")));
  }

  static JsonObject reason(String outcome, String criterion, String seen, String possible) {
    var json =
        Json.createObjectBuilder()
            .add("criterion", criterion)
            .add("attribute", "some")
            .add("outcome", outcome)
            .add("points", new BigDecimal(outcome.equals("MATCH") ? possible : "0"))
            .add("possiblePoints", new BigDecimal(possible));
    return (seen.isEmpty() ? json : json.add("valueSeen", seen)).build();
  }

  Scored tier(Tier next) {
    return new Scored(id, next, next, score, profile, override, channel, reasons);
  }

  Scored overriddenTo(Tier next, String why) {
    return new Scored(id, next, computedTier, score, profile, Optional.of(why), channel, reasons);
  }

  Scored score(String next) {
    return new Scored(id, tier, computedTier, next, profile, override, channel, reasons);
  }

  Scored profile(String next) {
    return new Scored(id, tier, computedTier, score, next, override, channel, reasons);
  }

  Scored withoutChannel() {
    return new Scored(id, tier, computedTier, score, profile, override, Optional.empty(), reasons);
  }

  Scored moreReasons(int count) {
    List<JsonObject> more = new ArrayList<>(reasons);
    for (int i = 1; i <= count; i++) {
      more.add(reason("NO_MATCH", "Criterion " + i, "nothing", "1"));
    }
    return new Scored(id, tier, computedTier, score, profile, override, channel, more);
  }

  JsonObject fit() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    reasons.forEach(array::add);
    var json =
        Json.createObjectBuilder()
            .add("tier", tier.name())
            .add("computedTier", computedTier.name())
            .add("score", new BigDecimal(score))
            .add("low", new BigDecimal("82.00"))
            .add("high", new BigDecimal("95.5"))
            .add("coverage", new BigDecimal("0.9167"))
            .add("profile", profile)
            .add("version", 3)
            .add("base", new BigDecimal("10"))
            .add("reasons", array)
            .add(
                "runnerUp",
                Json.createObjectBuilder()
                    .add("profile", "Shops")
                    .add("version", 1)
                    .add("score", new BigDecimal("40.00")));
    override.ifPresent(
        why ->
            json.add(
                "override",
                Json.createObjectBuilder().add("tier", tier.name()).add("reason", why)));
    return json.build();
  }

  AccountResult result() {
    return new AccountResult(
        id,
        listItem(),
        json(
            "{\"mutual\":{\"known\":true,\"value\":0.715},\"sides\":[{\"indicators\":["
                + "{\"key\":\"lifetime_value\",\"value\":{\"known\":true,\"value\":1500.456}},"
                + "{\"key\":\"support_load\",\"value\":{\"known\":false}}]}]}"),
        Optional.of(fit()));
  }

  private JsonObject listItem() {
    return json(
        "{\"channel\":{\"key\":\""
            + (channel.isPresent() ? "some" : "none")
            + "\",\"label\":\""
            + channel.orElse("No lead source recorded")
            + "\"}}");
  }

  /** The account's result when nothing could be scored. */
  AccountResult unscored() {
    return new AccountResult(
        id, listItem(), json("{\"mutual\":{\"known\":false},\"sides\":[]}"), Optional.empty());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
