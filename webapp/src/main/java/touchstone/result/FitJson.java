package touchstone.result;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import touchstone.fit.AccountFit;
import touchstone.fit.BestFit;
import touchstone.fit.ExclusionCheck;
import touchstone.fit.Reason;
import touchstone.icp.Points;
import touchstone.icp.Tier;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;

/** The fit of an account as the API shows it: reasons that add up to the score. */
final class FitJson {

  private static final int REASONS_IN_LISTS = 3;

  private FitJson() {}

  /** The fit to the best profile; a person's word is already in it. */
  static JsonObject of(BestFit fits, Instant scoredAt) {
    AccountFit fit = fits.best();
    JsonArrayBuilder reasons = JsonBuilders.array();
    fit.reasons().forEach(reason -> reasons.add(reason(reason)));
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("tier", fit.tier().name())
            .add("score", KnownJson.plain(fit.score().value()))
            .add("low", KnownJson.plain(fit.lowest().value()))
            .add("high", KnownJson.plain(fit.highest().value()))
            .add("coverage", KnownJson.number(fit.coverage()))
            .add("profile", fit.profile().profile())
            .add("version", fit.profile().number())
            .add("scoredAt", scoredAt.toString())
            .add("base", KnownJson.plain(fit.base().value()))
            .add("computedTier", fit.computedTier().name())
            .add("reasons", reasons);
    excluded(fit).ifPresent(text -> json.add("exclusion", text));
    fit.override()
        .ifPresent(
            override ->
                json.add(
                    "override",
                    JsonBuilders.object()
                        .add("tier", override.tier().name())
                        .add("reason", override.reason())));
    fits.runnerUp()
        .ifPresent(
            runnerUp ->
                json.add(
                    "runnerUp",
                    JsonBuilders.object()
                        .add("profile", runnerUp.profile().profile())
                        .add("version", runnerUp.profile().number())
                        .add("score", KnownJson.plain(runnerUp.score().value()))));
    return json.add("sentence", sentence(fit)).build();
  }

  private static JsonObjectBuilder reason(Reason reason) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("criterion", reason.criterion().text())
            .add("attribute", reason.criterion().attribute().key())
            .add("outcome", reason.outcome().name())
            .add("points", KnownJson.plain(reason.points().value()))
            .add("possiblePoints", KnownJson.plain(reason.criterion().points().value()));
    reason.seen().ifPresent(seen -> json.add("valueSeen", seen));
    return json;
  }

  private static Optional<String> excluded(AccountFit fit) {
    List<ExclusionCheck> checks = fit.excludedBy();
    return checks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            checks.stream()
                .map(check -> check.exclusion().text() + because(check.exclusion().reason()))
                .collect(Collectors.joining("; ")));
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : " (" + reason + ")";
  }

  private static String sentence(AccountFit fit) {
    String computed = computed(fit);
    return fit.override()
        .map(
            override ->
                "A person set the tier to "
                    + override.tier().label()
                    + because(override.reason())
                    + ", which counts. "
                    + computed)
        .orElse(computed);
  }

  private static String computed(AccountFit fit) {
    Optional<String> excluded = excluded(fit);
    if (excluded.isPresent()) {
      return "Outside the profile, whatever the score: " + excluded.get() + ".";
    }
    long unknown = fit.unknown().size();
    String range =
        unknown == 0
            ? "everything the profile asks for is known"
            : "what is unknown could make it " + fit.lowest() + " to " + fit.highest();
    if (fit.computedTier() == Tier.INSUFFICIENT_DATA) {
      return "Too little is known to say a tier: "
          + Math.round(fit.coverage() * 100)
          + " % of the points; "
          + range
          + ".";
    }
    return fit.computedTier().label() + " with " + fit.score() + " of 100 points; " + range + ".";
  }

  /** The weightiest reasons in a few words each. */
  static JsonArrayBuilder inShort(AccountFit fit) {
    JsonArrayBuilder array = JsonBuilders.array();
    fit.weightiest().stream()
        .limit(REASONS_IN_LISTS)
        .forEach(
            reason ->
                array.add(
                    reason.criterion().attribute().label()
                        + " is "
                        + reason.seen().orElse("unknown")
                        + ": "
                        + signed(reason.points())));
    return array;
  }

  private static String signed(Points points) {
    return (points.hundredths() > 0 ? "+" : "") + points;
  }
}
