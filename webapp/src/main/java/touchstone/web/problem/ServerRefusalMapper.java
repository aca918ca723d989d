package touchstone.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What the REST machinery refuses before a resource is asked: no such path, method or media type.
 */
@Provider
public class ServerRefusalMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException refused) {
    Response answer = refused.getResponse();
    if (answer.getStatus() < 400 || answer.getEntity() instanceof Problem) {
      return answer;
    }
    return Response.fromResponse(answer)
        .type(Problem.MEDIA)
        .entity(Problem.of(answer.getStatusInfo(), sentence(answer)))
        .build();
  }

  private static String sentence(Response answer) {
    return switch (answer.getStatus()) {
      case 404 -> "There is nothing at this address; the calls are listed at /openapi.";
      case 405 -> "This address does not take that method; the calls are listed at /openapi.";
      case 406 -> "This address cannot answer in the media type asked for; ask for JSON.";
      case 415 -> "Send the body as JSON, with Content-Type: application/json.";
      case 400 ->
          "The request cannot be read: check the query and that the body is well-formed JSON.";
      default -> answer.getStatusInfo().getReasonPhrase() + ".";
    };
  }
}
