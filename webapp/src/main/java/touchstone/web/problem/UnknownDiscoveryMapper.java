package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.discovery.UnknownDiscoveryException;

/** No such discovery, candidate or overrule: 404. */
@Provider
public class UnknownDiscoveryMapper implements ExceptionMapper<UnknownDiscoveryException> {

  @Override
  public Response toResponse(UnknownDiscoveryException unknown) {
    return RefusedException.notFound(unknown.getMessage()).problem().response();
  }
}
