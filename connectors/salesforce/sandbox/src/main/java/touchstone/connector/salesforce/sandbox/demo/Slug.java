package touchstone.connector.salesforce.sandbox.demo;

import java.text.Normalizer;
import java.util.Locale;

/** A name as part of an address: lower case, letters without marks, hyphens for the rest. */
final class Slug {

  private Slug() {}

  static String of(String name) {
    return Normalizer.normalize(name.replace("ø", "o").replace("Ø", "O"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
