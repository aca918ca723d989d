package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.discovery.Discoveries;
import touchstone.discovery.InvalidOrderException;

/** What the values of attributes are like, and which of them a person has searched all the same. */
@Dependent
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Discovery")
public class AttributeFindingsResource {

  /** Until people can sign in, everyone at this machine is the administrator. */
  private static final String BY = "administrator";

  private final Connections connections;
  private final Discoveries discoveries;

  @Inject
  public AttributeFindingsResource(Connections connections, Discoveries discoveries) {
    this.connections = connections;
    this.discoveries = discoveries;
  }

  @GET
  @Path("{id}/attribute-findings")
  @Operation(
      operationId = "listAttributeFindings",
      summary = "What the newest discovery saw of each attribute, and what is overruled")
  public JsonObject findings(@PathParam("id") long id) {
    connections.require(id);
    return discoveries.attributes(id);
  }

  @PUT
  @Path("{id}/overrules/{key}")
  @Operation(
      operationId = "overruleAttribute",
      summary = "Has an attribute searched in spite of the leak guard")
  public JsonObject overrule(
      @PathParam("id") long id, @PathParam("key") String key, OverruleInput input)
      throws InvalidOrderException {
    connections.require(id);
    Optional<String> reason = Inputs.requireBody(input).reason();
    return discoveries.overrule(id, key, Inputs.require(reason.orElse(null), "reason"), BY);
  }

  @DELETE
  @Path("{id}/overrules/{key}")
  @Operation(operationId = "withdrawOverrule", summary = "Lets the leak guard have its way again")
  @APIResponse(responseCode = "204")
  public void withdraw(@PathParam("id") long id, @PathParam("key") String key) {
    connections.require(id);
    discoveries.withdraw(id, key, BY);
  }
}
