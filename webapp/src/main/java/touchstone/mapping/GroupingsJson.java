package touchstone.mapping;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.icp.grouping.BuiltInMap;
import touchstone.icp.grouping.Grouping;
import touchstone.icp.grouping.Groupings;
import touchstone.icp.grouping.IndustryCodes;
import touchstone.json.JsonBuilders;

/**
 * The JSON form of groupings, stored and sent: {@code {"groupings": [{"attribute": "country",
 * "key": "worldRegion", "label": "World region", "builtIn": "WORLD_REGION", "codes": "AUTO",
 * "names": {"Elbonia": "Islands"}, "prefixes": {"49": "Carriers"}}]}}.
 */
final class GroupingsJson {

  private static final int MOST_GROUPINGS = 50;
  private static final int MOST_NAMES = 20_000;
  private static final int LONGEST_NAME = 255;
  private static final Set<String> MEMBERS =
      Set.of("attribute", "key", "label", "builtIn", "codes", "names", "prefixes");

  private GroupingsJson() {}

  static JsonObject write(Groupings groupings) {
    JsonArrayBuilder array = JsonBuilders.array();
    for (Grouping grouping : groupings.all()) {
      array.add(
          JsonBuilders.object()
              .add("attribute", grouping.source())
              .add("key", grouping.key())
              .add("label", grouping.label())
              .add("builtIn", grouping.builtIn().name())
              .add("codes", grouping.codes().name())
              .add("names", object(grouping.names()))
              .add("prefixes", object(grouping.prefixes())));
    }
    return JsonBuilders.object().add("groupings", array).build();
  }

  private static JsonObjectBuilder object(Map<String, String> texts) {
    JsonObjectBuilder json = JsonBuilders.object();
    new TreeMap<>(texts).forEach(json::add);
    return json;
  }

  /** What was stored. */
  static Groupings load(JsonObject json) {
    try {
      return read(json);
    } catch (MappingRefusedException e) {
      throw new IllegalStateException("Stored groupings cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * What somebody sent.
   *
   * @throws MappingRefusedException naming the member that is wrong
   */
  static Groupings read(JsonObject sent) throws MappingRefusedException {
    if (!(sent.get("groupings") instanceof JsonArray array)
        || array.size() > MOST_GROUPINGS
        || !array.stream().allMatch(JsonObject.class::isInstance)) {
      throw refused("groupings", "Give a list of at most " + MOST_GROUPINGS + " objects.");
    }
    List<Grouping> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(grouping("groupings[" + i + "]", array.getJsonObject(i)));
    }
    try {
      return new Groupings(all);
    } catch (IllegalArgumentException e) {
      throw refused("groupings", e.getMessage());
    }
  }

  private static Grouping grouping(String field, JsonObject json) throws MappingRefusedException {
    for (String member : new TreeSet<>(json.keySet())) {
      if (!MEMBERS.contains(member)) {
        throw refused(
            field + "." + member,
            "There is no such member here; there are "
                + String.join(", ", new TreeSet<>(MEMBERS))
                + ".");
      }
    }
    try {
      return new Grouping(
          text(field, json, "attribute"),
          text(field, json, "key"),
          text(field, json, "label"),
          constant(field, json, "builtIn", BuiltInMap.NONE),
          constant(field, json, "codes", IndustryCodes.AUTO),
          texts(field + ".names", json.get("names")),
          texts(field + ".prefixes", json.get("prefixes")));
    } catch (IllegalArgumentException e) {
      throw refused(field, e.getMessage());
    }
  }

  private static Map<String, String> texts(String field, JsonValue value)
      throws MappingRefusedException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value == null) {
      return texts;
    }
    if (!(value instanceof JsonObject object) || object.size() > MOST_NAMES) {
      throw refused(field, "Give an object of at most " + MOST_NAMES + " names and their groups.");
    }
    for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
      if (!(entry.getValue() instanceof JsonString group)
          || group.getString().length() > LONGEST_NAME
          || entry.getKey().length() > LONGEST_NAME) {
        throw refused(
            field, "A name and its group are texts of at most " + LONGEST_NAME + " characters.");
      }
      texts.put(entry.getKey(), group.getString());
    }
    return texts;
  }

  private static String text(String field, JsonObject json, String member)
      throws MappingRefusedException {
    if (json.get(member) instanceof JsonString text && text.getString().length() <= 200) {
      return text.getString().strip();
    }
    throw refused(field + "." + member, "This must be a text of at most 200 characters.");
  }

  private static <E extends Enum<E>> E constant(
      String field, JsonObject json, String member, E usual) throws MappingRefusedException {
    if (!json.containsKey(member)) {
      return usual;
    }
    E[] constants = usual.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (json.get(member) instanceof JsonString text && constant.name().equals(text.getString())) {
        return constant;
      }
    }
    throw refused(
        field + "." + member,
        "This is one of "
            + String.join(", ", Arrays.stream(constants).map(Enum::name).toList())
            + ".");
  }

  private static MappingRefusedException refused(String field, String sentence) {
    return new MappingRefusedException(List.of(new MappingProblem(field, sentence)));
  }
}
