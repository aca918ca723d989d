package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.json.JsonBuilders;
import touchstone.report.FiscalCalendar;
import touchstone.value.channel.EnteredCost;

/**
 * The JSON form of {@link ChannelRules}, members of the rules: {@code "touchModel",
 * "fiscalYearStartMonth": 4, "channelCosts": [{"channel", "from", "to", "amountMinorUnits"}]}. What
 * is absent keeps its default.
 */
final class ChannelRulesJson {

  static final Set<String> MEMBERS = Set.of("touchModel", "fiscalYearStartMonth", "channelCosts");

  private static final Set<String> COST = Set.of("channel", "from", "to", "amountMinorUnits");
  private static final int MOST_COSTS = 10_000;

  private ChannelRulesJson() {}

  static void write(ChannelRules rules, JsonObjectBuilder json) {
    JsonArrayBuilder costs = JsonBuilders.array();
    for (EnteredCost cost : rules.costs()) {
      costs.add(
          JsonBuilders.object()
              .add("channel", cost.channel())
              .add("from", cost.from().toString())
              .add("to", cost.to().toString())
              .add("amountMinorUnits", cost.minorUnits()));
    }
    json.add("touchModel", rules.touchModel().name())
        .add("fiscalYearStartMonth", rules.calendar().firstMonth().getValue())
        .add("channelCosts", costs);
  }

  static ChannelRules read(JsonObject json) throws InvalidRulesException {
    ChannelRules usual = ChannelRules.DEFAULTS;
    return new ChannelRules(
        RuleMembers.constant("touchModel", json, "touchModel", usual.touchModel()),
        new FiscalCalendar(month(json, usual.calendar().firstMonth())),
        costs(json));
  }

  private static Month month(JsonObject json, Month usual) throws InvalidRulesException {
    String member = "fiscalYearStartMonth";
    double month = RuleMembers.number(member, json, member, usual.getValue());
    if (!(month >= 1 && month <= 12 && month == Math.rint(month))) {
      throw new InvalidRulesException(member, "This is a month, 1 for January to 12 for December.");
    }
    return Month.of((int) month);
  }

  private static List<EnteredCost> costs(JsonObject json) throws InvalidRulesException {
    List<EnteredCost> costs = new ArrayList<>();
    JsonArray array = RuleMembers.list("channelCosts", json, "channelCosts", MOST_COSTS);
    for (int i = 0; i < array.size(); i++) {
      String field = "channelCosts[" + i + "]";
      costs.add(cost(field, RuleMembers.object(field, array.get(i))));
    }
    return costs;
  }

  private static EnteredCost cost(String field, JsonObject entry) throws InvalidRulesException {
    RuleMembers.requireKnown(field, entry, COST);
    String channel = RuleMembers.text(field + ".channel", entry, "channel");
    LocalDate from = day(field + ".from", entry, "from");
    LocalDate to = day(field + ".to", entry, "to");
    String amountField = field + ".amountMinorUnits";
    double amount = RuleMembers.number(amountField, entry, "amountMinorUnits");
    if (!(amount >= 0
        && amount <= CorporateMoney.LARGEST_MINOR_UNITS
        && amount == Math.rint(amount))) {
      throw new InvalidRulesException(
          amountField, "A cost is a whole number of minor units, 0 or more.");
    }
    long minorUnits = entry.getJsonNumber("amountMinorUnits").bigDecimalValue().longValueExact();
    try {
      return new EnteredCost(channel, from, to, minorUnits);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException(field, e.getMessage());
    }
  }

  private static LocalDate day(String field, JsonObject entry, String member)
      throws InvalidRulesException {
    return parsed(RuleMembers.text(field, entry, member))
        .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
        .orElseThrow(
            () ->
                new InvalidRulesException(
                    field, "This is a day from 1900 to 2199, like 2026-01-31."));
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
