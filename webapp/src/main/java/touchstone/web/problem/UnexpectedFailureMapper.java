package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything nobody foresaw: logged in full under a number, told without its innards. */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedFailureMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, failure, () -> "Failure " + number);
    Response.Status status = Response.Status.INTERNAL_SERVER_ERROR;
    return new Problem(
            "about:blank",
            status.getReasonPhrase(),
            status.getStatusCode(),
            "Something went wrong inside Touchstone; the server's log tells more under \"Failure "
                + number
                + "\".",
            Optional.of("The administrator of Touchstone: report it with the lines of the log."),
            List.of())
        .response();
  }
}
