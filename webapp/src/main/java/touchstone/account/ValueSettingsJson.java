package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.json.JsonBuilders;
import touchstone.value.indicator.SeverityWeights;
import touchstone.value.indicator.TenureStart;
import touchstone.value.indicator.ValueSettings;
import touchstone.value.lifetime.Discount;
import touchstone.value.lifetime.LifetimeSettings;

/**
 * The settings of indicators among the members of rules: {@code "severityWeights": {"byPriority":
 * {"high": 2}, "otherwise": 1}, "tenureStart", "minimumTenureDays", "equalAgeDays", "recentDays",
 * "churnGraceDays", "costPerSupportHourMinorUnits", "signalKinds": {"referral": [], "testimonial":
 * [], "feedback": []}, "lifetime": {"discountRate", "horizonYears", "marginShare"}} and the
 * measures of {@link OutcomeMeasuresJson}.
 */
final class ValueSettingsJson {

  static final Set<String> MEMBERS =
      Set.of(
          "severityWeights",
          "tenureStart",
          "minimumTenureDays",
          "equalAgeDays",
          "recentDays",
          "churnGraceDays",
          "costPerSupportHourMinorUnits",
          "signalKinds",
          "lifetime",
          "outcomes");

  private static final int MOST_KINDS = 100;

  private ValueSettingsJson() {}

  static void write(ValueSettings settings, JsonObjectBuilder json) {
    JsonObjectBuilder byPriority = JsonBuilders.object();
    new TreeMap<>(settings.severityWeights().byPriority()).forEach(byPriority::add);
    json.add(
            "severityWeights",
            JsonBuilders.object()
                .add("byPriority", byPriority)
                .add("otherwise", settings.severityWeights().otherwise()))
        .add("tenureStart", settings.tenureStart().name())
        .add("minimumTenureDays", settings.minimumTenureDays())
        .add("equalAgeDays", settings.equalAgeDays())
        .add("recentDays", settings.recentDays())
        .add("churnGraceDays", settings.churnGraceDays());
    settings.costPerSupportHour().ifPresent(cost -> json.add("costPerSupportHourMinorUnits", cost));
    json.add(
            "signalKinds",
            JsonBuilders.object()
                .add("referral", JsonBuilders.array(new TreeSet<>(settings.referralKinds())))
                .add("testimonial", JsonBuilders.array(new TreeSet<>(settings.testimonialKinds())))
                .add("feedback", JsonBuilders.array(new TreeSet<>(settings.feedbackKinds()))))
        .add(
            "lifetime",
            JsonBuilders.object()
                .add("discountRate", settings.lifetime().discount().annualRate())
                .add("horizonYears", settings.lifetime().horizonYears())
                .add("marginShare", settings.lifetime().marginShare()))
        .add("outcomes", OutcomeMeasuresJson.write(settings.outcomeMeasures()));
  }

  static ValueSettings read(JsonObject json) throws InvalidRulesException {
    ValueSettings usual = ValueSettings.defaults();
    TenureStart start =
        RuleMembers.constant("tenureStart", json, "tenureStart", usual.tenureStart());
    int tenure = RuleMembers.count("minimumTenureDays", json, 1, usual.minimumTenureDays());
    ValueSettings settings =
        usual
            .withSeverityWeights(severities(json, usual.severityWeights()))
            .withTenure(start, tenure)
            .withEqualAgeDays(RuleMembers.count("equalAgeDays", json, 1, usual.equalAgeDays()))
            .withRecentDays(RuleMembers.count("recentDays", json, 1, usual.recentDays()))
            .withChurnGraceDays(
                RuleMembers.count("churnGraceDays", json, 0, usual.churnGraceDays()))
            .withLifetime(lifetime(json, usual.lifetime()))
            .withOutcomeMeasures(OutcomeMeasuresJson.read(json));
    return withCost(json, withKinds(json, settings));
  }

  private static ValueSettings withCost(JsonObject json, ValueSettings settings)
      throws InvalidRulesException {
    if (!json.containsKey("costPerSupportHourMinorUnits")) {
      return settings;
    }
    double cost =
        RuleMembers.number("costPerSupportHourMinorUnits", json, "costPerSupportHourMinorUnits");
    if (!(cost >= 0 && cost <= CorporateMoney.LARGEST_MINOR_UNITS && cost == Math.rint(cost))) {
      throw new InvalidRulesException(
          "costPerSupportHourMinorUnits",
          "The cost of an hour is in whole minor units, 0 or more.");
    }
    return settings.withCostPerSupportHour((long) cost);
  }

  private static ValueSettings withKinds(JsonObject json, ValueSettings settings)
      throws InvalidRulesException {
    JsonObject kinds =
        RuleMembers.object(
            "signalKinds", json.getOrDefault("signalKinds", JsonValue.EMPTY_JSON_OBJECT));
    RuleMembers.requireKnown("signalKinds", kinds, Set.of("referral", "testimonial", "feedback"));
    return settings.withSignalKinds(
        kinds(kinds, "referral", settings.referralKinds()),
        kinds(kinds, "testimonial", settings.testimonialKinds()),
        kinds(kinds, "feedback", settings.feedbackKinds()));
  }

  private static Set<String> kinds(JsonObject kinds, String member, Set<String> usual)
      throws InvalidRulesException {
    return kinds.containsKey(member)
        ? RuleMembers.texts("signalKinds." + member, kinds, member, MOST_KINDS)
        : usual;
  }

  private static SeverityWeights severities(JsonObject json, SeverityWeights usual)
      throws InvalidRulesException {
    if (!json.containsKey("severityWeights")) {
      return usual;
    }
    JsonObject sent = RuleMembers.object("severityWeights", json.get("severityWeights"));
    RuleMembers.requireKnown("severityWeights", sent, Set.of("byPriority", "otherwise"));
    Map<String, Double> byPriority =
        sent.containsKey("byPriority")
            ? RuleMembers.numbers("severityWeights.byPriority", sent, "byPriority")
            : usual.byPriority();
    double otherwise =
        RuleMembers.number("severityWeights.otherwise", sent, "otherwise", usual.otherwise());
    try {
      return new SeverityWeights(byPriority, otherwise);
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException("severityWeights", e.getMessage());
    }
  }

  private static LifetimeSettings lifetime(JsonObject json, LifetimeSettings usual)
      throws InvalidRulesException {
    JsonObject sent =
        RuleMembers.object("lifetime", json.getOrDefault("lifetime", JsonValue.EMPTY_JSON_OBJECT));
    RuleMembers.requireKnown(
        "lifetime", sent, Set.of("discountRate", "horizonYears", "marginShare"));
    double rate =
        RuleMembers.number(
            "lifetime.discountRate", sent, "discountRate", usual.discount().annualRate());
    if (!(rate >= 0 && rate <= 1)) {
      throw new InvalidRulesException(
          "lifetime.discountRate", "The discount rate of a year is a share, 0 to 1.");
    }
    double years =
        RuleMembers.number("lifetime.horizonYears", sent, "horizonYears", usual.horizonYears());
    double margin =
        RuleMembers.number("lifetime.marginShare", sent, "marginShare", usual.marginShare());
    try {
      return new LifetimeSettings(new Discount(rate), years, margin, usual.level());
    } catch (IllegalArgumentException e) {
      throw new InvalidRulesException(
          margin > 0 && margin <= 1 ? "lifetime.horizonYears" : "lifetime.marginShare",
          e.getMessage());
    }
  }
}
