package touchstone.connector.salesforce;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;

/** Reads what became of each row of a collections update, and says who must act. */
final class SaveResults {

  private static final Pattern NO_SUCH_COLUMN = Pattern.compile("No such column '([^']+)'");

  private SaveResults() {}

  /**
   * One row's result as Salesforce gives it.
   *
   * @param id the record's id; refused rows may come without
   */
  record Saved(Optional<String> id, boolean success, List<ServerError> errors) {

    /** Whether it can be the result for that record; ids of 15 and 18 letters are the same. */
    boolean isOf(String recordId) {
      return id.isEmpty() || first15(id.get()).equals(first15(recordId));
    }

    private static String first15(String text) {
      return text.length() > 15 ? text.substring(0, 15) : text;
    }
  }

  static List<Saved> read(JsonParser parser) {
    parser.next();
    return parser.getArrayStream().map(JsonValue::asJsonObject).map(SaveResults::saved).toList();
  }

  /** The result for people. */
  static WriteResult result(RecordUpdate row, Saved saved) {
    if (saved.success()) {
      return new WriteResult.Accepted(row.id());
    }
    ServerError error =
        saved.errors().isEmpty()
            ? new ServerError("UNKNOWN", "no reason given", List.of())
            : saved.errors().get(0);
    List<String> fields =
        saved.errors().stream().flatMap(e -> fields(e).stream()).distinct().toList();
    String sObject = CollectionWriter.sObjectOf(row);
    Verdict verdict = verdict(error.code());
    return new WriteResult.Refused(
        row.id(),
        kind(verdict),
        error.code(),
        sentence(verdict, sObject, row.id(), error, fields),
        fields);
  }

  /** What a code asks for. */
  private enum Verdict {
    FIELD_ACCESS,
    RECORD_ACCESS,
    LOCKED,
    UNWELL,
    LIMITED,
    GONE,
    PICKLIST,
    VALUE
  }

  private static Verdict verdict(String code) {
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "INVALID_FIELD", "INVALID_FIELD_FOR_INSERT_UPDATE" -> Verdict.FIELD_ACCESS;
      case "INSUFFICIENT_ACCESS",
          "INSUFFICIENT_ACCESS_OR_READONLY",
          "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
          "TRANSFER_REQUIRES_READ" ->
          Verdict.RECORD_ACCESS;
      case "UNABLE_TO_LOCK_ROW" -> Verdict.LOCKED;
      case "SERVER_UNAVAILABLE", "UNKNOWN_EXCEPTION", "QUERY_TIMEOUT" -> Verdict.UNWELL;
      case "REQUEST_LIMIT_EXCEEDED", "REQUEST_RUNNING_TOO_LONG" -> Verdict.LIMITED;
      case "ENTITY_IS_DELETED",
          "INVALID_CROSS_REFERENCE_KEY",
          "MALFORMED_ID",
          "INVALID_ID_FIELD",
          "NOT_FOUND" ->
          Verdict.GONE;
      case "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST" -> Verdict.PICKLIST;
      default -> Verdict.VALUE;
    };
  }

  private static Kind kind(Verdict verdict) {
    return switch (verdict) {
      case FIELD_ACCESS, RECORD_ACCESS -> Kind.PERMISSION;
      case LOCKED, UNWELL -> Kind.TEMPORARY;
      case LIMITED -> Kind.RATE_LIMITED;
      case GONE, PICKLIST, VALUE -> Kind.REJECTED;
    };
  }

  private static String sentence(
      Verdict verdict, String sObject, String id, ServerError error, List<String> fields) {
    String record = sObject + " " + id;
    String named = fields.isEmpty() ? "a field" : String.join(", ", fields);
    return switch (verdict) {
      case FIELD_ACCESS -> Permissions.fieldNotWritableSentence(sObject, named);
      case RECORD_ACCESS -> Permissions.recordNotWritableSentence(sObject, id, error.words());
      case LOCKED ->
          record
              + " was locked by somebody else's change each time ("
              + error.words()
              + "). It is sent again with the next push.";
      case UNWELL ->
          "Salesforce could not save "
              + record
              + " now ("
              + error.words()
              + "). It is sent again with the next push.";
      case LIMITED ->
          "Salesforce takes no more changes for now, so "
              + record
              + " was not saved ("
              + error.words()
              + "). It is sent again with the next push.";
      case GONE ->
          record
              + " is not there any more ("
              + error.words()
              + "). The next sync notices; nothing is to be done.";
      case PICKLIST ->
          record
              + " was not saved: the picklist "
              + named
              + " does not know the value ("
              + error.words()
              + "). The CRM administrator adds it in Setup > Object Manager > "
              + sObject
              + " > Fields & Relationships > "
              + named
              + ".";
      case VALUE ->
          record
              + " was not saved because of "
              + named
              + " ("
              + error.words()
              + "). Its owner in Salesforce corrects the record, or the rule is changed.";
    };
  }

  private static List<String> fields(ServerError error) {
    if (!error.fields().isEmpty()) {
      return error.fields();
    }
    Matcher matcher = NO_SUCH_COLUMN.matcher(error.message());
    return matcher.find() ? List.of(matcher.group(1)) : List.of();
  }

  private static Saved saved(JsonObject object) {
    List<ServerError> errors =
        object.get("errors") instanceof JsonArray array
            ? array.stream()
                .filter(JsonObject.class::isInstance)
                .map(value -> ServerError.of(value.asJsonObject()))
                .toList()
            : List.of();
    Optional<String> id =
        object.get("id") instanceof JsonString string
            ? Optional.of(string.getString())
            : Optional.empty();
    return new Saved(id, object.getBoolean("success", false), errors);
  }
}
