package touchstone.connector.salesforce.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.Credentials;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.testkit.http.HttpAnswer;
import touchstone.connector.testkit.http.HttpRequest;

/** {@code /services/oauth2/token}, client-credentials flow, and {@code /revoke}. */
final class TokenEndpoint {

  private final SandboxOrganisation organisation;
  private final Sessions sessions;

  TokenEndpoint(SandboxOrganisation organisation, Sessions sessions) {
    this.organisation = organisation;
    this.sessions = sessions;
  }

  HttpAnswer token(HttpRequest request, String address) {
    if (!request.method().equals("POST")) {
      return refused("invalid_request", "must use HTTP POST");
    }
    Map<String, String> form = request.form();
    Credentials known = organisation.credentials();
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return refused("unsupported_grant_type", "grant type not supported");
    }
    if (!form.getOrDefault("client_id", "").equals(known.clientId())) {
      return refused("invalid_client_id", "client identifier invalid");
    }
    if (!form.getOrDefault("client_secret", "").equals(known.clientSecret())) {
      return refused("invalid_client", "invalid client credentials");
    }
    if (!organisation.hasRunAsUser()) {
      return refused("invalid_grant", "no client credentials user enabled");
    }
    return issued(address, known);
  }

  HttpAnswer revoke(HttpRequest request) {
    request.parameter("token").ifPresent(sessions::revoke);
    String sent = request.form().getOrDefault("token", "");
    sessions.revoke(sent);
    return HttpAnswer.empty(200);
  }

  private HttpAnswer issued(String address, Credentials known) {
    String identity =
        address + "/id/" + organisation.organisationId() + "/" + organisation.userId();
    String issuedAt = Long.toString(organisation.now().toEpochMilli());
    JsonOutput out = new JsonOutput().beginObject();
    out.key("access_token").value(sessions.issue());
    out.key("signature").value(signature(identity + issuedAt, known.clientSecret()));
    out.key("scope").value("api");
    out.key("instance_url").value(address);
    out.key("id").value(identity);
    out.key("token_type").value("Bearer");
    out.key("issued_at").value(issuedAt);
    out.key("token_format").value("opaque");
    return HttpAnswer.json(200, out.endObject().toBytes()).with("Cache-Control", "no-store");
  }

  private static String signature(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  private static HttpAnswer refused(String error, String description) {
    JsonOutput out = new JsonOutput().beginObject();
    out.key("error").value(error);
    out.key("error_description").value(description);
    return HttpAnswer.json(400, out.endObject().toBytes());
  }
}
