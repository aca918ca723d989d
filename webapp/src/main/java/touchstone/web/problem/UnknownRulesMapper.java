package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.account.UnknownRulesException;

/** A version of value rules that is not there: 404. */
@Provider
public class UnknownRulesMapper implements ExceptionMapper<UnknownRulesException> {

  @Override
  public Response toResponse(UnknownRulesException unknown) {
    return RefusedException.notFound(unknown.getMessage()).problem().response();
  }
}
