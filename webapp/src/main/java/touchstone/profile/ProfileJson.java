package touchstone.profile;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import touchstone.icp.Criterion;
import touchstone.icp.Decision;
import touchstone.icp.Exclusion;
import touchstone.icp.ProfileDiff;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.icp.TierCuts;
import touchstone.json.JsonBuilders;

/** Profiles, versions and their differences as the API shows them. */
public final class ProfileJson {

  private ProfileJson() {}

  /** A profile with a line for each version. */
  public static JsonObject of(Profile profile) {
    JsonArrayBuilder versions = JsonBuilders.array();
    for (ProfileVersion version : profile.versions()) {
      JsonObjectBuilder line =
          JsonBuilders.object()
              .add("number", version.number())
              .add("state", version.state().name())
              .add("createdAt", version.provenance().createdAt().toString());
      version.decisions().stream()
          .filter(decision -> decision.to() == ProfileState.ACTIVE)
          .map(Decision::at)
          .reduce((first, last) -> last)
          .ifPresent(at -> line.add("publishedAt", at.toString()));
      versions.add(line);
    }
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("id", profile.id())
            .add("name", profile.name())
            .add("connection", profile.connectionId())
            .add("versions", versions);
    profile.active().ifPresent(number -> json.add("active", number));
    return json.build();
  }

  /** A version with everything it says. */
  public static JsonObject of(ProfileVersion version) {
    return JsonBuilders.object()
        .add("profile", version.profile())
        .add("number", version.number())
        .add("state", version.state().name())
        .add(
            "scorecard",
            ScorecardJson.write(new ScorecardDraft(version.scorecard(), version.cuts())))
        .add("provenance", VersionCodec.provenance(version.provenance()))
        .add("decisions", VersionCodec.decisions(version.decisions()))
        .build();
  }

  /** A version with everything it says, and the id of its profile. */
  public static JsonObject of(long profileId, ProfileVersion version) {
    return JsonBuilders.object(of(version)).add("profileId", profileId).build();
  }

  /** What changed from one version to another, a sentence each. */
  public static JsonObject of(int from, int to, ProfileDiff diff) {
    JsonArrayBuilder changes = JsonBuilders.array();
    diff.base()
        .ifPresent(
            change ->
                add(
                    changes,
                    "base",
                    Optional.of(change.before().toString()),
                    Optional.of(change.after().toString()),
                    "Every account starts with "
                        + change.after()
                        + " points instead of "
                        + change.before()
                        + "."));
    diff.added().forEach(criterion -> criterion(changes, Optional.empty(), Optional.of(criterion)));
    diff.removed()
        .forEach(criterion -> criterion(changes, Optional.of(criterion), Optional.empty()));
    diff.changed()
        .forEach(
            change ->
                criterion(changes, Optional.of(change.before()), Optional.of(change.after())));
    diff.exclusionsAdded()
        .forEach(
            exclusion ->
                add(
                    changes,
                    "exclusion",
                    Optional.empty(),
                    Optional.of(exclusion.text()),
                    "Excludes accounts of which " + quoted(exclusion) + "."));
    diff.exclusionsRemoved()
        .forEach(
            exclusion ->
                add(
                    changes,
                    "exclusion",
                    Optional.of(exclusion.text()),
                    Optional.empty(),
                    "No longer excludes accounts of which " + quoted(exclusion) + "."));
    diff.cuts()
        .ifPresent(
            change ->
                add(
                    changes,
                    "cut",
                    Optional.of(text(change.before())),
                    Optional.of(text(change.after())),
                    "Tiers are cut at " + text(change.after()) + "."));
    return JsonBuilders.object().add("from", from).add("to", to).add("changes", changes).build();
  }

  private static void criterion(
      JsonArrayBuilder changes, Optional<Criterion> before, Optional<Criterion> after) {
    String question = before.or(() -> after).orElseThrow().text();
    String sentence;
    if (before.isEmpty()) {
      sentence = "Asks also: " + question + ", " + signed(after.orElseThrow()) + " points.";
    } else if (after.isEmpty()) {
      sentence = "Asks no longer: " + question + ".";
    } else {
      sentence =
          question
              + " brings "
              + signed(after.get())
              + " points instead of "
              + signed(before.get())
              + ".";
    }
    add(
        changes,
        "criterion",
        before.map(ProfileJson::line),
        after.map(ProfileJson::line),
        sentence);
  }

  private static void add(
      JsonArrayBuilder changes,
      String what,
      Optional<String> before,
      Optional<String> after,
      String sentence) {
    JsonObjectBuilder change = JsonBuilders.object().add("what", what);
    before.ifPresent(text -> change.add("before", text));
    after.ifPresent(text -> change.add("after", text));
    changes.add(change.add("sentence", sentence));
  }

  private static String line(Criterion criterion) {
    return criterion.text() + ": " + signed(criterion);
  }

  private static String signed(Criterion criterion) {
    return (criterion.points().hundredths() > 0 ? "+" : "") + criterion.points();
  }

  private static String quoted(Exclusion exclusion) {
    return "\"" + exclusion.text() + "\"";
  }

  private static String text(TierCuts cuts) {
    return "A "
        + cuts.a()
        + ", B "
        + cuts.b()
        + ", C "
        + cuts.c()
        + ", with "
        + Math.round(cuts.minimumCoverage() * 100)
        + " % known";
  }
}
