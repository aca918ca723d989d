package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.reporting.Reports;
import touchstone.web.problem.RefusedException;

/** Tables people decide with, as JSON or CSV. */
@Dependent
@Path("reports")
@Produces({MediaType.APPLICATION_JSON, ReportsResource.CSV})
@Tag(name = "Reports")
public class ReportsResource {

  static final String CSV = "text/csv";

  private final Connections connections;
  private final Reports reports;

  @Inject
  public ReportsResource(Connections connections, Reports reports) {
    this.connections = connections;
    this.reports = reports;
  }

  @GET
  @Path("channel-by-icp")
  @Operation(
      operationId = "getChannelByIcp",
      summary = "Which lead source brings customers of the ICP, and what they are worth")
  public Response channelByIcp(
      @QueryParam("connection") Long connection,
      @QueryParam("ownEffort") @DefaultValue("false") boolean ownEffort,
      @QueryParam("format") String format,
      @Context HttpHeaders headers) {
    long id = require(connection);
    return answer(
        wantsCsv(format, headers),
        "channel-by-icp.csv",
        () -> reports.channelByIcp(id, ownEffort),
        () -> reports.channelByIcpCsv(id, ownEffort));
  }

  @GET
  @Path("icp-against-rest")
  @Operation(
      operationId = "getIcpAgainstRest",
      summary = "Every indicator, inside the ICP against outside")
  public Response icpAgainstRest(
      @QueryParam("connection") Long connection,
      @QueryParam("format") String format,
      @Context HttpHeaders headers) {
    long id = require(connection);
    return answer(
        wantsCsv(format, headers),
        "icp-against-rest.csv",
        () -> reports.icpAgainstRest(id),
        () -> reports.icpAgainstRestCsv(id));
  }

  private long require(Long connection) {
    return connections.require(Inputs.require(connection, "connection")).id();
  }

  private static boolean wantsCsv(String format, HttpHeaders headers) {
    return Inputs.given(format)
        .map(name -> name.equalsIgnoreCase("csv"))
        .orElseGet(() -> headers.getAcceptableMediaTypes().get(0).toString().startsWith(CSV));
  }

  private static Response answer(
      boolean csv,
      String fileName,
      Supplier<Optional<JsonObject>> json,
      Supplier<Optional<String>> text) {
    if (csv) {
      return Response.ok(text.get().orElseThrow(ReportsResource::notComputed))
          .type(CSV + ";charset=UTF-8")
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
          .build();
    }
    return Response.ok(json.get().orElseThrow(ReportsResource::notComputed))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private static RefusedException notComputed() {
    return RefusedException.notFound(
        "There is no report yet: start a run of the kind COMPUTE on the connection.");
  }
}
