package touchstone.profile;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Exclusion;
import touchstone.icp.PointsOrigin;
import touchstone.icp.Scorecard;
import touchstone.icp.Support;
import touchstone.icp.TierCuts;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.json.KnownJson;

/**
 * The JSON form of a scorecard, as docs/api.md shows it, and the form it is stored in: the same
 * with the attributes as they were, so that a version means the same when the mapping has changed.
 */
public final class ScorecardJson {

  private ScorecardJson() {}

  /**
   * Reads what somebody sent.
   *
   * @param attributes the attributes of the connection, of every role
   * @throws InvalidScorecardException naming every field that is wrong
   */
  public static ScorecardDraft read(JsonObject sent, Collection<? extends Attribute> attributes)
      throws InvalidScorecardException {
    return new ScorecardReader(attributes).read(sent);
  }

  /** The JSON form. */
  public static JsonObject write(ScorecardDraft draft) {
    Scorecard card = draft.scorecard();
    JsonArrayBuilder criteria = JsonBuilders.array();
    card.criteria().forEach(criterion -> criteria.add(criterion(criterion)));
    JsonArrayBuilder exclusions = JsonBuilders.array();
    card.exclusions().forEach(exclusion -> exclusions.add(exclusion(exclusion)));
    TierCuts cuts = draft.cuts();
    return JsonBuilders.object()
        .add("base", KnownJson.plain(card.base().value()))
        .add("criteria", criteria)
        .add("exclusions", exclusions)
        .add(
            "tierCuts",
            JsonBuilders.object()
                .add("a", KnownJson.plain(cuts.a().value()))
                .add("b", KnownJson.plain(cuts.b().value()))
                .add("c", KnownJson.plain(cuts.c().value())))
        .add("minimumCoverage", BigDecimal.valueOf(cuts.minimumCoverage()))
        .build();
  }

  private static JsonObjectBuilder criterion(Criterion criterion) {
    JsonObjectBuilder json = asked(criterion.attribute(), criterion.condition());
    json.add("points", KnownJson.plain(criterion.points().value()));
    if (criterion.origin() instanceof PointsOrigin.Learned learned) {
      Support support = learned.support();
      json.add(
          "support",
          JsonBuilders.object()
              .add("inside", support.inside())
              .add("insideTotal", support.insideTotal())
              .add("outside", support.outside())
              .add("outsideTotal", support.outsideTotal()));
    }
    return json;
  }

  private static JsonObjectBuilder exclusion(Exclusion exclusion) {
    JsonObjectBuilder json = asked(exclusion.attribute(), exclusion.condition());
    return json.add("reason", exclusion.reason());
  }

  /** The attribute and what is asked of it, as a criterion starts. */
  public static JsonObjectBuilder asked(DefinitionAttribute attribute, Condition condition) {
    JsonObjectBuilder json = JsonBuilders.object().add("attribute", attribute.key());
    if (condition instanceof Condition.OneOf oneOf) {
      json.add("oneOf", JsonBuilders.array(oneOf.names()));
    } else if (condition instanceof Condition.ContainsAny any) {
      json.add("containsAny", JsonBuilders.array(any.names()));
    } else if (condition instanceof Condition.Between band) {
      band.lower().ifPresent(from -> json.add("from", KnownJson.plain(BigDecimal.valueOf(from))));
      band.upper()
          .ifPresent(below -> json.add("below", KnownJson.plain(BigDecimal.valueOf(below))));
    }
    return json;
  }

  /** The stored form. */
  static String store(ScorecardDraft draft) {
    Map<String, DefinitionAttribute> used = new LinkedHashMap<>();
    draft.scorecard().criteria().forEach(c -> used.put(c.attribute().key(), c.attribute()));
    draft.scorecard().exclusions().forEach(e -> used.put(e.attribute().key(), e.attribute()));
    JsonArrayBuilder attributes = JsonBuilders.array();
    used.values()
        .forEach(
            attribute ->
                attributes.add(
                    JsonBuilders.object()
                        .add("key", attribute.key())
                        .add("label", attribute.label())
                        .add("family", attribute.family().name())
                        .add("kind", attribute.kind().name())));
    return JsonBuilders.object()
        .add("scorecard", write(draft))
        .add("attributes", attributes)
        .build()
        .toString();
  }

  /** What was stored. */
  static ScorecardDraft load(String stored) {
    JsonObject json = JsonDocuments.object(stored);
    List<Attribute> attributes =
        json.getJsonArray("attributes").getValuesAs(JsonObject.class).stream()
            .map(
                attribute ->
                    Attribute.of(
                        attribute.getString("key"),
                        attribute.getString("label"),
                        AttributeFamily.valueOf(attribute.getString("family")),
                        AttributeKind.valueOf(attribute.getString("kind")),
                        AttributeRole.DEFINITION))
            .toList();
    try {
      return read(json.getJsonObject("scorecard"), attributes);
    } catch (InvalidScorecardException e) {
      throw new IllegalStateException("A stored scorecard cannot be read: " + e.getMessage(), e);
    }
  }
}
