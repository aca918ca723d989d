package touchstone.store;

import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flat JSON as the tables keep it: an object of texts, a list of texts. Thread-safe. */
final class JsonText {

  // Json.create... looks the provider up at each call, which a million rows would feel.
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonGeneratorFactory GENERATORS = PROVIDER.createGeneratorFactory(Map.of());
  private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());

  private JsonText() {}

  static String of(Map<String, String> texts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = GENERATORS.createGenerator(out)) {
      generator.writeStartObject();
      texts.forEach(generator::write);
      generator.writeEnd();
    }
    return out.toString();
  }

  static Map<String, String> toMap(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
      String key = "";
      while (parser.hasNext()) {
        JsonParser.Event event = parser.next();
        if (event == JsonParser.Event.KEY_NAME) {
          key = parser.getString();
        } else if (event == JsonParser.Event.VALUE_STRING) {
          texts.put(key, parser.getString());
        }
      }
    }
    return texts;
  }

  static String of(List<String> texts) {
    return Json.createArrayBuilder(texts).build().toString();
  }

  static List<String> toList(String json) {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
      while (parser.hasNext()) {
        if (parser.next() == JsonParser.Event.VALUE_STRING) {
          texts.add(parser.getString());
        }
      }
    }
    return texts;
  }
}
