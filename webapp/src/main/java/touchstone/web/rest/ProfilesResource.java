package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.evidence.Evidence;
import touchstone.evidence.LearnOrder;
import touchstone.icp.ProfileVersion;
import touchstone.profile.InvalidScorecardException;
import touchstone.profile.Profile;
import touchstone.profile.ProfileJson;
import touchstone.profile.ProfileVersions;
import touchstone.run.Runs;
import touchstone.web.problem.RefusedException;

/** Profiles and their versions. */
@Dependent
@Path("profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class ProfilesResource {

  /** Until people can sign in, everyone at this machine is the administrator. */
  private static final String BY = "administrator";

  private final Connections connections;
  private final ProfileVersions profiles;
  private final Evidence evidence;
  private final Runs runs;

  @Inject
  public ProfilesResource(
      Connections connections, ProfileVersions profiles, Evidence evidence, Runs runs) {
    this.connections = connections;
    this.profiles = profiles;
    this.evidence = evidence;
    this.runs = runs;
  }

  @GET
  @Operation(operationId = "listProfiles", summary = "The profiles of a connection, by name")
  public ListView<JsonObject> list(@QueryParam("connection") Long connection) {
    long id = connections.require(Inputs.require(connection, "connection")).id();
    return ListView.whole(profiles.ofConnection(id).stream().map(ProfileJson::of).toList());
  }

  @POST
  @Operation(operationId = "createProfile", summary = "Adds a profile without versions")
  @APIResponse(responseCode = "201")
  public Response create(ProfileInput input, @Context UriInfo here)
      throws InvalidScorecardException {
    ProfileInput sent = Inputs.requireBody(input);
    long connection =
        connections.require(Inputs.require(sent.connection().orElse(null), "connection")).id();
    Profile profile = profiles.create(connection, Inputs.require(sent.name().orElse(null), "name"));
    return Response.created(here.getAbsolutePathBuilder().path(Long.toString(profile.id())).build())
        .entity(ProfileJson.of(profile))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getProfile", summary = "A profile and its versions")
  public JsonObject get(@PathParam("id") long id) {
    return ProfileJson.of(profiles.get(id));
  }

  @POST
  @Path("{id}/versions")
  @Operation(operationId = "createVersion", summary = "Makes the next version from a scorecard")
  @APIResponse(responseCode = "201")
  public Response createVersion(
      @PathParam("id") long id,
      @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
          JsonStructure scorecard,
      @Context UriInfo here)
      throws InvalidScorecardException {
    // Declared as an object, a list would fail before anything here could refuse it.
    if (!(Inputs.requireBody(scorecard) instanceof JsonObject object)) {
      throw RefusedException.badInput("A scorecard is a JSON object, not a list.");
    }
    ProfileVersion version = profiles.add(id, object, BY);
    return Response.created(
            here.getAbsolutePathBuilder().path(Integer.toString(version.number())).build())
        .entity(ProfileJson.of(version))
        .build();
  }

  @GET
  @Path("{id}/versions/{number}")
  @Operation(operationId = "getVersion", summary = "One version with everything it says")
  public JsonObject version(@PathParam("id") long id, @PathParam("number") int number) {
    return ProfileJson.of(profiles.get(id, number));
  }

  @GET
  @Path("{id}/versions/{number}/diff")
  @Operation(operationId = "compareVersions", summary = "What differs from another version")
  public JsonObject diff(
      @PathParam("id") long id, @PathParam("number") int number, @QueryParam("with") Integer with) {
    int other = Inputs.require(with, "with");
    return ProfileJson.of(other, number, profiles.diff(id, other, number));
  }

  @POST
  @Path("{id}/versions/{number}/publish")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "publishVersion", summary = "Makes a version the one that scores")
  public JsonObject publish(@PathParam("id") long id, @PathParam("number") int number) {
    return ProfileJson.of(profiles.publish(id, number, BY));
  }

  @POST
  @Path("{id}/roll-back")
  @Operation(
      operationId = "rollBackProfile",
      summary = "Makes a version active again that was before; nothing is edited")
  public JsonObject rollBack(@PathParam("id") long id, RollBackInput input) {
    Optional<Integer> to = Inputs.requireBody(input).version();
    return ProfileJson.of(profiles.rollBack(id, to, BY));
  }

  @POST
  @Path("{id}/learn")
  @Operation(
      operationId = "learnScorecard",
      summary = "Learns points from the data and makes them the next version, a candidate")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response learn(
      @PathParam("id") long id,
      @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
          JsonStructure sent,
      @Context UriInfo here) {
    if (!(Inputs.requireBody(sent) instanceof JsonObject object)) {
      throw RefusedException.badInput("Say what to learn as a JSON object, not a list.");
    }
    try {
      return Accepted.run(runs, evidence.learn(id, LearnOrder.read(object), BY), here);
    } catch (LearnOrder.InvalidOrder wrong) {
      throw RefusedException.badInput(wrong.field(), wrong.getMessage());
    }
  }

  @POST
  @Path("{id}/versions/{number}/validate")
  @Operation(
      operationId = "validateVersion",
      summary = "Holds a version against the data: comparisons, backtest, who would move, drift")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response validate(
      @PathParam("id") long id,
      @PathParam("number") int number,
      ValidateInput input,
      @Context UriInfo here) {
    Optional<LocalDate> day = Inputs.requireBody(input).day().map(text -> Inputs.day(text, "day"));
    return Accepted.run(runs, evidence.validate(id, number, day), here);
  }

  @GET
  @Path("{id}/versions/{number}/learning")
  @Operation(
      operationId = "getLearning",
      summary = "What a learned version rests on, and how it did on accounts it had not seen")
  public JsonObject learning(@PathParam("id") long id, @PathParam("number") int number) {
    return evidence
        .find(id, number, Evidence.Document.LEARNING)
        .orElseThrow(
            () -> RefusedException.notFound("Version " + number + " was not learned from data."));
  }

  @GET
  @Path("{id}/versions/{number}/validation")
  @Operation(
      operationId = "getValidation",
      summary = "The profile against the rest on every validation measure and value indicator")
  public JsonObject validation(@PathParam("id") long id, @PathParam("number") int number) {
    return document(id, number, Evidence.Document.VALIDATION);
  }

  @GET
  @Path("{id}/versions/{number}/variants")
  @Operation(
      operationId = "getVariants",
      summary = "The parts of the profile by an attribute, side by side: regions, verticals")
  public JsonObject variants(
      @PathParam("id") long id, @PathParam("number") int number, @QueryParam("by") String by) {
    String attribute = Inputs.require(Inputs.given(by).orElse(null), "by");
    return evidence.variants(id, number, attribute).orElseThrow(() -> notValidated(number));
  }

  @GET
  @Path("{id}/versions/{number}/ideal-customer")
  @Produces({MediaType.APPLICATION_JSON, CsvAnswer.TYPE})
  @Operation(
      operationId = "getIdealCustomer",
      summary = "The ideal customer beside the other one, line by line")
  public Response idealCustomer(
      @PathParam("id") long id,
      @PathParam("number") int number,
      @QueryParam("format") String format,
      @Context HttpHeaders headers) {
    JsonObject document = document(id, number, Evidence.Document.IDEAL_CUSTOMER);
    if (!ReportsResource.wantsCsv(format, headers)) {
      return Response.ok(document).type(MediaType.APPLICATION_JSON).build();
    }
    return CsvAnswer.of(evidence.idealCustomerCsv(id, number).orElseThrow(), "ideal-customer.csv");
  }

  @GET
  @Path("{id}/versions/{number}/backtest")
  @Operation(
      operationId = "getBacktest",
      summary =
          "Tiers against what became of accounts decided later, of this version and of a"
              + " card learned up to the same day")
  public JsonObject backtest(@PathParam("id") long id, @PathParam("number") int number) {
    return document(id, number, Evidence.Document.BACKTEST);
  }

  @GET
  @Path("{id}/versions/{number}/movement")
  @Operation(
      operationId = "getMovement",
      summary = "Who would come to another tier if this version scored")
  public JsonObject movement(@PathParam("id") long id, @PathParam("number") int number) {
    return document(id, number, Evidence.Document.MOVEMENT);
  }

  @GET
  @Path("{id}/versions/{number}/drift")
  @Operation(
      operationId = "getDrift",
      summary = "Whether new customers still come from the profile, by fiscal quarter")
  public JsonObject drift(@PathParam("id") long id, @PathParam("number") int number) {
    return document(id, number, Evidence.Document.DRIFT);
  }

  @GET
  @Path("{id}/versions/{number}/revalidations")
  @Operation(
      operationId = "listRevalidations",
      summary = "Every look whether the version still holds, the newest first")
  public ListView<JsonObject> revalidations(
      @PathParam("id") long id, @PathParam("number") int number) {
    return ListView.whole(evidence.revalidations(id, number));
  }

  @GET
  @Path("health")
  @Operation(
      operationId = "getProfileHealth",
      summary = "Whether the active profiles of a connection hold, with alerts")
  public ListView<JsonObject> health(@QueryParam("connection") Long connection) {
    long id = connections.require(Inputs.require(connection, "connection")).id();
    return ListView.whole(evidence.health(id));
  }

  private JsonObject document(long id, int number, Evidence.Document document) {
    return evidence.find(id, number, document).orElseThrow(() -> notValidated(number));
  }

  private static RefusedException notValidated(int number) {
    return RefusedException.notFound(
        "Nothing is known of this yet: hold version " + number + " against the data first.");
  }
}
