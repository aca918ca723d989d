package touchstone.connector.salesforce.sandbox.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.RecordId;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.SaveResult;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;
import touchstone.connector.salesforce.sandbox.soql.SelectTree;
import touchstone.connector.testkit.http.HttpAnswer;

/** {@code /composite/sobjects}: up to 200 records at once, each with its own result. */
final class CollectionsEndpoint {

  private static final int MOST_RECORDS = 200;

  private final SandboxOrganisation organisation;
  private final Resources resources;

  CollectionsEndpoint(SandboxOrganisation organisation, Resources resources) {
    this.organisation = organisation;
    this.resources = resources;
  }

  HttpAnswer answer(ApiRequest request) {
    int depth = request.segments().size();
    return switch (request.method()) {
      case "POST" -> depth == 1 ? insert(request) : retrieve(request);
      case "PATCH" -> depth == 3 ? upsert(request) : update(request);
      case "DELETE" -> delete(request);
      case "GET" -> retrieve(request);
      default -> throw ErrorBody.methodNotAllowed(request.method());
    };
  }

  private HttpAnswer insert(ApiRequest request) {
    return save(request, false, record -> organisation.writer().insert(typeOf(record), record));
  }

  private HttpAnswer update(ApiRequest request) {
    Set<String> seen = new HashSet<>();
    return save(
        request,
        false,
        record -> {
          String id = idOf(record);
          if (!seen.add(RecordId.parse(id).orElse(id))) {
            throw new Refusal(ErrorCode.DUPLICATE_VALUE, "Duplicate id in list: " + id);
          }
          return organisation.writer().update(typeOf(record), id, record);
        });
  }

  private HttpAnswer upsert(ApiRequest request) {
    ObjectType type = resources.type(request.segment(1));
    FieldDefinition key = resources.externalKey(type, request.segment(2));
    return save(
        request,
        true,
        record -> {
          Optional<String> value =
              record.entrySet().stream()
                  .filter(entry -> entry.getKey().equalsIgnoreCase(key.name()))
                  .map(entry -> textOf(entry.getValue()))
                  .findFirst();
          return organisation
              .writer()
              .upsert(
                  type,
                  key,
                  value.orElseThrow(
                      () -> new Refusal(ErrorCode.MISSING_ARGUMENT, key.name() + " not specified")),
                  record);
        });
  }

  private HttpAnswer save(ApiRequest request, boolean upserts, Save one) {
    JsonObject body = request.object();
    JsonArray records = body.getJsonArray("records");
    if (records == null) {
      throw new Refusal(ErrorCode.MISSING_ARGUMENT, "Required argument is missing: records");
    }
    checkSize(records.size());
    boolean allOrNone = body.getBoolean("allOrNone", false);
    List<Supplier<SaveResult>> saves = new ArrayList<>();
    for (JsonValue record : records) {
      saves.add(() -> one.save(record.asJsonObject()));
    }
    return written(saves, allOrNone, upserts);
  }

  private HttpAnswer delete(ApiRequest request) {
    List<String> ids =
        Stream.of(request.http().parameter("ids").orElse("").split(","))
            .filter(id -> !id.isBlank())
            .map(String::strip)
            .toList();
    checkSize(ids.size());
    boolean allOrNone =
        request.http().parameter("allOrNone").map(Boolean::parseBoolean).orElse(false);
    List<Supplier<SaveResult>> deletions = new ArrayList<>();
    ids.forEach(id -> deletions.add(() -> organisation.writer().delete(id)));
    return written(deletions, allOrNone, false);
  }

  private HttpAnswer written(List<Supplier<SaveResult>> saves, boolean allOrNone, boolean upserts) {
    List<SaveResult> results =
        organisation.writeUnless(
            done -> allOrNone && done.stream().anyMatch(result -> !result.success()),
            () -> saves.stream().map(CollectionsEndpoint::attempt).toList());
    boolean rolledBack = allOrNone && results.stream().anyMatch(result -> !result.success());
    JsonOutput out = new JsonOutput(results.size() * 64).beginArray();
    for (SaveResult result : results) {
      ErrorBody.write(rolledBack && result.success() ? undone() : result, upserts, out);
    }
    return HttpAnswer.json(200, out.endArray().toBytes());
  }

  private static SaveResult attempt(Supplier<SaveResult> save) {
    try {
      return save.get();
    } catch (Refusal refusal) {
      if (refusal.code() == ErrorCode.JSON_PARSER_ERROR) {
        throw refusal;
      }
      return SaveResult.refused(refusal);
    }
  }

  private static SaveResult undone() {
    return SaveResult.refused(
        new Refusal(
            ErrorCode.ALL_OR_NONE_OPERATION_ROLLED_BACK,
            "Record rolled back because not all records were valid and the request was using"
                + " AllOrNone header"));
  }

  private HttpAnswer retrieve(ApiRequest request) {
    ObjectType type = resources.type(request.segment(1));
    List<String> ids;
    List<String> fields;
    if (request.method().equals("POST")) {
      ids = texts(request.object().getJsonArray("ids"));
      fields = texts(request.object().getJsonArray("fields"));
    } else {
      ids = List.of(request.http().parameter("ids").orElse("").split(","));
      fields = List.of(request.http().parameter("fields").orElse("").split(","));
    }
    checkSize(ids.size() > 10 * MOST_RECORDS ? ids.size() : 1);
    List<FieldDefinition> wanted =
        fields.stream().map(name -> resources.visibleField(type, name.strip())).toList();
    SelectTree tree = SelectTree.of(type, wanted);
    JsonOutput out = new JsonOutput(ids.size() * 256).beginArray();
    organisation.read(
        () -> {
          for (String id : ids) {
            Optional<StoredRecord> record =
                RecordId.parse(id.strip())
                    .flatMap(organisation.table(type)::find)
                    .filter(found -> !found.deleted());
            if (record.isPresent()) {
              tree.write(organisation, request.servicePath(), record.get(), out);
            } else {
              out.nothing();
            }
          }
          return out;
        });
    return HttpAnswer.json(200, out.endArray().toBytes());
  }

  private ObjectType typeOf(JsonObject record) {
    JsonObject attributes = record.getJsonObject("attributes");
    if (attributes == null || !attributes.containsKey("type")) {
      throw new Refusal(ErrorCode.MISSING_ARGUMENT, "Type not specified");
    }
    return resources.type(attributes.getString("type"));
  }

  private static String idOf(JsonObject record) {
    return record.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase("id"))
        .map(entry -> textOf(entry.getValue()))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(ErrorCode.MISSING_ARGUMENT, "Id not specified in an update call"));
  }

  private static String textOf(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private static List<String> texts(Collection<JsonValue> array) {
    if (array == null) {
      throw new Refusal(ErrorCode.MISSING_ARGUMENT, "Required arguments are missing: ids, fields");
    }
    return array.stream().map(CollectionsEndpoint::textOf).toList();
  }

  private static void checkSize(int records) {
    if (records > MOST_RECORDS) {
      throw new Refusal(
          ErrorCode.EXCEEDED_ID_LIMIT,
          "record limit reached. cannot submit more than "
              + MOST_RECORDS
              + " records into this call");
    }
  }

  /** How one record of a request is written. */
  @FunctionalInterface
  private interface Save {
    SaveResult save(JsonObject record);
  }
}
