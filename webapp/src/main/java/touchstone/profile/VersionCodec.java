package touchstone.profile;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.icp.Decision;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.store.StoredVersion;

/** Versions as they are stored. */
final class VersionCodec {

  private VersionCodec() {}

  static StoredVersion store(long profileId, ProfileVersion version) {
    return new StoredVersion(
        profileId,
        version.number(),
        version.state().name(),
        ScorecardJson.store(new ScorecardDraft(version.scorecard(), version.cuts())),
        provenance(version.provenance()).toString(),
        decisions(version.decisions()).build().toString(),
        version.provenance().createdAt());
  }

  static ProfileVersion load(String profile, StoredVersion stored) {
    ScorecardDraft draft = ScorecardJson.load(stored.definition());
    return new ProfileVersion(
        profile,
        stored.number(),
        draft.scorecard(),
        draft.cuts(),
        provenance(JsonDocuments.object(stored.provenance())),
        ProfileState.valueOf(stored.state()),
        decisions(stored.decisions()));
  }

  /** Where a version comes from, as the API shows it. */
  static JsonObject provenance(Provenance provenance) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("origin", provenance.origin().name())
            .add("createdBy", provenance.createdBy())
            .add("createdAt", provenance.createdAt().toString())
            .add("software", provenance.softwareVersion());
    provenance
        .dataWindow()
        .ifPresent(
            window ->
                json.add("dataFrom", window.from().toString())
                    .add("dataTo", window.to().toString()));
    provenance.counts().forEach(json::add);
    provenance.seed().ifPresent(seed -> json.add("seed", seed));
    JsonObjectBuilder settings = JsonBuilders.object();
    provenance.settings().forEach(settings::add);
    return json.add("settings", settings)
        .add("counted", JsonBuilders.array(provenance.counts().keySet()))
        .build();
  }

  private static Provenance provenance(JsonObject json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    json.getJsonArray("counted")
        .getValuesAs(JsonString.class)
        .forEach(
            name ->
                counts.put(
                    name.getString(), json.getJsonNumber(name.getString()).longValueExact()));
    Map<String, String> settings = new LinkedHashMap<>();
    JsonObject set = json.getJsonObject("settings");
    set.keySet().forEach(name -> settings.put(name, set.getString(name)));
    return new Provenance(
        Provenance.Origin.valueOf(json.getString("origin")),
        json.getString("createdBy"),
        Instant.parse(json.getString("createdAt")),
        json.containsKey("dataFrom")
            ? Optional.of(
                new Provenance.DataWindow(
                    LocalDate.parse(json.getString("dataFrom")),
                    LocalDate.parse(json.getString("dataTo"))))
            : Optional.empty(),
        counts,
        settings,
        json.containsKey("seed")
            ? OptionalLong.of(json.getJsonNumber("seed").longValueExact())
            : OptionalLong.empty(),
        json.getString("software"));
  }

  static JsonArrayBuilder decisions(List<Decision> decisions) {
    JsonArrayBuilder array = JsonBuilders.array();
    decisions.forEach(
        decision ->
            array.add(
                JsonBuilders.object()
                    .add("to", decision.to().name())
                    .add("by", decision.by())
                    .add("at", decision.at().toString())
                    .add("reason", decision.reason())));
    return array;
  }

  private static List<Decision> decisions(String stored) {
    return JsonDocuments.array(stored).getValuesAs(JsonObject.class).stream()
        .map(
            json ->
                new Decision(
                    ProfileState.valueOf(json.getString("to")),
                    json.getString("by"),
                    Instant.parse(json.getString("at")),
                    json.getString("reason")))
        .toList();
  }
}
