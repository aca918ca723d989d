package touchstone.web.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is not the JSON expected. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<ProcessingException> {

  @Override
  public Response toResponse(ProcessingException unreadable) {
    Throwable cause = unreadable.getCause();
    if (cause instanceof JsonbException || cause instanceof JsonException) {
      return Problem.of(
              Response.Status.BAD_REQUEST,
              "The body is not the JSON this address takes: check its syntax and the types of its"
                  + " members against /openapi.")
          .response();
    }
    return new UnexpectedFailureMapper().toResponse(unreadable);
  }
}
