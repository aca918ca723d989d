package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
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
    Response.Status status = Response.Status.SERVICE_UNAVAILABLE;
    return new Problem(
            "about:blank",
            status.getReasonPhrase(),
            status.getStatusCode(),
            unreadable.getMessage(),
            Optional.of("The administrator of Touchstone."),
            List.of())
        .response();
  }
}
