package touchstone.discovery;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.icp.AttributeRole;
import touchstone.icp.ProfileVersion;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.profile.InvalidScorecardException;
import touchstone.profile.Profile;
import touchstone.profile.ProfileVersions;
import touchstone.store.DiscoveryStore;
import touchstone.store.Overrule;
import touchstone.store.OverruleStore;
import touchstone.store.StoredDiscovery;

/** What people do with discoveries: read them, overrule the guard, draft a profile. Thread-safe. */
public final class Discoveries {

  /** The longest reason of an overrule. */
  public static final int LONGEST_REASON = 2_000;

  private static final int LONGEST_NAME = 200;

  private final DiscoveryStore store;
  private final OverruleStore overrules;
  private final ProfileVersions profiles;
  private final Clock clock;

  public Discoveries(
      DiscoveryStore store, OverruleStore overrules, ProfileVersions profiles, Clock clock) {
    this.store = store;
    this.overrules = overrules;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * What is asked for, read and checked against the attributes of the connection.
   *
   * @throws InvalidOrderException naming the member that is wrong
   */
  public DiscoveryOrder order(long connectionId, JsonObject sent) throws InvalidOrderException {
    return DiscoveryOrder.read(sent, searchable(connectionId));
  }

  private Set<String> searchable(long connectionId) {
    return profiles.attributes(connectionId).stream()
        .filter(attribute -> attribute.role() == AttributeRole.DEFINITION)
        .map(attribute -> attribute.key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A line each, the newest first. */
  public List<JsonObject> page(long connectionId, OptionalLong before, int limit) {
    return store.page(connectionId, before, limit).stream().map(Discoveries::line).toList();
  }

  private static JsonObject line(StoredDiscovery discovery) {
    return JsonBuilders.object()
        .add("id", discovery.runId())
        .add("connection", discovery.connectionId())
        .add("madeAt", discovery.madeAt().toString())
        .add("target", discovery.target())
        .add("verdict", discovery.verdict())
        .add("found", discovery.found())
        .add("sentence", discovery.sentence())
        .build();
  }

  /**
   * Everything one discovery found and refused.
   *
   * @throws UnknownDiscoveryException if there is none of that id
   */
  public JsonObject get(long id) {
    return JsonDocuments.object(require(id).document());
  }

  private StoredDiscovery require(long id) {
    return store
        .find(id)
        .orElseThrow(() -> new UnknownDiscoveryException("There is no discovery " + id + "."));
  }

  /**
   * The attributes of a connection as the newest discovery saw them, and what is overruled now: a
   * line for each attribute, of every role. Without a discovery only what the mapping says.
   */
  public JsonObject attributes(long connectionId) {
    Optional<JsonObject> newest =
        store.newest(connectionId).map(found -> JsonDocuments.object(found.document()));
    Map<String, JsonObject> looked = byKey(newest, "attributes", "key");
    Map<String, JsonObject> aside = byKey(newest, "setAside", "attribute");
    Map<String, Overrule> now =
        overrules.of(connectionId).stream()
            .collect(Collectors.toMap(Overrule::attribute, overrule -> overrule));
    JsonArrayBuilder items = JsonBuilders.array();
    profiles
        .attributes(connectionId)
        .forEach(
            attribute -> {
              JsonObjectBuilder line =
                  JsonBuilders.object()
                      .add("key", attribute.key())
                      .add("label", attribute.label())
                      .add("family", attribute.family().name())
                      .add("kind", attribute.kind().name())
                      .add("role", attribute.role().name());
              Optional.ofNullable(looked.get(attribute.key())).ifPresent(one -> addAll(line, one));
              Optional.ofNullable(aside.get(attribute.key()))
                  .ifPresent(one -> line.add("setAside", one));
              Optional.ofNullable(now.get(attribute.key()))
                  .ifPresent(one -> line.add("overrule", json(one)));
              items.add(line);
            });
    JsonObjectBuilder json = JsonBuilders.object().add("connection", connectionId);
    newest.ifPresent(
        document ->
            json.add("discovery", document.get("id")).add("madeAt", document.get("madeAt")));
    return json.add("items", items).build();
  }

  private static Map<String, JsonObject> byKey(
      Optional<JsonObject> document, String list, String key) {
    Map<String, JsonObject> byKey = new LinkedHashMap<>();
    document.ifPresent(
        found ->
            found
                .getJsonArray(list)
                .getValuesAs(JsonObject.class)
                .forEach(one -> byKey.put(one.getString(key), one)));
    return byKey;
  }

  private static void addAll(JsonObjectBuilder line, JsonObject more) {
    more.forEach(line::add);
  }

  private static JsonObjectBuilder json(Overrule overrule) {
    return JsonBuilders.object()
        .add("attribute", overrule.attribute())
        .add("reason", overrule.reason())
        .add("by", overrule.actor())
        .add("at", overrule.setAt().toString());
  }

  /**
   * Has an attribute searched from the next discovery on whatever the leak guard finds. Audited.
   *
   * @param reason why, of 1 to {@value #LONGEST_REASON} characters
   * @throws InvalidOrderException if there is no such definition attribute, or no reason
   */
  public JsonObject overrule(long connectionId, String attribute, String reason, String by)
      throws InvalidOrderException {
    if (!searchable(connectionId).contains(attribute)) {
      throw new InvalidOrderException(
          "attribute",
          "There is no definition attribute \""
              + attribute
              + "\": only what may define a profile can be searched.");
    }
    String stripped = reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw new InvalidOrderException(
          "reason",
          "Say why it is searched all the same, in 1 to "
              + LONGEST_REASON
              + " characters: the reason stands in the audit.");
    }
    Overrule overrule = new Overrule(attribute, stripped, by, clock.instant());
    overrules.put(connectionId, overrule);
    return json(overrule).build();
  }

  /**
   * Lets the leak guard have its way again. Audited.
   *
   * @throws UnknownDiscoveryException if the attribute is not overruled
   */
  public void withdraw(long connectionId, String attribute, String by) {
    if (!overrules.remove(connectionId, attribute, by, clock.instant())) {
      throw new UnknownDiscoveryException(
          "The attribute \"" + attribute + "\" is not overruled here.");
    }
  }

  /**
   * Makes a profile version of a candidate: a draft, which scores nobody until it is published.
   *
   * @param candidate its number in the discovery
   * @param into an existing profile of the same connection; else a new one is made
   * @param name of a new profile; its conditions in words if absent
   * @throws InvalidOrderException if the profile is of another connection
   * @throws InvalidScorecardException if the mapping has changed so that it cannot be asked any
   *     more
   * @throws UnknownDiscoveryException if there is no such discovery or candidate
   */
  public Drafted draft(long id, int candidate, OptionalLong into, Optional<String> name, String by)
      throws InvalidOrderException, InvalidScorecardException {
    StoredDiscovery stored = require(id);
    JsonObject document = JsonDocuments.object(stored.document());
    JsonObject found = candidate(document, candidate);
    if (into.isPresent()
        && profiles.get(into.getAsLong()).connectionId() != stored.connectionId()) {
      throw new InvalidOrderException(
          "profile", "The profile belongs to another connection than the discovery.");
    }
    long profileId =
        into.isPresent()
            ? into.getAsLong()
            : newProfile(stored.connectionId(), name.orElseGet(() -> found.getString("words")));
    JsonObject made = document.getJsonObject("provenance");
    ProfileVersion version =
        profiles.addFound(
            profileId,
            CandidateScorecard.of(found),
            by,
            Map.of(
                "searched", made.getJsonNumber("searched").longValue(),
                "confirming", made.getJsonNumber("confirming").longValue()),
            settings(document, found, candidate),
            made.getJsonNumber("seed").longValue());
    return new Drafted(profileId, version);
  }

  /** A version and the profile it belongs to. */
  public record Drafted(long profileId, ProfileVersion version) {}

  private long newProfile(long connectionId, String name) throws InvalidScorecardException {
    Profile profile =
        profiles.create(connectionId, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    return profile.id();
  }

  private static JsonObject candidate(JsonObject document, int number) {
    return document.getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getInt("number") == number)
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownDiscoveryException(
                    "The discovery " + document.get("id") + " has no candidate " + number + "."));
  }

  /** How it was found, for the version's provenance. */
  private static Map<String, String> settings(JsonObject document, JsonObject found, int number) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("discovery", document.get("id").toString());
    settings.put("candidate", Integer.toString(number));
    settings.put("target", document.getString("target"));
    settings.put("verdict", found.getString("verdict"));
    settings.put("familyWiseP", found.get("familyWiseP").toString());
    settings.put("points", "even shares of 100 over the candidate's conditions");
    JsonObject made = document.getJsonObject("provenance");
    for (String member : List.of("depth", "level", "shuffles", "leftOut", "overruled")) {
      settings.put(member, plain(made.get(member)));
    }
    return settings;
  }

  private static String plain(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value.toString();
  }
}
