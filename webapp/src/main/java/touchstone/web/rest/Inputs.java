package touchstone.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
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

  /** A day like 2025-06-30. */
  static LocalDate day(String text, String name) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException notADay) {
      throw RefusedException.badInput(
          name, "The " + name + " is a day like 2025-06-30, not \"" + text + "\".");
    }
  }

  /** A day that is over where the organisation is. */
  static LocalDate pastDay(String text, String name, ZoneId zone) {
    LocalDate day = day(text, name);
    if (!day.isBefore(LocalDate.now(zone))) {
      throw RefusedException.badInput(
          name, "The " + name + " is a day that is over, not " + day + ".");
    }
    if (day.getYear() < 1970) {
      throw RefusedException.badInput(
          name, "The " + name + " is a day from 1970 on, not " + day + ".");
    }
    return day;
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
