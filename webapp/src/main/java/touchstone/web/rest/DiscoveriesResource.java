package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.discovery.Discoveries;
import touchstone.discovery.DiscoveryOrder;
import touchstone.discovery.InvalidOrderException;
import touchstone.profile.InvalidScorecardException;
import touchstone.profile.ProfileJson;
import touchstone.run.Runs;
import touchstone.store.RunKind;
import touchstone.web.problem.RefusedException;

/** Profiles found in the data: what was found, what was set aside and why. */
@Dependent
@Path("discoveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Discovery")
public class DiscoveriesResource {

  /** Until people can sign in, everyone at this machine is the administrator. */
  private static final String BY = "administrator";

  private final Connections connections;
  private final Discoveries discoveries;
  private final Runs runs;

  @Inject
  public DiscoveriesResource(Connections connections, Discoveries discoveries, Runs runs) {
    this.connections = connections;
    this.discoveries = discoveries;
    this.runs = runs;
  }

  @GET
  @Operation(operationId = "listDiscoveries", summary = "Discoveries, the newest first")
  public ListView<JsonObject> list(
      @QueryParam("connection") Long connection,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    long id = connections.require(Inputs.require(connection, "connection")).id();
    OptionalLong before =
        Inputs.given(cursor).isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Inputs.number(cursor, "cursor"));
    return ListView.cut(
        discoveries.page(id, before, Inputs.limit(limit) + 1),
        limit,
        line -> line.get("id").toString());
  }

  @POST
  @Operation(operationId = "startDiscovery", summary = "Looks for profiles in what was pulled")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response start(
      @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
          JsonStructure sent,
      @Context UriInfo here)
      throws InvalidOrderException {
    if (!(Inputs.requireBody(sent) instanceof JsonObject object)) {
      throw RefusedException.badInput("Say what to look for as a JSON object, not a list.");
    }
    if (!(object.get("connection") instanceof JsonNumber number)) {
      throw RefusedException.badInput(
          "connection", "Name the connection by its number, like {\"connection\": 1}.");
    }
    long connection = connections.require(number.longValue()).id();
    DiscoveryOrder order = discoveries.order(connection, object);
    return Accepted.run(
        runs, runs.submit(RunKind.DISCOVER, OptionalLong.of(connection), order.parameters()), here);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getDiscovery",
      summary = "Candidates with their verdicts, and what was set aside and why")
  public JsonObject get(@PathParam("id") long id) {
    return discoveries.get(id);
  }

  @POST
  @Path("{id}/profiles")
  @Operation(
      operationId = "draftProfile",
      summary = "Makes a profile version of a candidate; it scores when it is published")
  @APIResponse(responseCode = "201")
  public Response draft(@PathParam("id") long id, CandidateInput input, @Context UriInfo here)
      throws InvalidOrderException, InvalidScorecardException {
    CandidateInput sent = Inputs.requireBody(input);
    Discoveries.Drafted drafted =
        discoveries.draft(
            id,
            Inputs.require(sent.candidate().orElse(null), "candidate"),
            sent.profile().map(OptionalLong::of).orElse(OptionalLong.empty()),
            sent.name().map(String::strip).filter(name -> !name.isEmpty()),
            BY);
    int number = drafted.version().number();
    return Response.created(
            here.getBaseUriBuilder()
                .path("profiles/" + drafted.profileId() + "/versions/" + number)
                .build())
        .entity(ProfileJson.of(drafted.profileId(), drafted.version()))
        .build();
  }
}
