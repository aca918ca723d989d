package touchstone.connector.salesforce;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;

/**
 * The OAuth 2.0 client-credentials flow: asks for a token, and explains why there is none.
 *
 * @see <a
 *     href="https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm">OAuth
 *     2.0 Client Credentials Flow</a>
 */
final class SignIn {

  private static final String APP = "Setup > External Client App Manager > your app";

  private final SalesforceSettings settings;

  SignIn(SalesforceSettings settings) {
    this.settings = settings;
  }

  Call call() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", settings.clientId());
    form.put("client_secret", settings.clientSecret());
    return Call.form("/services/oauth2/token", form);
  }

  /** What the token answer says that matters here. */
  record Grant(Optional<String> token, Optional<String> instanceUrl) {}

  static Grant read(JsonParser parser) {
    parser.next();
    JsonObject answer = parser.getObject();
    return new Grant(text(answer, "access_token"), text(answer, "instance_url"));
  }

  /**
   * Takes the token.
   *
   * @throws ConnectorException if there is none, or if Salesforce names another host than the one
   *     the administrator set: then the administrator must set that one, as no request goes to a
   *     host nobody set
   */
  String tokenOf(Grant grant) throws ConnectorException {
    if (grant.token().isEmpty()) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "The host "
              + settings.host()
              + " answered the sign-in without a token. Check that \""
              + SalesforceSettings.MY_DOMAIN
              + "\" is the address of Salesforce itself.");
    }
    if (grant.instanceUrl().isPresent() && !isOurs(grant.instanceUrl().get())) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "Salesforce says that this organisation is at "
              + grant.instanceUrl().get()
              + ", but the setting \""
              + SalesforceSettings.MY_DOMAIN
              + "\" names "
              + settings.instance()
              + ". Set the address that Salesforce names, if you trust it; no call goes to a host"
              + " that is not set.");
    }
    return grant.token().get();
  }

  /** Why Salesforce did not sign us in. */
  ConnectorException refused(Refusal refusal) {
    if (refusal.status() == 429 || refusal.has("REQUEST_LIMIT_EXCEEDED")) {
      return refusal.about("the sign-in", false);
    }
    String words = refusal.words();
    String sentence;
    if (refusal.has("invalid_client_id")) {
      sentence =
          "Salesforce does not know the setting \""
              + SalesforceSettings.CONSUMER_KEY
              + "\" ("
              + words
              + "). Copy it again from "
              + APP
              + " > Settings > OAuth Settings > Consumer Key and Secret; a new app needs ten"
              + " minutes until it is known.";
    } else if (refusal.has("invalid_client")) {
      sentence =
          "Salesforce refuses the setting \""
              + SalesforceSettings.CONSUMER_SECRET
              + "\" ("
              + words
              + "). Copy key and secret again from "
              + APP
              + " > Settings > OAuth Settings > Consumer Key and Secret.";
    } else if (words.contains("no client credentials user enabled")) {
      sentence =
          "The External Client App has no user to run as ("
              + words
              + "). In "
              + APP
              + " > Policies > OAuth Policies, enable the client credentials flow and set the"
              + " integration user as \"Run As\".";
    } else if (words.contains("not supported on this domain")) {
      sentence =
          "This address does not sign in apps ("
              + words
              + "). Set \""
              + SalesforceSettings.MY_DOMAIN
              + "\" to the address in Setup > My Domain, not to login.salesforce.com.";
    } else if (refusal.has("unsupported_grant_type")) {
      sentence =
          "The External Client App does not allow the client credentials flow ("
              + words
              + "). Enable it in "
              + APP
              + " > Settings > OAuth Settings > Flow Enablement, and in its policies.";
    } else if (refusal.errors().isEmpty()) {
      sentence =
          "The host "
              + settings.host()
              + " does not sign in apps ("
              + words
              + "). Check that \""
              + SalesforceSettings.MY_DOMAIN
              + "\" is the address in Setup > My Domain.";
    } else {
      sentence =
          "Salesforce refused the sign-in ("
              + words
              + "). Check in "
              + APP
              + " > Policies that the client credentials flow is enabled, that the \"Run As\" user"
              + " is active, and that no IP restriction bars this server.";
    }
    return new ConnectorException(Kind.CONFIGURATION, sentence);
  }

  private boolean isOurs(String instanceUrl) {
    try {
      return settings.sameHost(URI.create(instanceUrl));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString string && !string.getString().isBlank()
        ? Optional.of(string.getString())
        : Optional.empty();
  }
}
