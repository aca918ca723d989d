package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.store.NameTakenException;

/** A name that is in use: 409. */
@Provider
public class NameTakenMapper implements ExceptionMapper<NameTakenException> {

  @Override
  public Response toResponse(NameTakenException taken) {
    return RefusedException.conflict(taken.getMessage()).problem().response();
  }
}
