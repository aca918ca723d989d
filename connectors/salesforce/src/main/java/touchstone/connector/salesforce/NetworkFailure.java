package touchstone.connector.salesforce;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;

/** Tells what lasts from what passes when no whole answer came. */
final class NetworkFailure {

  private NetworkFailure() {}

  /**
   * Explains a failure.
   *
   * @return the trouble, if another try may help
   * @throws ConnectorException {@code CONFIGURATION} if no other try can help
   */
  static PassingTrouble explain(IOException failure, String host) throws ConnectorException {
    if (failure instanceof UnknownHostException) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "The host "
              + host
              + " of \""
              + SalesforceSettings.MY_DOMAIN
              + "\" is not known. Check its spelling, and that this server can look up names.",
          failure);
    }
    boolean cut = hasCause(failure, SocketException.class) || hasCause(failure, EOFException.class);
    if (failure instanceof SSLException && !cut) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "No trusted connection to "
              + host
              + ": "
              + reason(failure)
              + ". Check \""
              + SalesforceSettings.MY_DOMAIN
              + "\"; if a proxy of your company opens the traffic, its certificate must be trusted"
              + " by the Java of this server.",
          failure);
    }
    if (failure instanceof SocketTimeoutException) {
      return trouble("The host " + host + " did not answer in time", failure);
    }
    if (failure instanceof ConnectException) {
      return trouble("The host " + host + " does not accept connections", failure);
    }
    return trouble("The connection to " + host + " broke off", failure);
  }

  private static PassingTrouble trouble(String sentence, IOException cause) {
    return new PassingTrouble(sentence, Optional.empty(), cause);
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(IOException failure) {
    if (hasCause(failure, CertificateExpiredException.class)) {
      return "its certificate has expired";
    }
    String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
    if (message.contains("No subject alternative") || message.contains("No name matching")) {
      return "its certificate is made out to another name";
    }
    if (hasCause(failure, CertificateException.class)) {
      return "its certificate is not trusted";
    }
    return message.isEmpty() ? "the two sides did not agree on a way to talk" : message;
  }
}
