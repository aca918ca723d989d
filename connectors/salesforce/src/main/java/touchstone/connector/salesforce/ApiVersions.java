package touchstone.connector.salesforce;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import touchstone.connector.ConnectorException;

/**
 * Which versions of the REST API this connector speaks.
 *
 * <p>59.0 is Winter '24, the oldest release this connector is meant for; 68.0 is Winter '27, the
 * newest one it was written against. A newer one may answer differently, so it is not taken
 * unasked.
 */
final class ApiVersions {

  static final int OLDEST = 59;
  static final int NEWEST = 68;

  private static final Pattern VERSION = Pattern.compile("([0-9]{2,3})\\.0");

  private ApiVersions() {}

  static boolean supported(String version) {
    int number = number(version);
    return number >= OLDEST && number <= NEWEST;
  }

  /** Reads the list of versions a server offers and takes the newest supported one. */
  static Optional<String> newest(JsonParser parser) {
    return offered(parser)
        .filter(ApiVersions::supported)
        .max((a, b) -> Integer.compare(number(a), number(b)));
  }

  /** Reads the same list and looks for one version. */
  static boolean offers(JsonParser parser, String version) {
    return offered(parser).anyMatch(version::equals);
  }

  private static Stream<String> offered(JsonParser parser) {
    parser.next();
    return parser
        .getArrayStream()
        .filter(JsonObject.class::isInstance)
        .map(value -> value.asJsonObject().getString("version", ""));
  }

  static ConnectorException noneSupported() {
    return new ConnectorException(
        ConnectorException.Kind.CONFIGURATION,
        "This Salesforce offers none of the API versions "
            + OLDEST
            + ".0 to "
            + NEWEST
            + ".0 that Touchstone speaks. Check \""
            + SalesforceSettings.MY_DOMAIN
            + "\"; if it is right, Touchstone needs an update.");
  }

  private static int number(String version) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
