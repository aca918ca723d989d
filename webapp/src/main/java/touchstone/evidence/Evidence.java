package touchstone.evidence;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.profile.Profile;
import touchstone.profile.ProfileVersions;
import touchstone.run.Runs;
import touchstone.store.EvidenceStore;
import touchstone.store.RunKind;

/** What people ask of the evidence for a version. Thread-safe. */
public final class Evidence {

  private final EvidenceStore store;
  private final ProfileVersions profiles;
  private final Runs runs;

  public Evidence(EvidenceStore store, ProfileVersions profiles, Runs runs) {
    this.store = store;
    this.profiles = profiles;
    this.runs = runs;
  }

  /** What can be asked for of a version, once it was held against the data. */
  public enum Document {
    /** The profile against the rest on every measure. */
    VALIDATION(VersionEvidence.VALIDATION),
    /** The ideal customer beside the other one. */
    IDEAL_CUSTOMER(VersionEvidence.IDEAL_CUSTOMER),
    /** Tiers against what became of accounts decided later. */
    BACKTEST(VersionEvidence.BACKTEST),
    /** Who would move. */
    MOVEMENT(VersionEvidence.MOVEMENT),
    /** Whether customers and attributes drift. */
    DRIFT(VersionEvidence.DRIFT),
    /** What learning found. */
    LEARNING(LearnRun.DOCUMENT);

    private final String name;

    Document(String name) {
      this.name = name;
    }
  }

  /**
   * Starts holding a version against the data.
   *
   * @param day the last day the backtest may know
   * @return the run
   * @throws touchstone.profile.UnknownProfileException if there is no such version
   */
  public long validate(long profileId, int number, Optional<LocalDate> day) {
    Profile profile = profiles.get(profileId);
    profiles.get(profileId, number);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(EvidenceRun.PROFILE, Long.toString(profileId));
    parameters.put(EvidenceRun.VERSION, Integer.toString(number));
    day.ifPresent(last -> parameters.put(EvidenceRun.DAY, last.toString()));
    return runs.submit(RunKind.VALIDATE, OptionalLong.of(profile.connectionId()), parameters);
  }

  /**
   * Starts learning the next version of a profile.
   *
   * @param by who asks
   * @return the run
   * @throws touchstone.profile.UnknownProfileException if there is no such profile, or no version
   *     to keep from
   */
  public long learn(long profileId, LearnOrder order, String by) {
    Profile profile = profiles.get(profileId);
    order.keep().ifPresent(number -> profiles.get(profileId, number));
    Map<String, String> parameters = new LinkedHashMap<>(order.parameters());
    parameters.put(EvidenceRun.PROFILE, Long.toString(profileId));
    parameters.put(LearnRun.BY, by);
    return runs.submit(RunKind.LEARN, OptionalLong.of(profile.connectionId()), parameters);
  }

  /** A document of a version; empty if it was not held against the data yet. */
  public Optional<JsonObject> find(long profileId, int number, Document document) {
    profiles.get(profileId, number);
    return store.find(profileId, number, document.name).map(JsonDocuments::object);
  }

  /** The profile parted by an attribute; empty if there is no such document. */
  public Optional<JsonObject> variants(long profileId, int number, String attribute) {
    profiles.get(profileId, number);
    return store
        .find(profileId, number, VersionEvidence.variants(attribute))
        .map(JsonDocuments::object);
  }

  /** The ideal customer beside the other one, as CSV. */
  public Optional<String> idealCustomerCsv(long profileId, int number) {
    return find(profileId, number, Document.IDEAL_CUSTOMER).map(IdealCustomerCsv::of);
  }

  /** Every look whether the version still holds, the newest first. */
  public List<JsonObject> revalidations(long profileId, int number) {
    profiles.get(profileId, number);
    return store.revalidations(profileId, number).stream()
        .map(one -> JsonDocuments.object(one.content()))
        .toList();
  }

  /**
   * Whether the active profiles of a connection still hold: verdict and alerts of the newest look,
   * a line a profile that was looked at.
   */
  public List<JsonObject> health(long connectionId) {
    return profiles.ofConnection(connectionId).stream()
        .flatMap(profile -> profile.versions().stream().map(version -> health(profile, version)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<JsonObject> health(Profile profile, ProfileVersion version) {
    if (version.state() != ProfileState.ACTIVE) {
      return Optional.empty();
    }
    Optional<JsonObject> holds =
        store
            .find(profile.id(), version.number(), VersionEvidence.REVALIDATION)
            .map(JsonDocuments::object);
    Optional<JsonObject> drift = find(profile.id(), version.number(), Document.DRIFT);
    if (holds.isEmpty() || drift.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        JsonBuilders.object()
            .add("profileId", profile.id())
            .add("profile", profile.name())
            .add("version", version.number())
            .add("madeAt", holds.get().getString("madeAt"))
            .add("verdict", holds.get().getString("verdict"))
            .add("sentence", holds.get().getString("sentence"))
            .add("drift", drift.get().getString("sentence"))
            .add("alerts", drift.get().getJsonArray("alerts"))
            .build());
  }
}
