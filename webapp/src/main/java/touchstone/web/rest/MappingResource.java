package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.connection.Connections;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.mapping.AttributePreview;
import touchstone.mapping.MappingRefusedException;
import touchstone.mapping.Mappings;
import touchstone.store.AttributeMapping;
import touchstone.web.problem.RefusedException;

/** Which field of the source is which standard field, and which is an attribute. */
@Dependent
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mapping")
public class MappingResource {

  private final Connections connections;
  private final Mappings mappings;

  @Inject
  public MappingResource(Connections connections, Mappings mappings) {
    this.connections = connections;
    this.mappings = mappings;
  }

  @GET
  @Path("{id}/source-fields")
  @Operation(operationId = "listSourceFields", summary = "What the source offers for a type")
  public ListView<SourceFieldView> sourceFields(
      @PathParam("id") long id, @QueryParam("type") @DefaultValue("accounts") String type)
      throws ConnectorException {
    connections.require(id);
    try (Connector connector = connections.open(id)) {
      return ListView.whole(
          connector.describe(type(type)).fields().stream().map(SourceFieldView::of).toList());
    }
  }

  @GET
  @Path("{id}/field-mapping")
  @Operation(
      operationId = "getFieldMapping",
      summary = "Standard fields read from another place than usual")
  public Map<String, Map<String, String>> fieldMapping(@PathParam("id") long id) {
    connections.require(id);
    Map<String, Map<String, String>> view = new TreeMap<>();
    mappings
        .fields(id)
        .forEach(
            (field, source) ->
                view.computeIfAbsent(field.type().plural(), plural -> new TreeMap<>())
                    .put(field.name(), source));
    return view;
  }

  @PUT
  @Path("{id}/field-mapping")
  @Operation(operationId = "putFieldMapping", summary = "Replaces the field mapping")
  public Map<String, Map<String, String>> putFieldMapping(
      @PathParam("id") long id,
      @RequestBody(
              content =
                  @Content(
                      schema =
                          @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)))
          JsonStructure sent)
      throws MappingRefusedException {
    connections.require(id);
    Map<Field<?>, String> sources = new LinkedHashMap<>();
    // Bound to maps, an empty list would pass for an empty mapping and wipe the one that is there.
    object(Inputs.requireBody(sent), "")
        .forEach(
            (plural, fields) ->
                object(fields, plural)
                    .forEach(
                        (name, source) ->
                            sources.put(field(plural, name), text(source, plural + "." + name))));
    mappings.putFields(id, sources);
    return fieldMapping(id);
  }

  @GET
  @Path("{id}/attributes")
  @Operation(operationId = "listAttributes", summary = "The attributes of accounts, in order")
  public ListView<AttributeView> attributes(@PathParam("id") long id) {
    connections.require(id);
    return ListView.whole(mappings.attributes(id).stream().map(AttributeView::of).toList());
  }

  @PUT
  @Path("{id}/attributes")
  @Operation(operationId = "putAttributes", summary = "Replaces the attributes")
  public ListView<AttributeView> putAttributes(@PathParam("id") long id, List<AttributeInput> sent)
      throws MappingRefusedException {
    connections.require(id);
    mappings.putAttributes(id, AttributeInput.mappings(Inputs.requireBody(sent)));
    return attributes(id);
  }

  @GET
  @Path("{id}/attributes/{key}/values")
  @Operation(operationId = "previewAttribute", summary = "What the pulled accounts hold for it")
  public AttributePreview values(@PathParam("id") long id, @PathParam("key") String key) {
    connections.require(id);
    AttributeMapping mapping =
        mappings.attributes(id).stream()
            .filter(attribute -> attribute.attribute().key().equals(key))
            .findFirst()
            .orElseThrow(
                () -> RefusedException.notFound("There is no attribute \"" + key + "\" here."));
    return mappings.preview(id, mapping.source(), mapping.attribute().kind());
  }

  private static JsonObject object(JsonValue value, String place) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw place.isEmpty()
        ? RefusedException.badInput("A field mapping is a JSON object of record types.")
        : RefusedException.badInput(
            place, "The member \"" + place + "\" is an object of fields and their sources.");
  }

  private static String text(JsonValue value, String place) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw RefusedException.badInput(
        place, "The member \"" + place + "\" is the name of a field of the source, a text.");
  }

  private static Field<?> field(String plural, String name) {
    return type(plural)
        .field(name)
        .orElseThrow(
            () ->
                RefusedException.badInput(
                    plural + "." + name,
                    "There is no standard field \"" + name + "\" of " + plural + "."));
  }

  private static RecordType type(String plural) {
    return RecordType.ofPlural(plural)
        .orElseThrow(
            () ->
                RefusedException.badInput(
                    plural,
                    "There is no record type \""
                        + plural
                        + "\"; there are accounts, deals,"
                        + " supportCases and others, listed at /api/v1/connectors."));
  }
}
