package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.account.InvalidQueryException;

/** A parameter of a list that is wrong: 400, and which. */
@Provider
public class InvalidQueryMapper implements ExceptionMapper<InvalidQueryException> {

  @Override
  public Response toResponse(InvalidQueryException invalid) {
    return RefusedException.badInput(invalid.parameter(), invalid.getMessage())
        .problem()
        .response();
  }
}
