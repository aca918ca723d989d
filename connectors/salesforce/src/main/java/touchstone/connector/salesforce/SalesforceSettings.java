package touchstone.connector.salesforce;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.ConnectorException;
import touchstone.connector.Setting;

/**
 * The settings of one connection, checked.
 *
 * @param instance scheme, host and port of the organisation's My Domain, nothing more
 * @param clientId the consumer key
 * @param clientSecret the consumer secret; kept out of {@link #toString()}
 * @param apiVersion the API version to speak; empty to take the newest both sides know
 * @param pageSize rows asked for per page, 200 to 2,000
 * @param overlap how far an incremental read goes back behind its watermark
 * @param organisationPercent stop when the organisation has used this much of its calls, 1 to 100
 * @param runPercent stop when this connection has used this much of them, 1 to 100
 */
record SalesforceSettings(
    URI instance,
    String clientId,
    String clientSecret,
    Optional<String> apiVersion,
    int pageSize,
    Duration overlap,
    int organisationPercent,
    int runPercent) {

  static final String MY_DOMAIN = "My Domain address";
  static final String CONSUMER_KEY = "Consumer key";
  static final String CONSUMER_SECRET = "Consumer secret";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  static List<Setting> declared() {
    return List.of(
        new Setting.Text(
            "instanceUrl",
            MY_DOMAIN,
            "Salesforce, Setup > My Domain > Current My Domain URL, like"
                + " https://acme.my.salesforce.com.",
            true,
            Optional.empty()),
        new Setting.Text(
            "clientId",
            CONSUMER_KEY,
            "Salesforce, Setup > External Client App Manager > your app > Settings > OAuth"
                + " Settings > Consumer Key and Secret.",
            true,
            Optional.empty()),
        new Setting.Secret(
            "clientSecret",
            CONSUMER_SECRET,
            "In the same place as the consumer key. It is stored encrypted and never shown again.",
            true),
        new Setting.Text(
            "apiVersion",
            "API version",
            "Like 66.0, from 59.0 to 68.0. Leave it empty to take the newest one Salesforce"
                + " offers.",
            false,
            Optional.empty()),
        new Setting.Text(
            "pageSize",
            "Rows per page",
            "From 200 to 2000. Smaller pages cost more API calls; Salesforce may send fewer rows"
                + " than asked for.",
            false,
            Optional.of("2000")),
        new Setting.Text(
            "overlapMinutes",
            "Overlap in minutes",
            "How far an incremental read goes back behind its watermark, so that rows committed"
                + " late are not lost. From 0 to 1440.",
            false,
            Optional.of("5")),
        new Setting.Text(
            "organisationPercent",
            "Stop above this share of the organisation's calls, in percent",
            "Touchstone stops when everybody together has used this much of the organisation's API"
                + " calls of 24 hours. From 1 to 100.",
            false,
            Optional.of("80")),
        new Setting.Text(
            "runPercent",
            "Stop above this share for one run, in percent",
            "A run stops when it has used this much of the organisation's API calls of 24 hours."
                + " From 1 to 100.",
            false,
            Optional.of("25")));
  }

  /**
   * Checks the values.
   *
   * @throws ConnectorException {@code CONFIGURATION} naming the first setting that is wrong
   */
  static SalesforceSettings of(ConnectionSettings settings) throws ConnectorException {
    return new SalesforceSettings(
        instance(settings.require("instanceUrl")),
        settings.require("clientId"),
        settings.require("clientSecret"),
        apiVersion(settings.get("apiVersion")),
        whole(settings, "pageSize", "Rows per page", 200, 2000),
        Duration.ofMinutes(whole(settings, "overlapMinutes", "Overlap in minutes", 0, 1440)),
        whole(
            settings,
            "organisationPercent",
            "Stop above this share of the organisation's calls, in percent",
            1,
            100),
        whole(settings, "runPercent", "Stop above this share for one run, in percent", 1, 100));
  }

  /** Host and port, as people write them. */
  String host() {
    return instance.getRawAuthority();
  }

  /** Whether an address is on the host the administrator set; loopback names are one host. */
  boolean sameHost(URI other) {
    return other.getHost() != null
        && canonicalHost(other).equals(canonicalHost(instance))
        && port(other) == port(instance);
  }

  /** The address of the organisation, checked. */
  static URI instance(String text) throws ConnectorException {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw wrongAddress(text);
    }
    boolean plain =
        (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.getRawUserInfo() == null;
    if (uri.getHost() == null || uri.getScheme() == null || !plain) {
      throw wrongAddress(text);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean https = scheme.equals("https");
    boolean loopback = LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    if (!https && !(loopback && scheme.equals("http"))) {
      throw configuration(
          "The setting \""
              + MY_DOMAIN
              + "\" must begin with https://: sign-in and data would cross the network unprotected."
              + " Only a server on this machine may be reached by http://.");
    }
    return URI.create(scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> apiVersion(Optional<String> text) throws ConnectorException {
    if (text.isPresent() && !ApiVersions.supported(text.get())) {
      throw configuration(
          "The setting \"API version\" must be like 66.0, from "
              + ApiVersions.OLDEST
              + ".0 to "
              + ApiVersions.NEWEST
              + ".0, or empty; it is \""
              + text.get()
              + "\".");
    }
    return text;
  }

  private static int whole(
      ConnectionSettings settings, String name, String label, int least, int most)
      throws ConnectorException {
    String text = settings.require(name);
    boolean digits = text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw configuration(
          "The setting \""
              + label
              + "\" must be a whole number from "
              + least
              + " to "
              + most
              + "; it is \""
              + text
              + "\".");
    }
    return number;
  }

  private static String canonicalHost(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(host) ? "localhost" : host;
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
  }

  private static ConnectorException wrongAddress(String text) {
    return configuration(
        "The setting \""
            + MY_DOMAIN
            + "\" must be the address of a host and nothing more, like"
            + " https://acme.my.salesforce.com; it is \""
            + withoutUserInfo(text)
            + "\". Find it in Salesforce under Setup > My Domain.");
  }

  // An address with a user and password in it is refused; the password must not be repeated.
  private static String withoutUserInfo(String text) {
    int at = text.lastIndexOf('@');
    return at < 0 ? text : "..." + text.substring(at);
  }

  private static ConnectorException configuration(String message) {
    return new ConnectorException(ConnectorException.Kind.CONFIGURATION, message);
  }

  @Override
  public String toString() {
    return "SalesforceSettings[" + instance + "]";
  }
}
