package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.discovery.InvalidOrderException;

/** A discovery that cannot be made as asked for: 400, and which member. */
@Provider
public class InvalidOrderMapper implements ExceptionMapper<InvalidOrderException> {

  @Override
  public Response toResponse(InvalidOrderException invalid) {
    return RefusedException.badInput(invalid.field(), invalid.getMessage()).problem().response();
  }
}
