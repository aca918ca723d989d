package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
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
    return Problem.unavailable(unavailable.getMessage()).response();
  }
}
