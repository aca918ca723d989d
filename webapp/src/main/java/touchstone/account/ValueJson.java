package touchstone.account;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.OptionalDouble;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.value.IndicatorShare;
import touchstone.value.MutualValue;
import touchstone.value.SideScore;
import touchstone.value.Sidedness;
import touchstone.value.ValueBreakdown;
import touchstone.value.ValueTable;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.Side;
import touchstone.value.outlook.LifetimeOutlook;

/** The value of an account as the API shows it: both sides with every indicator. */
final class ValueJson {

  private final ValueTable values;
  private final double[] comparable;
  private final MoneyUnit money;
  private final OutlookJson outlook;

  ValueJson(ValueTable values, LifetimeOutlook outlook, MoneyUnit money) {
    this.values = values;
    this.comparable = values.comparable();
    this.money = money;
    this.outlook = new OutlookJson(outlook, money);
  }

  /** What accounts of the connection can be compared by, 0 to 1; empty if unknown. */
  OptionalDouble comparable(int account) {
    return Double.isNaN(comparable[account])
        ? OptionalDouble.empty()
        : OptionalDouble.of(comparable[account]);
  }

  /** The number to compare by, or why there is none. */
  private JsonObject mutual(int account, ValueBreakdown breakdown) {
    if (!Double.isNaN(comparable[account])) {
      return KnownJson.known(comparable[account], known(breakdown.indicators()))
          .add("oneSided", values.sidedness() != Sidedness.TWO_SIDED)
          .add("sentence", values.sidedness().sentence())
          .build();
    }
    return JsonBuilders.object(KnownJson.unknown(0, 1, sentence(breakdown.mutualValue())))
        .add("oneSided", values.sidedness() != Sidedness.TWO_SIDED)
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

  /** Both sides. Those who are no customers have no indicators. */
  JsonObject of(int account) {
    ValueBreakdown breakdown = values.breakdown(account);
    boolean customer = values.indicators().timeline().isCustomer(account);
    JsonArrayBuilder sides = JsonBuilders.array();
    sides.add(
        side(account, Side.TO_US, "What it is worth to us", breakdown.toUs(), breakdown, customer));
    sides.add(
        side(
            account,
            Side.TO_CUSTOMER,
            "What we are worth to it",
            breakdown.toCustomer(),
            breakdown,
            customer));
    return JsonBuilders.object()
        .add("mutual", mutual(account, breakdown))
        .add("sides", sides)
        .add("rulesVersion", values.weights().version())
        .build();
  }

  private JsonObjectBuilder side(
      int account,
      Side side,
      String label,
      SideScore score,
      ValueBreakdown breakdown,
      boolean customer) {
    List<IndicatorShare> shares = customer ? breakdown.indicators(side) : List.of();
    long known = known(shares);
    JsonArrayBuilder indicators = JsonBuilders.array();
    shares.forEach(share -> indicators.add(indicator(account, share)));
    JsonObjectBuilder json = JsonBuilders.object().add("side", side.name()).add("label", label);
    if (score instanceof SideScore.Known value) {
      json.add("score", KnownJson.known(value.value(), known))
          .add("coverage", KnownJson.number(value.coverage()));
    } else {
      json.add("score", KnownJson.unknown(known, 1, "No indicator of this side is known."))
          .add("coverage", 0);
    }
    return json.add("indicators", indicators);
  }

  private JsonObjectBuilder indicator(int account, IndicatorShare share) {
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
    outlook.addTo(json, account, description.key());
    return json;
  }
}
