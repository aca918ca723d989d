package touchstone.connector.salesforce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;

/**
 * A whole call that Salesforce understood and refused.
 *
 * @param status the HTTP status
 * @param errors what the body said; may be empty
 * @param serverWait how long the server asked to wait, if it did
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm">Status
 *     codes and error responses</a>
 */
record Refusal(int status, List<ServerError> errors, Optional<Duration> serverWait) {

  private static final Pattern NO_SUCH_COLUMN =
      Pattern.compile("No such column '([^']+)' on (?:entity '([^']+)'|sobject of type (\\w+))");

  boolean has(String code) {
    return errors.stream().anyMatch(error -> error.code().equals(code));
  }

  /**
   * The sentence for people, and who must act.
   *
   * @param sObject what the call was about, like {@code Account}
   * @param writing whether the call was to change something
   */
  ConnectorException about(String sObject, boolean writing) {
    if (status == 429 || has("REQUEST_LIMIT_EXCEEDED")) {
      return limited();
    }
    if (status == 401) {
      return new ConnectorException(
          Kind.PERMISSION,
          "Salesforce refuses the session it has just opened ("
              + words()
              + "). The CRM administrator checks the session policies and IP restrictions of the"
              + " External Client App in Setup > External Client App Manager > Policies.");
    }
    if (has("API_DISABLED_FOR_ORG") || has("API_CURRENTLY_DISABLED")) {
      return new ConnectorException(
          Kind.PERMISSION,
          "Salesforce does not let the integration user call the API ("
              + words()
              + "). The CRM administrator ticks \"API Enabled\" in Setup > Permission Sets >"
              + " Touchstone Integration > System Permissions; an edition without API access needs"
              + " an upgrade.");
    }
    if (has("INVALID_FIELD")) {
      return invalidField(sObject, writing);
    }
    if (has("INVALID_FIELD_FOR_INSERT_UPDATE")) {
      return new ConnectorException(
          Kind.PERMISSION, Permissions.fieldNotWritableSentence(sObject, fieldNames()));
    }
    if (has("INVALID_TYPE") || status == 403) {
      return new ConnectorException(
          Kind.PERMISSION, Permissions.objectHiddenSentence(sObject, words()));
    }
    if (has("QUERY_TIMEOUT")) {
      return new ConnectorException(
          Kind.TEMPORARY,
          "Salesforce needed more than its two minutes for a query of "
              + sObject
              + " ("
              + words()
              + "). The next run tries again; if it stays, set fewer \"Rows per page\" or ask"
              + " Salesforce for an index on SystemModstamp.");
    }
    if (status == 414 || status == 431) {
      return new ConnectorException(
          Kind.CONFIGURATION,
          "Something between Touchstone and Salesforce refuses long addresses (HTTP "
              + status
              + ") in a query of "
              + sObject
              + ". Map fewer fields of "
              + sObject
              + ", or let the proxy pass addresses of 16,384 bytes.");
    }
    if (status == 407) {
      return new ConnectorException(
          Kind.CONFIGURATION,
          "The proxy between Touchstone and Salesforce wants a sign-in (HTTP 407). Ask the network"
              + " administrator to let this server through to the host of \""
              + SalesforceSettings.MY_DOMAIN
              + "\".");
    }
    return new ConnectorException(
        Kind.DEFECT,
        "Salesforce refused a call about "
            + sObject
            + " ("
            + words()
            + "). This should not happen; please report it to the authors of Touchstone.");
  }

  /** Codes and messages in one line. */
  String words() {
    String all = errors.stream().map(ServerError::words).collect(Collectors.joining("; "));
    return all.isEmpty() ? "HTTP " + status : all;
  }

  private ConnectorException limited() {
    ConnectorException given =
        new ConnectorException(
            Kind.RATE_LIMITED,
            "Salesforce takes no more calls from this organisation for now ("
                + words()
                + "). See who uses them in Setup > System Overview > API Usage. The next run goes"
                + " on where this one stopped.");
    return serverWait.isPresent() ? given.retryAfter(serverWait.get()) : given;
  }

  private ConnectorException invalidField(String sObject, boolean writing) {
    for (ServerError error : errors) {
      Matcher matcher = NO_SUCH_COLUMN.matcher(error.message());
      if (matcher.find()) {
        String object = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return new ConnectorException(
            Kind.PERMISSION,
            writing
                ? Permissions.fieldNotWritableSentence(object, matcher.group(1))
                : Permissions.fieldHiddenSentence(object, matcher.group(1)));
      }
    }
    return new ConnectorException(
        Kind.PERMISSION,
        "Salesforce refused a field of "
            + sObject
            + " ("
            + words()
            + "). The CRM administrator checks the fields mapped for "
            + sObject
            + " in the permission set Touchstone Integration.");
  }

  private String fieldNames() {
    String names =
        errors.stream()
            .flatMap(error -> error.fields().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "(" + words() + ")" : names;
  }
}
