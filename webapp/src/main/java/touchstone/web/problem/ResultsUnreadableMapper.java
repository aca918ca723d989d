package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import touchstone.result.ResultsUnreadableException;

/** The results are there and cannot be read until they are computed again: 503. */
@Provider
public class ResultsUnreadableMapper implements ExceptionMapper<ResultsUnreadableException> {

  private static final Logger LOG = Logger.getLogger(ResultsUnreadableMapper.class.getName());

  @Override
  public Response toResponse(ResultsUnreadableException unreadable) {
    LOG.log(Level.WARNING, "Results cannot be read", unreadable);
    return Problem.unavailable(unreadable.getMessage()).response();
  }
}
