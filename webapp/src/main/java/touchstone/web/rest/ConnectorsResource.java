package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connectors;

/** The connectors there are. */
@Dependent
@Path("connectors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
public class ConnectorsResource {

  private final Connectors connectors;

  @Inject
  public ConnectorsResource(Connectors connectors) {
    this.connectors = connectors;
  }

  @GET
  @Operation(operationId = "listConnectors", summary = "The connectors and what they need")
  public ListView<ConnectorView> list() {
    return ListView.whole(
        connectors.all().stream()
            .map(connector -> ConnectorView.of(connector.provider()))
            .toList());
  }
}
