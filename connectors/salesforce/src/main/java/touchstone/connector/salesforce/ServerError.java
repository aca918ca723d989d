package touchstone.connector.salesforce;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * One error as Salesforce words it.
 *
 * @param code like {@code INVALID_FIELD}; empty if none was given
 * @param message in Salesforce's words, in one line; empty if none was given
 * @param fields the fields it names; may be empty
 */
record ServerError(String code, String message, List<String> fields) {

  private static final int LONGEST_MESSAGE = 300;

  ServerError {
    fields = List.copyOf(fields);
    message = oneLine(message);
  }

  /** Reads both envelopes, the list of the data API and the object of OAuth; empty if neither. */
  static List<ServerError> read(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonValue value = reader.readValue();
      List<ServerError> errors = new ArrayList<>();
      if (value instanceof JsonArray array) {
        for (JsonValue item : array) {
          if (item instanceof JsonObject object) {
            errors.add(of(object));
          }
        }
      } else if (value instanceof JsonObject object && object.containsKey("error")) {
        errors.add(
            new ServerError(text(object, "error"), text(object, "error_description"), List.of()));
      }
      return errors;
    } catch (JsonException e) {
      return List.of();
    }
  }

  /** Reads an error of a list; a saved row says {@code statusCode}, a call {@code errorCode}. */
  static ServerError of(JsonObject object) {
    List<String> fields = new ArrayList<>();
    if (object.get("fields") instanceof JsonArray array) {
      for (JsonValue field : array) {
        if (field instanceof JsonString name) {
          fields.add(name.getString());
        }
      }
    }
    String code = text(object, "errorCode");
    return new ServerError(
        code.isEmpty() ? text(object, "statusCode") : code, text(object, "message"), fields);
  }

  /** Code and message, like {@code INVALID_TYPE: sObject type 'X' is not supported.} */
  String words() {
    if (message.isEmpty()) {
      return code;
    }
    return code.isEmpty() ? message : code + ": " + message;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString string ? string.getString() : "";
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
  }
}
