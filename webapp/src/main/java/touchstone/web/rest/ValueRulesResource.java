package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.account.ConnectionRules;
import touchstone.account.InvalidRulesException;
import touchstone.account.LeadSources;
import touchstone.connection.Connections;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.json.JsonBuilders;
import touchstone.web.problem.RefusedException;

/** How values are computed: channels of lead sources, weights of indicators, scales. */
@Dependent
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mapping")
public class ValueRulesResource {

  private static final String BY = "administrator";

  private final Connections connections;
  private final ConnectionRules rules;
  private final LeadSources leadSources;

  @Inject
  public ValueRulesResource(
      Connections connections, ConnectionRules rules, LeadSources leadSources) {
    this.connections = connections;
    this.rules = rules;
    this.leadSources = leadSources;
  }

  @GET
  @Path("{id}/lead-sources")
  @Operation(
      operationId = "listLeadSources",
      summary = "Every raw lead source with counts and its channel; unassigned ones first")
  public ListView<JsonObject> leadSources(@PathParam("id") long id) {
    connections.require(id);
    return ListView.whole(leadSources.of(id));
  }

  @GET
  @Path("{id}/value-rules")
  @Operation(operationId = "getValueRules", summary = "How values are computed")
  public JsonObject get(@PathParam("id") long id) {
    connections.require(id);
    return rules.json(id);
  }

  @GET
  @Path("{id}/fiscal-year")
  @Operation(
      operationId = "getFiscalYear",
      summary = "Asks the CRM when its fiscal years begin, for the value rules; an API call or two")
  public JsonObject fiscalYear(@PathParam("id") long id) throws ConnectorException {
    connections.require(id);
    try (Connector connector = connections.open(id)) {
      JsonObjectBuilder json = JsonBuilders.object();
      connector
          .fiscalYearStart()
          .ifPresent(month -> json.add("fiscalYearStartMonth", month.getValue()));
      return json.build();
    }
  }

  @PUT
  @Path("{id}/value-rules")
  @Operation(
      operationId = "putValueRules",
      summary = "Replaces them; what is left out goes back to its default")
  public JsonObject put(@PathParam("id") long id, JsonStructure sent) throws InvalidRulesException {
    connections.require(id);
    if (!(Inputs.requireBody(sent) instanceof JsonObject object)) {
      throw RefusedException.badInput("Send the rules as a JSON object.");
    }
    rules.put(id, object, BY);
    return rules.json(id);
  }

  @GET
  @Path("{id}/value-rules/versions")
  @Operation(operationId = "listValueRules", summary = "Every version: number, when, who")
  public ListView<JsonObject> history(@PathParam("id") long id) {
    connections.require(id);
    return ListView.whole(rules.history(id));
  }

  @GET
  @Path("{id}/value-rules/versions/{number}")
  @Operation(operationId = "getValueRulesVersion", summary = "What one version says")
  public JsonObject version(@PathParam("id") long id, @PathParam("number") int number) {
    connections.require(id);
    return rules.json(id, number);
  }

  @POST
  @Path("{id}/value-rules/versions/{number}/restore")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "restoreValueRules",
      summary = "Goes back: makes a version that says what this one says")
  public JsonObject restore(@PathParam("id") long id, @PathParam("number") int number) {
    connections.require(id);
    rules.restore(id, number, BY);
    return rules.json(id);
  }
}
