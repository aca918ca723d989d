package touchstone.web.rest;

import java.util.Optional;
import touchstone.web.problem.RefusedException;

/** Checks of what a request brings; each refuses with a sentence that names the member. */
final class Inputs {

  /** The longest page of a list. */
  static final int LONGEST_PAGE = 500;

  private Inputs() {}

  static <T> T require(T value, String name) {
    if (value == null) {
      throw RefusedException.badInput(name, "The member \"" + name + "\" is missing.");
    }
    return value;
  }

  /** A text where JSON allows null. */
  static String requireText(String value, String name) {
    if (value == null) {
      throw RefusedException.badInput(
          name, "The member \"" + name + "\" is null: give a text, or leave it out.");
    }
    return value;
  }

  /** A body that is there at all. */
  static <T> T requireBody(T body) {
    if (body == null) {
      throw RefusedException.badInput("The request has no body: send a JSON object.");
    }
    return body;
  }

  static int limit(int asked) {
    if (asked < 1 || asked > LONGEST_PAGE) {
      throw RefusedException.badInput(
          "limit", "The limit is from 1 to " + LONGEST_PAGE + ", not " + asked + ".");
    }
    return asked;
  }

  static long number(String text, String name) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw RefusedException.badInput(
          name, "The " + name + " \"" + text + "\" is not one this address gave.");
    }
  }

  static <E extends Enum<E>> E oneOf(Class<E> type, String text, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    throw RefusedException.badInput(
        name,
        "The member \""
            + name
            + "\" is one of "
            + java.util.Arrays.toString(type.getEnumConstants())
            + ".");
  }

  static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
  }
}
