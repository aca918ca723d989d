package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.account.InvalidRulesException;

/** Rules of a computation that cannot be used: 400, and which member. */
@Provider
public class InvalidRulesMapper implements ExceptionMapper<InvalidRulesException> {

  @Override
  public Response toResponse(InvalidRulesException invalid) {
    return RefusedException.badInput(invalid.field(), invalid.getMessage()).problem().response();
  }
}
