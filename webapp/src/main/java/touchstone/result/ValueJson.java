package touchstone.result;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.value.IndicatorShare;
import touchstone.value.MutualValue;
import touchstone.value.SideScore;
import touchstone.value.Sidedness;
import touchstone.value.ValueBreakdown;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.Side;
import touchstone.value.outlook.Outlook;

/** The value of an account as the API shows it: both sides with every indicator. */
final class ValueJson {

  private final MoneyUnit money;
  private final OutlookJson outlook;

  ValueJson(MoneyUnit money) {
    this.money = money;
    this.outlook = new OutlookJson(money);
  }

  /** The number to compare by, or why there is none. */
  static JsonObject mutual(AccountValue value) {
    boolean oneSided = value.sidedness() != Sidedness.TWO_SIDED;
    if (!Double.isNaN(value.comparable())) {
      return KnownJson.known(value.comparable(), value.counted())
          .add("oneSided", oneSided)
          .add("sentence", value.sidedness().sentence())
          .build();
    }
    return JsonBuilders.object(KnownJson.unknown(0, 1, sentence(value.mutual())))
        .add("oneSided", oneSided)
        .build();
  }

  private static String sentence(MutualValue mutual) {
    if (mutual instanceof MutualValue.NotACustomer) {
      return "Not a customer: value is measured among customers.";
    }
    if (mutual instanceof MutualValue.OneSided oneSided) {
      return switch (oneSided.side()) {
        case TO_US -> "Only what this customer is worth to us is known, not what we bring it.";
        case TO_CUSTOMER ->
            "Only what we bring this customer is known, not what it is worth to us.";
      };
    }
    return "No indicator that counts is known of this customer.";
  }

  private static long known(List<IndicatorShare> shares) {
    return shares.stream().filter(share -> share.contribution().isPresent()).count();
  }

  /**
   * Both sides. Those who are no customers have no indicators.
   *
   * @param expected what the customer is expected to bring
   * @param rulesVersion the version of the value rules by which it was computed
   */
  JsonObject of(
      AccountValue value, ValueBreakdown breakdown, Optional<Outlook> expected, int rulesVersion) {
    return JsonBuilders.object()
        .add("mutual", mutual(value))
        .add(
            "sides",
            JsonBuilders.array()
                .add(side(Side.TO_US, breakdown.toUs(), value.customer(), breakdown, expected))
                .add(
                    side(
                        Side.TO_CUSTOMER,
                        breakdown.toCustomer(),
                        value.customer(),
                        breakdown,
                        expected)))
        .add("rulesVersion", rulesVersion)
        .build();
  }

  private static String label(Side side) {
    return switch (side) {
      case TO_US -> "What it is worth to us";
      case TO_CUSTOMER -> "What we are worth to it";
    };
  }

  private JsonObjectBuilder side(
      Side side,
      SideScore score,
      boolean customer,
      ValueBreakdown breakdown,
      Optional<Outlook> expected) {
    List<IndicatorShare> shares = customer ? breakdown.indicators(side) : List.of();
    long known = known(shares);
    JsonArrayBuilder indicators = JsonBuilders.array();
    shares.forEach(share -> indicators.add(indicator(share, expected)));
    JsonObjectBuilder json =
        JsonBuilders.object().add("side", side.name()).add("label", label(side));
    if (score instanceof SideScore.Known value) {
      json.add("score", KnownJson.known(value.value(), known))
          .add("coverage", KnownJson.number(value.coverage()));
    } else {
      json.add("score", KnownJson.unknown(known, 1, "No indicator of this side is known."))
          .add("coverage", 0);
    }
    return json.add("indicators", indicators);
  }

  private JsonObjectBuilder indicator(IndicatorShare share, Optional<Outlook> expected) {
    IndicatorDescription description = share.indicator();
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("key", description.key())
            .add("label", description.label())
            .add("unit", money.text(description.unit()))
            .add(
                "direction",
                description.betterWhen() == BetterWhen.HIGHER
                    ? "HIGHER_IS_BETTER"
                    : "LOWER_IS_BETTER")
            .add(
                "value",
                KnownJson.of(
                    share.estimate(),
                    money.scale(description.unit()),
                    description.minimumSample().counted()))
            .add("weight", KnownJson.number(share.weight()));
    share.rank().ifPresent(rank -> json.add("rank", KnownJson.number(rank)));
    outlook.addTo(json, description.key(), expected);
    return json;
  }
}
