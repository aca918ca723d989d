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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.icp.ProfileVersion;
import touchstone.profile.InvalidScorecardException;
import touchstone.profile.Profile;
import touchstone.profile.ProfileJson;
import touchstone.profile.ProfileVersions;
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

  @Inject
  public ProfilesResource(Connections connections, ProfileVersions profiles) {
    this.connections = connections;
    this.profiles = profiles;
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
}
