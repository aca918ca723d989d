package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.json.JsonBuilders;
import touchstone.report.FiscalCalendar;
import touchstone.value.channel.EnteredCost;
import touchstone.value.channel.TouchModel;

/**
 * The JSON form of {@link ChannelRules}, members of the rules: {@code "touchModel",
 * "fiscalYearStartMonth": 4, "channelCosts": [{"channel", "from", "to", "amountMinorUnits"}]}. What
 * is absent keeps its default.
 */
final class ChannelRulesJson {

  static final Set<String> MEMBERS = Set.of("touchModel", "fiscalYearStartMonth", "channelCosts");

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
    return new ChannelRules(model(json), calendar(json), costs(json));
  }

  private static TouchModel model(JsonObject json) throws InvalidRulesException {
    if (!json.containsKey("touchModel")) {
      return ChannelRules.DEFAULTS.touchModel();
    }
    if (json.get("touchModel") instanceof JsonString text) {
      for (TouchModel model : TouchModel.values()) {
        if (model.name().equals(text.getString())) {
          return model;
        }
      }
    }
    throw new InvalidRulesException(
        "touchModel",
        "This is one of "
            + Arrays.stream(TouchModel.values()).map(Enum::name).collect(Collectors.joining(", "))
            + ".");
  }

  private static FiscalCalendar calendar(JsonObject json) throws InvalidRulesException {
    if (!json.containsKey("fiscalYearStartMonth")) {
      return ChannelRules.DEFAULTS.calendar();
    }
    long month = whole("fiscalYearStartMonth", json, "fiscalYearStartMonth", 12);
    if (month < 1) {
      throw new InvalidRulesException(
          "fiscalYearStartMonth", "This is a month, 1 for January to 12 for December.");
    }
    return new FiscalCalendar(Month.of((int) month));
  }

  private static List<EnteredCost> costs(JsonObject json) throws InvalidRulesException {
    List<EnteredCost> costs = new ArrayList<>();
    if (!json.containsKey("channelCosts")) {
      return costs;
    }
    if (!(json.get("channelCosts") instanceof JsonArray array) || array.size() > MOST_COSTS) {
      throw new InvalidRulesException(
          "channelCosts", "Give a list of at most " + MOST_COSTS + " costs.");
    }
    for (int i = 0; i < array.size(); i++) {
      String field = "channelCosts[" + i + "]";
      if (!(array.get(i) instanceof JsonObject entry)) {
        throw new InvalidRulesException(field, "This must be an object.");
      }
      costs.add(cost(field, entry));
    }
    return costs;
  }

  private static EnteredCost cost(String field, JsonObject entry) throws InvalidRulesException {
    if (!(entry.get("channel") instanceof JsonString channel)) {
      throw new InvalidRulesException(field + ".channel", "This must be the name of a channel.");
    }
    LocalDate from = day(field + ".from", entry, "from");
    LocalDate to = day(field + ".to", entry, "to");
    long amount =
        whole(
            field + ".amountMinorUnits",
            entry,
            "amountMinorUnits",
            CorporateMoney.LARGEST_MINOR_UNITS);
    try {
      return new EnteredCost(channel.getString(), from, to, amount);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException(field, e.getMessage());
    }
  }

  private static LocalDate day(String field, JsonObject entry, String member)
      throws InvalidRulesException {
    if (entry.get(member) instanceof JsonString text) {
      try {
        LocalDate day = LocalDate.parse(text.getString());
        if (day.getYear() >= 1900 && day.getYear() < 2200) {
          return day;
        }
      } catch (DateTimeException e) {
        throw notADay(field);
      }
    }
    throw notADay(field);
  }

  private static InvalidRulesException notADay(String field) {
    return new InvalidRulesException(field, "This is a day from 1900 to 2199, like 2026-01-31.");
  }

  private static long whole(String field, JsonObject json, String member, long most)
      throws InvalidRulesException {
    if (json.get(member) instanceof JsonNumber number) {
      BigDecimal value = number.bigDecimalValue();
      boolean inRange = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
      if (inRange && value.stripTrailingZeros().scale() <= 0) {
        return value.longValueExact();
      }
    }
    throw new InvalidRulesException(field, "This is a whole number, 0 to " + most + ".");
  }
}
