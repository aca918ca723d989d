package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.store.PushRow;
import touchstone.store.PushRowState;
import touchstone.web.problem.RefusedException;
import touchstone.writeback.PushMode;
import touchstone.writeback.PushRequest;
import touchstone.writeback.Pushes;

/** Writing results into the CRM, looking at what was written, and taking it back. */
@Dependent
@Path("pushes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pushes")
public class PushesResource {

  private final Connections connections;
  private final Pushes pushes;

  @Inject
  public PushesResource(Connections connections, Pushes pushes) {
    this.connections = connections;
    this.pushes = pushes;
  }

  @GET
  @Operation(operationId = "listPushes", summary = "The pushes of a connection, the newest first")
  public ListView<PushView> list(
      @QueryParam("connection") Long connection,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    OptionalLong before =
        Inputs.given(cursor).isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Inputs.number(cursor, "cursor"));
    List<Pushes.Push> page =
        pushes.ofConnection(
            connections.require(Inputs.require(connection, "connection")).id(),
            before,
            Inputs.limit(limit) + 1);
    return ListView.cut(
        page.stream().map(PushView::of).toList(), limit, push -> Long.toString(push.id()));
  }

  @POST
  @Operation(operationId = "startPush", summary = "Previews or sends what changed")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = PushView.class)))
  public Response start(PushInput input, @Context UriInfo here) {
    PushInput sent = Inputs.requireBody(input);
    long connection =
        connections.require(Inputs.require(sent.connection().orElse(null), "connection")).id();
    return accepted(pushes.start(connection, sent.request()), here);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getPush", summary = "One push")
  public PushView get(@PathParam("id") long id) {
    return PushView.of(require(id));
  }

  @GET
  @Path("{id}/rows")
  @Operation(operationId = "listPushRows", summary = "Its accounts: old and new values, results")
  public ListView<PushRowView> rows(
      @PathParam("id") long id,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Pushes.Push push = require(id);
    long connection = push.run().connectionId().orElseThrow();
    Optional<PushRowState> only =
        Inputs.given(state).map(name -> Inputs.oneOf(PushRowState.class, name, "state"));
    long offset = Inputs.given(cursor).map(text -> Inputs.number(text, "cursor")).orElse(0L);
    List<PushRow> page = pushes.rows(id, only, Math.max(0, offset), Inputs.limit(limit) + 1);
    return ListView.cut(
        page.stream().map(row -> PushRowView.of(connection, row)).toList(),
        limit,
        row -> Long.toString(offset + limit));
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "undoPush",
      summary = "Puts back what a push replaced, unless somebody changed it since")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = PushView.class)))
  public Response undo(@PathParam("id") long id, @Context UriInfo here) {
    Pushes.Push push = require(id);
    if (push.request().mode() != PushMode.SEND || push.figures().isEmpty()) {
      throw RefusedException.conflict("Push " + id + " sent nothing that could be undone.");
    }
    return accepted(
        pushes.start(push.run().connectionId().orElseThrow(), PushRequest.undo(id)), here);
  }

  private Response accepted(long id, UriInfo here) {
    return Response.accepted(get(id))
        .location(here.getBaseUriBuilder().path("pushes").path(Long.toString(id)).build())
        .build();
  }

  private Pushes.Push require(long id) {
    return pushes
        .find(id)
        .orElseThrow(() -> RefusedException.notFound("There is no push " + id + "."));
  }
}
