package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import touchstone.connector.ConnectorException;

/** What the tables of errors have in common. */
final class ErrorTable {

  private ErrorTable() {}

  /** A row: what the server answers, and what becomes of it. */
  record Row(
      String when,
      ScriptedServer.Scripted answer,
      ConnectorException.Kind kind,
      String sentence,
      int calls) {
    @Override
    public String toString() {
      return when;
    }
  }

  static ConnectorException failureOf(ThrowingCallable call) {
    ConnectorException failure = catchThrowableOfType(ConnectorException.class, call);
    assertThat(failure).as("a ConnectorException").isNotNull();
    return failure;
  }

  /** One error of the data API. */
  static ScriptedServer.Scripted error(int status, String code, String message) {
    return ScriptedServer.Scripted.json(
        status, "[{\"message\":\"" + message + "\",\"errorCode\":\"" + code + "\"}]");
  }

  /** One error of OAuth. */
  static ScriptedServer.Scripted refusal(String code, String message) {
    return ScriptedServer.Scripted.json(
        400, "{\"error\":\"" + code + "\",\"error_description\":\"" + message + "\"}");
  }
}
