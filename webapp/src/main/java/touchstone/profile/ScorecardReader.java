package touchstone.profile;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import touchstone.icp.Attribute;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Exclusion;
import touchstone.icp.Points;
import touchstone.icp.PointsOrigin;
import touchstone.icp.Scorecard;
import touchstone.icp.Support;
import touchstone.icp.TierCuts;

/** Reads one scorecard and collects everything that is wrong with it. Not thread-safe. */
final class ScorecardReader {

  static final int MOST_CRITERIA = 200;
  static final int MOST_NAMES = 1_000;

  private static final Set<String> CARD =
      Set.of("base", "criteria", "exclusions", "tierCuts", "minimumCoverage");
  private static final Set<String> QUESTION =
      Set.of("attribute", "oneOf", "containsAny", "from", "below");
  private static final Set<String> SUPPORT =
      Set.of("inside", "insideTotal", "outside", "outsideTotal");

  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  ScorecardReader(Collection<? extends Attribute> attributes) {
    attributes.forEach(attribute -> this.attributes.put(attribute.key(), attribute));
  }

  ScorecardDraft read(JsonObject sent) throws InvalidScorecardException {
    refuseUnknown("", sent, CARD, Set.of());
    Points base = points("base", sent, Points.ZERO);
    List<Criterion> criteria = new ArrayList<>();
    List<JsonObject> questions = objects("criteria", sent, true);
    for (int i = 0; i < questions.size(); i++) {
      criterion("criteria[" + i + "]", questions.get(i)).ifPresent(criteria::add);
    }
    List<Exclusion> exclusions = new ArrayList<>();
    List<JsonObject> checks = objects("exclusions", sent, false);
    for (int i = 0; i < checks.size(); i++) {
      exclusion("exclusions[" + i + "]", checks.get(i)).ifPresent(exclusions::add);
    }
    TierCuts cuts = cuts(sent);
    refuseOverlaps(questions);
    if (errors.isEmpty()) {
      try {
        return new ScorecardDraft(new Scorecard(base, criteria, exclusions), cuts);
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("criteria", e.getMessage()));
      }
    }
    throw new InvalidScorecardException(errors);
  }

  private Optional<Criterion> criterion(String field, JsonObject json) {
    refuseUnknown(field + ".", json, QUESTION, Set.of("points", "support"));
    Optional<DefinitionAttribute> attribute = attribute(field, json);
    Optional<Condition> condition = condition(field, json);
    if (!json.containsKey("points")) {
      error(field + ".points", "A criterion needs points, like 30 or -10.");
    }
    Points points = points(field + ".points", json, Points.ZERO);
    PointsOrigin origin = origin(field + ".support", json);
    if (attribute.isEmpty() || condition.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Criterion(attribute.get(), condition.get(), points, origin));
    } catch (IllegalArgumentException e) {
      error(field, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Exclusion> exclusion(String field, JsonObject json) {
    refuseUnknown(field + ".", json, QUESTION, Set.of("reason"));
    Optional<DefinitionAttribute> attribute = attribute(field, json);
    Optional<Condition> condition = condition(field, json);
    Optional<String> reason = text(field + ".reason", json, "reason");
    if (attribute.isEmpty() || condition.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Exclusion(attribute.get(), condition.get(), reason.orElse("")));
    } catch (IllegalArgumentException e) {
      error(field, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<DefinitionAttribute> attribute(String field, JsonObject json) {
    Optional<String> key = text(field + ".attribute", json, "attribute");
    if (key.isEmpty()) {
      if (!json.containsKey("attribute")) {
        error(field + ".attribute", "Name the attribute that is looked at.");
      }
      return Optional.empty();
    }
    Attribute attribute = attributes.get(key.get());
    if (attribute == null) {
      error(
          field + ".attribute",
          "There is no attribute \""
              + key.get()
              + "\" in the mapping; there are "
              + (attributes.isEmpty() ? "none" : String.join(", ", attributes.keySet()))
              + ".");
      return Optional.empty();
    }
    try {
      // The core's own refusal of a leak, with its sentence.
      return Optional.of(Exclusion.of(attribute, anyCondition(attribute), "").attribute());
    } catch (IllegalArgumentException e) {
      error(field + ".attribute", e.getMessage());
      return Optional.empty();
    }
  }

  private static Condition anyCondition(Attribute attribute) {
    return switch (attribute.kind()) {
      case CATEGORY -> Condition.oneOf("any");
      case CATEGORIES -> Condition.containsAny("any");
      case NUMBER -> Condition.atLeast(0);
    };
  }

  private Optional<Condition> condition(String field, JsonObject json) {
    boolean oneOf = json.containsKey("oneOf");
    boolean any = json.containsKey("containsAny");
    boolean band = json.containsKey("from") || json.containsKey("below");
    if ((oneOf ? 1 : 0) + (any ? 1 : 0) + (band ? 1 : 0) != 1) {
      error(
          field,
          "Ask one thing: oneOf for a name, containsAny for several names, from and below for a"
              + " number.");
      return Optional.empty();
    }
    try {
      if (oneOf) {
        return names(field + ".oneOf", json, "oneOf").map(Condition.OneOf::new);
      }
      if (any) {
        return names(field + ".containsAny", json, "containsAny").map(Condition.ContainsAny::new);
      }
      Optional<BigDecimal> from = number(field + ".from", json, "from");
      Optional<BigDecimal> below = number(field + ".below", json, "below");
      if (from.isEmpty() && below.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Condition.Between(
              from.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
              below.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY)));
    } catch (IllegalArgumentException e) {
      error(field + (oneOf ? ".oneOf" : any ? ".containsAny" : ".from"), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<List<String>> names(String field, JsonObject json, String member) {
    if (!(json.get(member) instanceof JsonArray array)
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      error(field, "List the names as texts, like [\"Logistics\", \"Transport\"].");
      return Optional.empty();
    }
    if (array.size() > MOST_NAMES) {
      error(field, "A condition lists at most " + MOST_NAMES + " names.");
      return Optional.empty();
    }
    return Optional.of(
        array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
  }

  private PointsOrigin origin(String field, JsonObject json) {
    if (!json.containsKey("support")) {
      return new PointsOrigin.SetByPerson();
    }
    if (json.get("support") instanceof JsonObject support && support.keySet().equals(SUPPORT)) {
      try {
        return new PointsOrigin.Learned(
            new Support(
                count(support, "inside"),
                count(support, "insideTotal"),
                count(support, "outside"),
                count(support, "outsideTotal")));
      } catch (IllegalArgumentException | ArithmeticException e) {
        error(field, "The counts of support are whole numbers, 0 up to their totals.");
        return new PointsOrigin.SetByPerson();
      }
    }
    error(field, "Support has the members " + String.join(", ", new TreeSet<>(SUPPORT)) + ".");
    return new PointsOrigin.SetByPerson();
  }

  private static int count(JsonObject support, String member) {
    if (support.get(member) instanceof JsonNumber number) {
      return number.bigDecimalValue().intValueExact();
    }
    throw new IllegalArgumentException(member);
  }

  private TierCuts cuts(JsonObject sent) {
    TierCuts usual = TierCuts.defaults();
    double coverage =
        number("minimumCoverage", sent, "minimumCoverage")
            .map(BigDecimal::doubleValue)
            .orElse(usual.minimumCoverage());
    Points a = usual.a();
    Points b = usual.b();
    Points c = usual.c();
    if (sent.containsKey("tierCuts")) {
      if (!(sent.get("tierCuts") instanceof JsonObject cuts)) {
        error(
            "tierCuts",
            "Give the lowest score of each tier, like {\"a\": 70, \"b\": 40, \"c\": 20}.");
        return usual;
      }
      refuseUnknown("tierCuts.", cuts, Set.of("a", "b", "c"), Set.of());
      a = points("tierCuts.a", cuts, a);
      b = points("tierCuts.b", cuts, b);
      c = points("tierCuts.c", cuts, c);
    }
    try {
      return new TierCuts(a, b, c, coverage);
    } catch (IllegalArgumentException e) {
      boolean share = coverage >= 0 && coverage <= 1;
      error(share ? "tierCuts" : "minimumCoverage", e.getMessage());
      return usual;
    }
  }

  /** An account in two bands would silently get the points of both. */
  private void refuseOverlaps(List<JsonObject> questions) {
    for (int i = 0; i < questions.size(); i++) {
      for (int earlier = 0; earlier < i; earlier++) {
        if (sameAttribute(questions.get(i), questions.get(earlier))
            && overlap(questions.get(i), questions.get(earlier))) {
          error(
              "criteria[" + i + "].from",
              "This band overlaps with that of criteria["
                  + earlier
                  + "]: an account in both would get the points of both. Let one begin where the"
                  + " other ends; \"below\" is not part of its band.");
          break;
        }
      }
    }
  }

  private static boolean sameAttribute(JsonObject one, JsonObject other) {
    return one.get("attribute") instanceof JsonString key && key.equals(other.get("attribute"));
  }

  private static boolean overlap(JsonObject one, JsonObject other) {
    return isBand(one)
        && isBand(other)
        && end(one, "from", Double.NEGATIVE_INFINITY)
            < end(other, "below", Double.POSITIVE_INFINITY)
        && end(other, "from", Double.NEGATIVE_INFINITY)
            < end(one, "below", Double.POSITIVE_INFINITY);
  }

  private static boolean isBand(JsonObject question) {
    return question.get("from") instanceof JsonNumber
        || question.get("below") instanceof JsonNumber;
  }

  private static double end(JsonObject question, String member, double open) {
    return question.get(member) instanceof JsonNumber number ? number.doubleValue() : open;
  }

  private List<JsonObject> objects(String field, JsonObject sent, boolean required) {
    JsonValue value = sent.get(field);
    if (value == null && !required) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)
        || !array.stream().allMatch(JsonObject.class::isInstance)) {
      error(field, "Give a list of objects, each with an attribute and a condition.");
      return List.of();
    }
    if (array.size() > MOST_CRITERIA) {
      error(field, "There can be at most " + MOST_CRITERIA + ".");
      return List.of();
    }
    return array.getValuesAs(JsonObject.class);
  }

  private Points points(String field, JsonObject json, Points otherwise) {
    String member = field.substring(field.lastIndexOf('.') + 1);
    Optional<BigDecimal> number = number(field, json, member);
    if (number.isEmpty()) {
      return otherwise;
    }
    try {
      Points points = Points.of(number.get());
      if (Math.abs(points.hundredths()) <= Points.HUNDRED.hundredths()) {
        return points;
      }
    } catch (IllegalArgumentException e) {
      // The same sentence says it.
    }
    error(
        field,
        "Points have at most two decimals and lie between -100 and 100, not "
            + number.get().toString()
            + ".");
    return otherwise;
  }

  private Optional<BigDecimal> number(String field, JsonObject json, String member) {
    JsonValue value = json.get(member);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonNumber number
        && Double.isFinite(number.bigDecimalValue().doubleValue())) {
      return Optional.of(number.bigDecimalValue());
    }
    error(field, "This must be a number, not " + shortened(value) + ".");
    return Optional.empty();
  }

  private Optional<String> text(String field, JsonObject json, String member) {
    JsonValue value = json.get(member);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(text.getString());
    }
    error(field, "This must be a text, not " + shortened(value) + ".");
    return Optional.empty();
  }

  private void refuseUnknown(
      String prefix, JsonObject json, Set<String> known, Set<String> alsoKnown) {
    for (String member : new TreeSet<>(json.keySet())) {
      if (!known.contains(member) && !alsoKnown.contains(member)) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(alsoKnown);
        error(
            prefix + shortened(member),
            "There is no such member here; there are " + String.join(", ", all) + ".");
      }
    }
  }

  private static String shortened(Object value) {
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private void error(String field, String message) {
    errors.add(new FieldError(field, message));
  }
}
