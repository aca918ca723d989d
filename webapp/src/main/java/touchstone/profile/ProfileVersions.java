package touchstone.profile;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import touchstone.icp.Attribute;
import touchstone.icp.Decision;
import touchstone.icp.ProfileDiff;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.Scorecard;
import touchstone.icp.TierCuts;
import touchstone.mapping.ConnectionGroupings;
import touchstone.software.SoftwareVersion;
import touchstone.store.AuditEvent;
import touchstone.store.ProfileStore;
import touchstone.store.ResultStore;
import touchstone.store.StoredProfile;
import touchstone.store.StoredVersion;

/**
 * What people do with profiles. A profile has at most one active version; several profiles of a
 * connection may be active. Thread-safe.
 */
public final class ProfileVersions {

  private static final int LONGEST_NAME = 200;
  private static final String ROLLED_BACK = "Rolled back.";

  private final ProfileStore store;
  private final ConnectionGroupings groupings;
  private final ResultStore results;
  private final SoftwareVersion software;
  private final Clock clock;

  public ProfileVersions(
      ProfileStore store,
      ConnectionGroupings groupings,
      ResultStore results,
      SoftwareVersion software,
      Clock clock) {
    this.store = store;
    this.groupings = groupings;
    this.results = results;
    this.software = software;
    this.clock = clock;
  }

  /**
   * Adds a profile without versions.
   *
   * @throws InvalidScorecardException naming the field {@code name} if it is blank or too long
   * @throws touchstone.store.NameTakenException if the connection has one of that name
   */
  public Profile create(long connectionId, String name) throws InvalidScorecardException {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw new InvalidScorecardException(
          List.of(
              new FieldError(
                  "name", "A profile needs a name of 1 to " + LONGEST_NAME + " characters.")));
    }
    return profile(store.add(connectionId, stripped, clock.instant()));
  }

  /** The profiles of a connection, by name. */
  public List<Profile> ofConnection(long connectionId) {
    return store.ofConnection(connectionId).stream().map(this::profile).toList();
  }

  /**
   * A profile with its versions.
   *
   * @throws UnknownProfileException if there is none of that id
   */
  public Profile get(long profileId) {
    return profile(require(profileId));
  }

  /**
   * One version.
   *
   * @throws UnknownProfileException if there is no such profile or version
   */
  public ProfileVersion get(long profileId, int number) {
    return version(get(profileId), number);
  }

  /**
   * Adds the next version: a hypothesis, because a person wrote it.
   *
   * @param sent the scorecard as docs/api.md shows it
   * @param by who
   * @throws InvalidScorecardException naming every field that is wrong
   * @throws UnknownProfileException if there is no such profile
   */
  public ProfileVersion add(long profileId, JsonObject sent, String by)
      throws InvalidScorecardException {
    return add(
        profileId, sent, by, Provenance.Origin.PERSON, Map.of(), Map.of(), OptionalLong.empty());
  }

  /**
   * Adds the next version: a candidate, because data suggest it.
   *
   * @param sent the scorecard as docs/api.md shows it
   * @param by who made it of what was found
   * @param counts more counts for the provenance
   * @param settings how it was found
   * @param seed of the search
   * @throws InvalidScorecardException naming every field that is wrong
   * @throws UnknownProfileException if there is no such profile
   */
  public ProfileVersion addFound(
      long profileId,
      JsonObject sent,
      String by,
      Map<String, Long> counts,
      Map<String, String> settings,
      long seed)
      throws InvalidScorecardException {
    return add(
        profileId, sent, by, Provenance.Origin.DISCOVERY, counts, settings, OptionalLong.of(seed));
  }

  private ProfileVersion add(
      long profileId,
      JsonObject sent,
      String by,
      Provenance.Origin origin,
      Map<String, Long> counts,
      Map<String, String> settings,
      OptionalLong seed)
      throws InvalidScorecardException {
    StoredProfile profile = require(profileId);
    ScorecardDraft draft = ScorecardJson.read(sent, attributes(profile.connectionId()));
    DataSeen data = DataSeen.of(results, profile.connectionId());
    Map<String, Long> counted = new HashMap<>(data.counts());
    counted.putAll(counts);
    Provenance provenance =
        new Provenance(
            origin, by, clock.instant(), data.window(), counted, settings, seed, software.text());
    StoredVersion stored =
        store.addVersion(
            profileId,
            number ->
                VersionCodec.store(
                    profileId,
                    ProfileVersion.draft(
                        profile.name(), number, draft.scorecard(), draft.cuts(), provenance)));
    return VersionCodec.load(profile.name(), stored);
  }

  /** The attributes of a connection, of every role; derived groups behind the mapped ones. */
  public List<Attribute> attributes(long connectionId) {
    return groupings.attributes(connectionId);
  }

  /**
   * Adds the next version as data suggest it: a candidate.
   *
   * @param provenance where it comes from
   * @throws UnknownProfileException if there is no such profile
   */
  public ProfileVersion addLearned(
      long profileId, Scorecard scorecard, TierCuts cuts, Provenance provenance) {
    StoredProfile profile = require(profileId);
    StoredVersion stored =
        store.addVersion(
            profileId,
            number ->
                VersionCodec.store(
                    profileId,
                    ProfileVersion.draft(profile.name(), number, scorecard, cuts, provenance)));
    return VersionCodec.load(profile.name(), stored);
  }

  /**
   * Makes a version the active one of its profile; the former is retired. A hypothesis or candidate
   * counts as validated by whoever publishes it. Publishing the active version changes nothing.
   *
   * @throws UnknownProfileException if there is no such profile or version
   */
  public ProfileVersion publish(long profileId, int number, String by) {
    return activate(profileId, versions -> number, by, "Published.", "published");
  }

  /**
   * Makes a version active again that was before: nothing is edited, the present one is retired.
   *
   * @param to which; the one that was active last if empty
   * @throws ImpossibleTransitionException if that version is not retired or was never active
   * @throws UnknownProfileException if there is no such profile or version
   */
  public ProfileVersion rollBack(long profileId, Optional<Integer> to, String by) {
    return activate(
        profileId, profile -> earlier(profile, to).number(), by, ROLLED_BACK, "rolled back to");
  }

  private static ProfileVersion earlier(Profile profile, Optional<Integer> to) {
    if (to.isPresent()) {
      ProfileVersion wanted = version(profile, to.get());
      if (wanted.state() != ProfileState.RETIRED || wanted.lastActivated().isEmpty()) {
        throw new ImpossibleTransitionException(
            "Version "
                + to.get()
                + " of \""
                + profile.name()
                + "\" is "
                + wanted.state().text()
                + ": only a version that was active before can be rolled back to.");
      }
      return wanted;
    }
    return profile.versions().stream()
        .filter(version -> version.state() == ProfileState.RETIRED)
        .filter(version -> version.lastActivated().isPresent())
        .max(Comparator.comparing(version -> version.lastActivated().orElseThrow()))
        .orElseThrow(
            () ->
                new ImpossibleTransitionException(
                    "\"" + profile.name() + "\" has no version that was active before."));
  }

  private ProfileVersion activate(
      long profileId, ToIntFunction<Profile> choose, String by, String reason, String done) {
    StoredProfile profile = require(profileId);
    Instant now = clock.instant();
    int number = choose.applyAsInt(profile(profile));
    store.change(
        profileId,
        stored -> {
          List<StoredVersion> changed = new ArrayList<>();
          for (ProfileVersion version : load(profile, stored)) {
            if (version.number() == number) {
              activated(version, by, now, reason)
                  .ifPresent(next -> changed.add(VersionCodec.store(profileId, next)));
            } else if (version.state() == ProfileState.ACTIVE) {
              Decision retired =
                  new Decision(
                      ProfileState.RETIRED, by, now, "Version " + number + " was " + done + ".");
              changed.add(VersionCodec.store(profileId, version.with(retired)));
            }
          }
          version(profile(profile, stored), number);
          return changed;
        },
        new AuditEvent(
            now,
            by,
            reason.equals(ROLLED_BACK) ? "profile.rolled-back" : "profile.published",
            "profile " + profileId,
            "Version " + number + " of \"" + profile.name() + "\" is active."));
    return get(profileId, number);
  }

  private static Optional<ProfileVersion> activated(
      ProfileVersion version, String by, Instant now, String reason) {
    Decision active = new Decision(ProfileState.ACTIVE, by, now, reason);
    return switch (version.state()) {
      case ACTIVE -> Optional.empty();
      case VALIDATED, RETIRED -> Optional.of(version.with(active));
      case HYPOTHESIS, CANDIDATE ->
          Optional.of(
              version
                  .with(
                      new Decision(
                          ProfileState.VALIDATED, by, now, "Whoever publishes it answers for it."))
                  .with(active));
    };
  }

  /**
   * Brings a version to another state.
   *
   * @throws ImpossibleTransitionException if that state cannot follow, or is {@code ACTIVE}, which
   *     only publishing gives
   * @throws UnknownProfileException if there is no such profile or version
   */
  public ProfileVersion move(
      long profileId, int number, ProfileState to, String by, String reason) {
    if (to == ProfileState.ACTIVE) {
      throw new ImpossibleTransitionException("A version becomes active by publishing it.");
    }
    StoredProfile profile = require(profileId);
    Instant now = clock.instant();
    store.change(
        profileId,
        stored -> {
          ProfileVersion version = version(profile(profile, stored), number);
          try {
            return List.of(
                VersionCodec.store(
                    profileId, version.with(new Decision(to, by, now, reason.strip()))));
          } catch (IllegalStateException e) {
            throw new ImpossibleTransitionException(e.getMessage());
          }
        },
        new AuditEvent(
            now,
            by,
            "profile.moved",
            "profile " + profileId,
            "Version " + number + " of \"" + profile.name() + "\" is " + to.text() + "."));
    return get(profileId, number);
  }

  /**
   * What changed from one version to another of the same profile.
   *
   * @throws UnknownProfileException if there is no such profile or version
   */
  public ProfileDiff diff(long profileId, int from, int to) {
    Profile profile = get(profileId);
    return ProfileDiff.between(version(profile, from), version(profile, to));
  }

  /** The active versions of a connection, by the names of their profiles. */
  public List<ProfileVersion> active(long connectionId) {
    return ofConnection(connectionId).stream()
        .flatMap(profile -> profile.versions().stream())
        .filter(version -> version.state() == ProfileState.ACTIVE)
        .toList();
  }

  private StoredProfile require(long profileId) {
    return store
        .find(profileId)
        .orElseThrow(() -> new UnknownProfileException("There is no profile " + profileId + "."));
  }

  private Profile profile(StoredProfile stored) {
    return profile(stored, store.versions(stored.id()));
  }

  private static Profile profile(StoredProfile stored, List<StoredVersion> versions) {
    return new Profile(
        stored.id(),
        stored.connectionId(),
        stored.name(),
        stored.createdAt(),
        load(stored, versions));
  }

  private static List<ProfileVersion> load(StoredProfile profile, List<StoredVersion> versions) {
    return versions.stream().map(version -> VersionCodec.load(profile.name(), version)).toList();
  }

  private static ProfileVersion version(Profile profile, int number) {
    return profile.versions().stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownProfileException(
                    "The profile \"" + profile.name() + "\" has no version " + number + "."));
  }
}
