package touchstone.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads members of rules somebody sent, and names the one that is wrong by its path. */
final class RuleMembers {

  private static final int MOST_DAYS = 36_500;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private RuleMembers() {}

  /** Refuses members nobody asked for: a slip of the pen would go unnoticed. */
  static void requireKnown(String field, JsonObject json, Set<String> known)
      throws InvalidRulesException {
    for (String member : new TreeSet<>(json.keySet())) {
      if (!known.contains(member)) {
        throw new InvalidRulesException(
            field.isEmpty() ? member : field + "." + member,
            "There is no such member here; there are "
                + String.join(", ", new TreeSet<>(known))
                + ".");
      }
    }
  }

  /** The member {@code key}: the name by which an indicator is known. */
  static String key(String field, JsonObject json) throws InvalidRulesException {
    String key = text(field + ".key", json, "key");
    if (!KEY.matcher(key).matches()) {
      throw new InvalidRulesException(
          field + ".key",
          "A key is a lower case letter and up to 63 more lower case letters, digits or"
              + " underscores.");
    }
    return key;
  }

  static JsonObject object(String field, JsonValue value) throws InvalidRulesException {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new InvalidRulesException(field, "This must be an object.");
  }

  static JsonArray list(String field, JsonObject json, String member, int most)
      throws InvalidRulesException {
    JsonValue value = json.getOrDefault(member, JsonValue.EMPTY_JSON_ARRAY);
    if (value instanceof JsonArray array && array.size() <= most) {
      return array;
    }
    throw new InvalidRulesException(field, "This must be a list of at most " + most + ".");
  }

  static String text(String field, JsonObject json, String member) throws InvalidRulesException {
    return text(field, json.getOrDefault(member, JsonValue.NULL));
  }

  private static String text(String field, JsonValue value) throws InvalidRulesException {
    if (!(value instanceof JsonString text) || text.getString().isBlank()) {
      throw new InvalidRulesException(field, "This must be a text that is not blank.");
    }
    if (text.getString().length() > LONGEST_TEXT) {
      throw new InvalidRulesException(
          field, "This text may have at most " + LONGEST_TEXT + " characters.");
    }
    return text.getString().strip();
  }

  /** A text whose length its reader checks. */
  static String longText(String field, JsonObject json, String member)
      throws InvalidRulesException {
    if (json.get(member) instanceof JsonString text) {
      return text.getString();
    }
    throw new InvalidRulesException(field, "This must be a text.");
  }

  static Set<String> texts(String field, JsonObject json, String member, int most)
      throws InvalidRulesException {
    Set<String> texts = new LinkedHashSet<>();
    JsonArray array = list(field, json, member, most);
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(field + "[" + i + "]", array.get(i)));
    }
    return texts;
  }

  static double number(String field, JsonObject json, String member) throws InvalidRulesException {
    if (json.get(member) instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new InvalidRulesException(field, "This must be a number.");
  }

  static double number(String field, JsonObject json, String member, double usual)
      throws InvalidRulesException {
    return json.containsKey(member) ? number(field, json, member) : usual;
  }

  /** An object whose members are all numbers. */
  static Map<String, Double> numbers(String field, JsonObject json, String member)
      throws InvalidRulesException {
    JsonObject object = object(field, json.getOrDefault(member, JsonValue.EMPTY_JSON_OBJECT));
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String key : object.keySet()) {
      numbers.put(key, number(field + "." + key, object, key));
    }
    return numbers;
  }

  /** A whole number of days or the like; its default if absent. */
  static int count(String member, JsonObject json, int least, int usual)
      throws InvalidRulesException {
    if (!json.containsKey(member)) {
      return usual;
    }
    double count = number(member, json, member);
    if (!(count >= least && count <= MOST_DAYS && count == Math.rint(count))) {
      throw new InvalidRulesException(
          member, "This is a whole number, " + least + " to " + MOST_DAYS + ".");
    }
    return (int) count;
  }

  static <E extends Enum<E>> E constant(String field, JsonObject json, String member, E usual)
      throws InvalidRulesException {
    return json.containsKey(member)
        ? constant(field, text(field, json, member), usual.getDeclaringClass())
        : usual;
  }

  static <E extends Enum<E>> E constant(String field, String text, Class<E> type)
      throws InvalidRulesException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new InvalidRulesException(
        field,
        "This is one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "))
            + ".");
  }
}
