package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import touchstone.store.DatabaseUnavailableException;

/** The database does not answer: 503. */
@Provider
public class DatabaseUnavailableMapper implements ExceptionMapper<DatabaseUnavailableException> {

  private static final Logger LOG = Logger.getLogger(DatabaseUnavailableMapper.class.getName());

  @Override
  public Response toResponse(DatabaseUnavailableException unavailable) {
    LOG.log(Level.SEVERE, "The database is not available", unavailable);
    Response.Status status = Response.Status.SERVICE_UNAVAILABLE;
    return new Problem(
            "about:blank",
            status.getReasonPhrase(),
            status.getStatusCode(),
            unavailable.getMessage(),
            Optional.of("The administrator of Touchstone."),
            List.of())
        .response();
  }
}
