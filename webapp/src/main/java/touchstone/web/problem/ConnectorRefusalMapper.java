package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import touchstone.connector.ConnectorException;
import touchstone.store.WhoMustAct;

/** What a connector says: wrong settings are the input's fault, everything else is the CRM's. */
@Provider
public class ConnectorRefusalMapper implements ExceptionMapper<ConnectorException> {

  @Override
  public Response toResponse(ConnectorException refused) {
    Response.Status status =
        refused.kind() == ConnectorException.Kind.CONFIGURATION
            ? Response.Status.BAD_REQUEST
            : Response.Status.BAD_GATEWAY;
    return new Problem(
            "about:blank",
            status.getReasonPhrase(),
            status.getStatusCode(),
            refused.getMessage(),
            Actors.words(WhoMustAct.on(refused.kind())),
            List.of())
        .response();
  }
}
