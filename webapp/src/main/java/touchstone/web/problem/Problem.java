package touchstone.web.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document.
 *
 * @param type a URI reference that names the kind of problem; {@code about:blank} if the status
 *     says it all
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail one sentence: what is wrong and what to do
 * @param whoMustAct who can mend it, if that is known
 * @param errors the members of the input that were refused; empty if it is not about input
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Schema(description = "A refusal: what is wrong and what to do (RFC 9457).")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Optional<String> whoMustAct,
    List<InputError> errors) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public static final MediaType MEDIA = new MediaType("application", "problem+json");

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem whose kind is its status. */
  public static Problem of(Response.StatusType status, String detail) {
    return new Problem(
        "about:blank",
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        Optional.empty(),
        List.of());
  }

  /** A server that cannot answer until its administrator has acted: 503. */
  static Problem unavailable(String detail) {
    Response.Status status = Response.Status.SERVICE_UNAVAILABLE;
    return new Problem(
        "about:blank",
        status.getReasonPhrase(),
        status.getStatusCode(),
        detail,
        Optional.of("The administrator of Touchstone."),
        List.of());
  }

  /** The answer that carries it. */
  public Response response() {
    return Response.status(status).type(MEDIA).entity(this).build();
  }

  /** A member of the input and what is wrong with it. */
  public record InputError(String field, String message) {}
}
