package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.account.ConnectionSummary;
import touchstone.connection.Connections;
import touchstone.connection.Connectors;
import touchstone.connector.ConnectorException;
import touchstone.past.LookBackRun;
import touchstone.past.PastAccounts;
import touchstone.result.ResultFiles;
import touchstone.run.Runs;
import touchstone.snapshot.SnapshotFolder;
import touchstone.store.CrmConnection;
import touchstone.store.Organisation;
import touchstone.store.OrganisationStore;
import touchstone.store.RunKind;
import touchstone.sync.SyncWork;
import touchstone.web.problem.RefusedException;

/** Connections to CRMs, and what is started on them. */
@Dependent
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
public class ConnectionsResource {

  private final Connections connections;
  private final Connectors connectors;
  private final OrganisationStore organisations;
  private final Runs runs;
  private final ConnectionSummary summary;
  private final ResultFiles results;
  private final SnapshotFolder snapshots;
  private final PastAccounts past;

  @Inject
  public ConnectionsResource(
      Connections connections,
      Connectors connectors,
      OrganisationStore organisations,
      Runs runs,
      ConnectionSummary summary,
      ResultFiles results,
      SnapshotFolder snapshots,
      PastAccounts past) {
    this.connections = connections;
    this.connectors = connectors;
    this.organisations = organisations;
    this.runs = runs;
    this.summary = summary;
    this.results = results;
    this.snapshots = snapshots;
    this.past = past;
  }

  @GET
  @Operation(operationId = "listConnections", summary = "All connections, by name")
  public ListView<ConnectionView> list() {
    return ListView.whole(connections.all().stream().map(this::view).toList());
  }

  @POST
  @Operation(operationId = "createConnection", summary = "Adds a connection; calls nothing yet")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  public Response create(ConnectionInput input, @Context UriInfo here) throws ConnectorException {
    ConnectionInput sent = Inputs.requireBody(input);
    Organisation organisation = sent.organisation(Organisation.DEFAULT);
    long id =
        connections.add(
            Inputs.require(sent.name().orElse(null), "name"),
            Inputs.require(sent.connector().orElse(null), "connector"),
            sent.texts().orElse(Map.of()));
    organisations.put(id, organisation);
    return Response.created(here.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(get(id))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getConnection", summary = "One connection; secrets by name only")
  public ConnectionView get(@PathParam("id") long id) {
    return view(connections.require(id));
  }

  @PATCH
  @Path("{id}")
  @Operation(operationId = "changeConnection", summary = "Changes what is sent")
  public ConnectionView change(@PathParam("id") long id, ConnectionInput input)
      throws ConnectorException {
    ConnectionInput sent = Inputs.requireBody(input);
    CrmConnection before = connections.require(id);
    Organisation organisation = sent.organisation(organisations.find(id));
    connections.change(
        id,
        sent.name().orElse(before.name()),
        sent.texts().orElse(Map.of()),
        sent.enabled().orElse(before.enabled()));
    organisations.put(id, organisation);
    return get(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "deleteConnection",
      summary = "Forgets a connection and everything read through it")
  @APIResponse(responseCode = "204")
  public void delete(@PathParam("id") long id) {
    connections.require(id);
    connections.remove(id);
    results.forget(id);
    snapshots.remove(id);
  }

  @POST
  @Path("{id}/check")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "checkConnection",
      summary = "Signs in, and says who must act if it fails")
  public CheckView check(@PathParam("id") long id) {
    connections.require(id);
    return CheckView.of(connections.check(id));
  }

  @GET
  @Path("{id}/summary")
  @Operation(operationId = "getSummary", summary = "Counts, and what the data can and cannot say")
  public JsonObject summary(@PathParam("id") long id) {
    connections.require(id);
    return summary.of(id);
  }

  @POST
  @Path("{id}/runs")
  @Operation(operationId = "startRun", summary = "Pulls, computes, both, or computes a past day")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response start(@PathParam("id") long id, RunInput input, @Context UriInfo here) {
    RunInput sent = Inputs.requireBody(input);
    connections.require(id);
    RunKind kind =
        Inputs.oneOf(RunKind.class, Inputs.require(sent.kind().orElse(null), "kind"), "kind");
    Map<String, String> parameters =
        sent.full().orElse(false) ? Map.of(SyncWork.FULL_REFRESH, "true") : Map.of();
    return switch (kind) {
      case SYNC, COMPUTE, REFRESH ->
          Accepted.run(runs, runs.submit(kind, OptionalLong.of(id), parameters), here);
      case LOOK_BACK -> {
        LocalDate day =
            Inputs.pastDay(
                Inputs.require(sent.asOf().orElse(null), "asOf"),
                "asOf",
                organisations.find(id).timeZone());
        yield Accepted.run(
            runs,
            runs.submit(kind, OptionalLong.of(id), Map.of(LookBackRun.AS_OF, day.toString())),
            here);
      }
      case DISCOVER ->
          throw RefusedException.badInput(
              "kind",
              "A discovery is started at /api/v1/discoveries, where it takes its settings.");
      case LEARN, VALIDATE ->
          throw RefusedException.badInput(
              "kind",
              "Learning and validation are started at /api/v1/profiles, of a profile and a"
                  + " version.");
      case PUSH ->
          throw RefusedException.badInput(
              "kind", "A push is started at /api/v1/pushes, where it takes its caps.");
    };
  }

  @GET
  @Path("{id}/look-back")
  @Operation(
      operationId = "getLookBack",
      summary = "What a past day told, once a run of the kind LOOK_BACK computed it")
  public JsonObject lookBack(@PathParam("id") long id, @QueryParam("asOf") String asOf) {
    connections.require(id);
    LocalDate day = Inputs.day(Inputs.require(asOf, "asOf"), "asOf");
    return past.lookBack(id, day)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Nobody looked back to "
                        + day
                        + " yet: start a run of the kind LOOK_BACK with that asOf."));
  }

  private ConnectionView view(CrmConnection connection) {
    return ConnectionView.of(
        connection, organisations.find(connection.id()), connectors.find(connection.connectorId()));
  }
}
