package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.connector.model.RecordType;
import touchstone.run.Runs;
import touchstone.store.Run;
import touchstone.web.problem.RefusedException;

/** Long work: what is going on, and what became of it. */
@Dependent
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {

  private final Runs runs;
  private final Connections connections;

  @Inject
  public RunsResource(Runs runs, Connections connections) {
    this.runs = runs;
    this.connections = connections;
  }

  @GET
  @Operation(operationId = "listRuns", summary = "Runs, the newest first")
  public ListView<RunView> list(
      @QueryParam("connection") Long connection,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (connection != null) {
      connections.require(connection);
    }
    OptionalLong before =
        Inputs.given(cursor).isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Inputs.number(cursor, "cursor"));
    OptionalLong only = connection == null ? OptionalLong.empty() : OptionalLong.of(connection);
    List<Run> page = runs.page(only, before, Inputs.limit(limit) + 1);
    return ListView.cut(
        page.stream().map(RunView::of).toList(), limit, run -> Long.toString(run.id()));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getRun", summary = "One run: progress, state, sentence")
  public RunView get(@PathParam("id") long id) {
    return RunView.of(require(id));
  }

  @GET
  @Path("{id}/problems")
  @Operation(
      operationId = "listRunProblems",
      summary = "Examples of what could not be read or looks wrong")
  public ListView<RunProblemView> problems(
      @PathParam("id") long id, @QueryParam("code") String code) {
    Run run = require(id);
    return ListView.whole(
        run.problems().stream()
            .filter(problem -> Inputs.given(code).map(problem.code()::equals).orElse(true))
            .flatMap(
                problem ->
                    problem.examples().stream()
                        .map(
                            example ->
                                RunProblemView.of(
                                    problem, example, (type, record) -> page(run, type, record))))
            .toList());
  }

  private Optional<URI> page(Run run, RecordType type, String recordId) {
    return run.connectionId().isPresent()
        ? connections.recordPage(run.connectionId().getAsLong(), type, recordId)
        : Optional.empty();
  }

  @POST
  @Path("{id}/cancel")
  @Operation(operationId = "cancelRun", summary = "Asks a run to stop at its next good moment")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response cancel(@PathParam("id") long id) {
    require(id);
    runs.cancel(id);
    return Response.accepted(RunView.of(require(id))).build();
  }

  private Run require(long id) {
    return runs.find(id)
        .orElseThrow(() -> RefusedException.notFound("There is no run " + id + "."));
  }
}
