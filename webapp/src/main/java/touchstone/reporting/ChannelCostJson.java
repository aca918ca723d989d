package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.Optional;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.report.ChannelCost;
import touchstone.report.Payback;

/** What a channel cost, for each customer too, and when that is paid back: known, or why not. */
final class ChannelCostJson {

  private static final String NOT_RECORDED =
      "No campaign of this channel is recorded and no cost was entered for it.";

  private final MoneyUnit money;

  ChannelCostJson(MoneyUnit money) {
    this.money = money;
  }

  JsonObject cost(ChannelCost cost) {
    if (cost instanceof ChannelCost.Known known) {
      return KnownJson.known(money.exact(known.minorUnits()), Math.max(1, known.campaigns()))
          .build();
    }
    return unknown(cost);
  }

  JsonObject perCustomer(ChannelCost cost, double customers) {
    if (!(cost instanceof ChannelCost.Known known)) {
      return unknown(cost);
    }
    if (customers == 0) {
      return KnownJson.unknown(0, 1, "0 customers, 1 is needed.");
    }
    return KnownJson.known(
            known.minorUnits() * money.perMinorUnit() / customers,
            Math.max(1, Math.round(customers)))
        .build();
  }

  /** A payback that is not reached says so by a member of its own: it is an answer, not a gap. */
  static JsonObject payback(Payback payback) {
    if (payback instanceof Payback.Covered covered) {
      return KnownJson.known((double) covered.months(), covered.customers()).build();
    }
    if (payback instanceof Payback.NotReached open) {
      return JsonBuilders.object()
          .add("known", false)
          .add("notReachedAfter", open.months())
          .add("observations", open.customers())
          .add("required", open.customers())
          .add(
              "sentence",
              "Not paid back within "
                  + open.months()
                  + " months, which "
                  + open.customers()
                  + " customers have been customers for.")
          .build();
    }
    Payback.NotEnough few = (Payback.NotEnough) payback;
    return KnownJson.unknown(few.customers(), Payback.MINIMUM_CUSTOMERS, few.reason());
  }

  /** Costs and payback of a group: a campaign does not know whom it will bring. */
  static JsonObject ofGroup() {
    return KnownJson.unknown(0, 1, "Costs are told for the whole channel.");
  }

  private JsonObject unknown(ChannelCost cost) {
    return KnownJson.unknown(0, 1, incomplete(cost).orElse(NOT_RECORDED));
  }

  private Optional<String> incomplete(ChannelCost cost) {
    return cost instanceof ChannelCost.Incomplete part
        ? Optional.of(
            "The cost of "
                + part.withoutCost()
                + " of "
                + part.campaigns()
                + " campaigns is not recorded"
                + atLeast(part)
                + ". Enter the missing costs, 0 for a campaign that was free.")
        : Optional.empty();
  }

  private String atLeast(ChannelCost.Incomplete part) {
    return part.minorUnits() == 0
        ? ""
        : ": it is at least "
            + money.exact(part.minorUnits()).toPlainString()
            + " "
            + money.currency().getCurrencyCode();
  }
}
