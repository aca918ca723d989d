package touchstone.past;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import touchstone.json.JsonBuilders;
import touchstone.store.KeptAspect;

/** Turns kept contents into what the API shows. */
final class ContentJson {

  private final Map<Integer, String> layouts;

  /**
   * @param layouts the names of the parts of contents, by the numbers they begin with
   */
  ContentJson(Map<Integer, String> layouts) {
    this.layouts = Map.copyOf(layouts);
  }

  /** Adds what a content says; what is unknown is left out. */
  void add(JsonObjectBuilder json, KeptAspect aspect, String content) {
    List<String> parts = ContentText.parts(content);
    switch (aspect) {
      case VALUE -> value(json, parts);
      case FIT ->
          json.add("tier", parts.get(0))
              .add("score", new java.math.BigDecimal(parts.get(1)))
              .add("profile", parts.get(2))
              .add("version", Integer.parseInt(parts.get(3)));
      case ATTRIBUTES -> attributes(json, parts);
    }
  }

  private List<String> names(List<String> parts) {
    return ContentText.parts(layouts.getOrDefault(Integer.valueOf(parts.get(0)), ""));
  }

  private void value(JsonObjectBuilder json, List<String> parts) {
    String[] shares = {"mutualValue", "toUs", "toCustomer"};
    for (int share = 0; share < shares.length; share++) {
      number(json, shares[share], parts.get(share + 1));
    }
    List<String> names = names(parts);
    JsonObjectBuilder indicators = JsonBuilders.object();
    for (int i = 0; 1 + shares.length + i < parts.size(); i++) {
      number(indicators, names.get(i), parts.get(1 + shares.length + i));
    }
    json.add("indicators", indicators);
  }

  private void attributes(JsonObjectBuilder json, List<String> parts) {
    List<String> names = names(parts);
    JsonObjectBuilder attributes = JsonBuilders.object();
    for (int i = 1; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        attributes.add(names.get(i - 1), parts.get(i));
      }
    }
    json.add("attributes", attributes);
  }

  private static void number(JsonObjectBuilder json, String name, String part) {
    if (!part.isEmpty()) {
      json.add(name, Double.parseDouble(part));
    }
  }
}
