package touchstone.connector.salesforce.sandbox.org;

import java.util.List;

/** What Salesforce answers when it does not do as asked: a code, a sentence, the fields meant. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final List<String> fields;

  /** A refusal that names fields. */
  public Refusal(ErrorCode code, String message, List<String> fields) {
    super(message);
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  /** A refusal without fields. */
  public Refusal(ErrorCode code, String message) {
    this(code, message, List.of());
  }

  /** The code a program decides by. */
  public ErrorCode code() {
    return code;
  }

  /** The fields meant, by API name; may be empty. */
  public List<String> fields() {
    return fields;
  }
}
