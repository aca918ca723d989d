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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.reporting.ChannelQuery;
import touchstone.reporting.Reports;
import touchstone.value.channel.TouchModel;
import touchstone.web.problem.RefusedException;

/** Tables people decide with, as JSON or CSV. */
@Dependent
@Path("reports")
@Produces({MediaType.APPLICATION_JSON, CsvAnswer.TYPE})
@Tag(name = "Reports")
public class ReportsResource {

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
      @QueryParam("touchModel") String touchModel,
      @QueryParam("period") String period,
      @QueryParam("format") String format,
      @Context HttpHeaders headers) {
    long id = require(connection);
    ChannelQuery query = query(id, touchModel, ownEffort, period);
    return answer(
        wantsCsv(format, headers),
        "channel-by-icp.csv",
        () -> reports.channelByIcp(id, query),
        () -> reports.channelByIcpCsv(id, query));
  }

  @GET
  @Path("touch-models")
  @Operation(
      operationId = "getTouchModels",
      summary = "The channels by first touch, last touch and linear side by side")
  public Response touchModels(
      @QueryParam("connection") Long connection,
      @QueryParam("ownEffort") @DefaultValue("false") boolean ownEffort,
      @QueryParam("period") String period,
      @QueryParam("format") String format,
      @Context HttpHeaders headers) {
    long id = require(connection);
    ChannelQuery query = query(id, null, ownEffort, period);
    return answer(
        wantsCsv(format, headers),
        "touch-models.csv",
        () -> reports.touchModels(id, query),
        () -> reports.touchModelsCsv(id, query));
  }

  private ChannelQuery query(long id, String touchModel, boolean ownEffort, String period) {
    Optional<String> label = Inputs.given(period);
    label.ifPresent(wanted -> requirePeriod(id, wanted));
    return new ChannelQuery(
        Inputs.given(touchModel).map(ReportsResource::touchModel), ownEffort, label);
  }

  private static TouchModel touchModel(String name) {
    return Arrays.stream(TouchModel.values())
        .filter(model -> model.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.badInput(
                    "There is no touch model \""
                        + name
                        + "\": choose FIRST_TOUCH, LAST_TOUCH or LINEAR."));
  }

  private void requirePeriod(long id, String label) {
    List<String> periods =
        reports
            .channelChoices(id)
            .orElseThrow(ReportsResource::notComputed)
            .getJsonArray("periods")
            .getValuesAs(JsonObject.class)
            .stream()
            .map(period -> period.getString("label"))
            .toList();
    if (!periods.contains(label)) {
      throw RefusedException.notFound(
          "There is no report of the period \""
              + label
              + "\": "
              + (periods.isEmpty()
                  ? "nothing is dated in the last fiscal years."
                  : "there are " + String.join(", ", periods) + "."));
    }
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

  static boolean wantsCsv(String format, HttpHeaders headers) {
    return Inputs.given(format)
        .map(name -> name.equalsIgnoreCase("csv"))
        .orElseGet(
            () -> headers.getAcceptableMediaTypes().get(0).toString().startsWith(CsvAnswer.TYPE));
  }

  private static Response answer(
      boolean csv,
      String fileName,
      Supplier<Optional<JsonObject>> json,
      Supplier<Optional<String>> text) {
    if (csv) {
      return CsvAnswer.of(text.get().orElseThrow(ReportsResource::notComputed), fileName);
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
