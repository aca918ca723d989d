package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.past.NothingKeptException;

/** A day of which nothing is known: 404. */
@Provider
public class NothingKeptMapper implements ExceptionMapper<NothingKeptException> {

  @Override
  public Response toResponse(NothingKeptException nothing) {
    return RefusedException.notFound(nothing.getMessage()).problem().response();
  }
}
