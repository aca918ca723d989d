package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.profile.ImpossibleTransitionException;

/** A version that cannot come to that state: 409. */
@Provider
public class ImpossibleTransitionMapper implements ExceptionMapper<ImpossibleTransitionException> {

  @Override
  public Response toResponse(ImpossibleTransitionException impossible) {
    return RefusedException.conflict(impossible.getMessage()).problem().response();
  }
}
