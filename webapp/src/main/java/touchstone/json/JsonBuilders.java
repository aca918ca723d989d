package touchstone.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.Map;

/**
 * New JSON objects and arrays. {@code Json.createObjectBuilder} looks its provider up at each call,
 * which a computation over all accounts feels. Thread-safe.
 */
public final class JsonBuilders {

  private static final JsonBuilderFactory FACTORY =
      JsonProvider.provider().createBuilderFactory(Map.of());

  private JsonBuilders() {}

  /** An empty object. */
  public static JsonObjectBuilder object() {
    return FACTORY.createObjectBuilder();
  }

  /** An object that starts with the members of another. */
  public static JsonObjectBuilder object(JsonObject start) {
    return FACTORY.createObjectBuilder(start);
  }

  /** An empty array. */
  public static JsonArrayBuilder array() {
    return FACTORY.createArrayBuilder();
  }

  /** An array of these. */
  public static JsonArrayBuilder array(Collection<?> items) {
    return FACTORY.createArrayBuilder(items);
  }
}
