package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.mapping.ConnectionGroupings;
import touchstone.mapping.MappingRefusedException;
import touchstone.web.problem.RefusedException;

/** How names are put into groups: countries into regions, industries into groups. */
@Dependent
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mapping")
public class GroupingsResource {

  /** Until people can sign in, everyone at this machine is the administrator. */
  private static final String BY = "administrator";

  private final Connections connections;
  private final ConnectionGroupings groupings;

  @Inject
  public GroupingsResource(Connections connections, ConnectionGroupings groupings) {
    this.connections = connections;
    this.groupings = groupings;
  }

  @GET
  @Path("{id}/groupings")
  @Operation(
      operationId = "getGroupings",
      summary = "Which names are one group: regions of countries, groups of industries")
  public JsonObject get(@PathParam("id") long id) {
    connections.require(id);
    return groupings.json(id);
  }

  @PUT
  @Path("{id}/groupings")
  @Operation(operationId = "putGroupings", summary = "Replaces them; a version of its own")
  public JsonObject put(@PathParam("id") long id, JsonStructure sent)
      throws MappingRefusedException {
    connections.require(id);
    if (!(Inputs.requireBody(sent) instanceof JsonObject object)) {
      throw RefusedException.badInput("Send the groupings as a JSON object.");
    }
    groupings.put(id, object, BY);
    return groupings.json(id);
  }

  @GET
  @Path("{id}/groupings/versions")
  @Operation(operationId = "listGroupings", summary = "Every version: number, when, who")
  public ListView<JsonObject> history(@PathParam("id") long id) {
    connections.require(id);
    return ListView.whole(groupings.history(id));
  }
}
