package touchstone.connector.salesforce.sandbox.rest;

import touchstone.connector.salesforce.sandbox.json.JsonOutput;

/** The API versions the sandbox serves: three a year, 68.0 being Winter '27. */
final class ApiVersions {

  static final int FIRST = 31;
  static final int LATEST = 68;
  private static final int SPRING_26 = 66;
  private static final String[] SEASONS = {"Spring", "Summer", "Winter"};

  private ApiVersions() {}

  static boolean serves(String version) {
    try {
      double number = Double.parseDouble(version);
      return number == Math.rint(number) && number >= FIRST && number <= LATEST;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  static boolean retired(String version) {
    try {
      double number = Double.parseDouble(version);
      return number >= 20 && number < FIRST;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  static byte[] list() {
    JsonOutput out = new JsonOutput(4_096).beginArray();
    for (int version = FIRST; version <= LATEST; version++) {
      out.beginObject();
      out.key("label").value(label(version));
      out.key("url").value("/services/data/v" + version + ".0");
      out.key("version").value(version + ".0");
      out.endObject();
    }
    return out.endArray().toBytes();
  }

  static String label(int version) {
    int since = version - SPRING_26;
    int season = Math.floorMod(since, SEASONS.length);
    int year = 26 + Math.floorDiv(since, SEASONS.length) + (season == 2 ? 1 : 0);
    return SEASONS[season] + " '" + year;
  }
}
