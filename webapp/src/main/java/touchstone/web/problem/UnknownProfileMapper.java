package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.profile.UnknownProfileException;

/** A profile or version that is not there: 404. */
@Provider
public class UnknownProfileMapper implements ExceptionMapper<UnknownProfileException> {

  @Override
  public Response toResponse(UnknownProfileException unknown) {
    return RefusedException.notFound(unknown.getMessage()).problem().response();
  }
}
