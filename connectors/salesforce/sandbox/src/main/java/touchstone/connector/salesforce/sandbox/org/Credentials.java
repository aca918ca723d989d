package touchstone.connector.salesforce.sandbox.org;

import java.util.Objects;

/**
 * What an external client app presents for a token.
 *
 * @param clientId the consumer key
 * @param clientSecret the consumer secret; never shown
 */
public record Credentials(String clientId, String clientSecret) {

  public Credentials {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(clientSecret, "clientSecret");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Credentials of " + clientId;
  }
}
