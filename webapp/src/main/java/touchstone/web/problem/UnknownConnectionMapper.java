package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.connection.UnknownConnectionException;

/** A connection that is not there: 404. */
@Provider
public class UnknownConnectionMapper implements ExceptionMapper<UnknownConnectionException> {

  @Override
  public Response toResponse(UnknownConnectionException unknown) {
    return RefusedException.notFound(unknown.getMessage()).problem().response();
  }
}
