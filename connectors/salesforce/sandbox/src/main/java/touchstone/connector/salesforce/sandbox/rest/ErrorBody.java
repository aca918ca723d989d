package touchstone.connector.salesforce.sandbox.rest;

import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SaveResult;
import touchstone.connector.testkit.http.HttpAnswer;

/** The two ways Salesforce writes an error: for a whole request and for one record of many. */
final class ErrorBody {

  private ErrorBody() {}

  /** A refused request: an array with one error. */
  static HttpAnswer of(Refusal refusal) {
    return HttpAnswer.json(refusal.code().httpStatus(), envelope(refusal));
  }

  static byte[] envelope(Refusal refusal) {
    JsonOutput out = new JsonOutput().beginArray().beginObject();
    out.key("message").value(refusal.getMessage());
    out.key("errorCode").value(refusal.code().name());
    if (!refusal.fields().isEmpty()) {
      out.key("fields").beginArray();
      refusal.fields().forEach(out::value);
      out.endArray();
    }
    return out.endObject().endArray().toBytes();
  }

  /** What became of one record of several. */
  static void write(SaveResult result, boolean tellsCreated, JsonOutput out) {
    out.beginObject();
    result.id().ifPresent(id -> out.key("id").value(id));
    out.key("success").value(result.success());
    out.key("errors").beginArray();
    result
        .refusal()
        .ifPresent(
            refusal -> {
              out.beginObject();
              out.key("statusCode").value(refusal.code().name());
              out.key("message").value(refusal.getMessage());
              out.key("fields").beginArray();
              refusal.fields().forEach(out::value);
              out.endArray().endObject();
            });
    out.endArray();
    if (tellsCreated && result.success()) {
      out.key("created").value(result.created());
    }
    out.endObject();
  }

  static Refusal notFound() {
    return new Refusal(ErrorCode.NOT_FOUND, "The requested resource does not exist");
  }

  static Refusal methodNotAllowed(String method) {
    return new Refusal(
        ErrorCode.METHOD_NOT_ALLOWED,
        "HTTP Method '" + method + "' not allowed. Allowed are HEAD,GET,POST,PATCH,DELETE");
  }
}
