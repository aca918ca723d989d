package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.store.RunActiveException;

/** A connection that is busy with a run: 409. */
@Provider
public class RunActiveMapper implements ExceptionMapper<RunActiveException> {

  @Override
  public Response toResponse(RunActiveException active) {
    return RefusedException.conflict(active.getMessage()).problem().response();
  }
}
