package touchstone.connector.salesforce.sandbox.rest;

import java.util.List;
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

/** {@code /sobjects/X}, {@code /sobjects/X/id} and {@code /sobjects/X/External_Id__c/value}. */
final class RowEndpoint {

  private final SandboxOrganisation organisation;
  private final Resources resources;
  private final DescribeEndpoint describe;
  private final ReplicationEndpoint replication;

  RowEndpoint(SandboxOrganisation organisation, Resources resources) {
    this.organisation = organisation;
    this.resources = resources;
    this.describe = new DescribeEndpoint(organisation);
    this.replication = new ReplicationEndpoint(organisation);
  }

  HttpAnswer answer(ApiRequest request) {
    int depth = request.segments().size();
    if (depth == 1) {
      return describe.all(request);
    }
    ObjectType type = resources.typeInAddress(request.segment(1));
    if (depth == 2) {
      return request.method().equals("POST")
          ? insert(type, request)
          : describe.basics(type, request);
    }
    String third = request.segment(2);
    if (depth == 3) {
      return switch (third) {
        case "describe" -> describe.one(type, request);
        case "updated" -> replication.updated(type, request);
        case "deleted" -> replication.deleted(type, request);
        default -> byId(type, third, request);
      };
    }
    if (depth == 4) {
      return byExternalId(type, resources.externalKey(type, third), request.segment(3), request);
    }
    throw ErrorBody.notFound();
  }

  private HttpAnswer insert(ObjectType type, ApiRequest request) {
    SaveResult result =
        organisation.write(() -> organisation.writer().insert(type, request.object()));
    return created(result, false);
  }

  private HttpAnswer byId(ObjectType type, String id, ApiRequest request) {
    StoredRecord record = existing(type, id);
    return switch (request.method()) {
      case "GET", "HEAD" -> read(type, record, request);
      case "PATCH" -> {
        SaveResult result =
            organisation.write(
                () -> organisation.writer().update(type, record.id(), request.object()));
        raise(result);
        yield HttpAnswer.empty(204);
      }
      case "DELETE" -> {
        raise(organisation.write(() -> organisation.writer().delete(record.id())));
        yield HttpAnswer.empty(204);
      }
      default -> throw ErrorBody.methodNotAllowed(request.method());
    };
  }

  private HttpAnswer byExternalId(
      ObjectType type, FieldDefinition key, String value, ApiRequest request) {
    List<StoredRecord> found =
        organisation.read(() -> organisation.writer().recordsHaving(type, key, value));
    if (found.size() > 1) {
      JsonOutput out = new JsonOutput().beginArray();
      found.forEach(
          record ->
              out.value(request.servicePath() + "/sobjects/" + type.name() + "/" + record.id()));
      return HttpAnswer.json(300, out.endArray().toBytes());
    }
    if (request.method().equals("PATCH") || request.method().equals("POST")) {
      SaveResult result =
          organisation.write(
              () -> organisation.writer().upsert(type, key, value, request.object()));
      return created(result, true);
    }
    if (found.isEmpty()) {
      throw ErrorBody.notFound();
    }
    return byId(type, found.get(0).id(), request);
  }

  private HttpAnswer read(ObjectType type, StoredRecord record, ApiRequest request) {
    SelectTree tree =
        request
            .http()
            .parameter("fields")
            .map(
                names ->
                    SelectTree.of(
                        type,
                        Stream.of(names.split(","))
                            .map(name -> resources.visibleField(type, name.strip()))
                            .toList()))
            .orElseGet(() -> SelectTree.ofAll(organisation, type));
    JsonOutput out = new JsonOutput(4_096);
    organisation.read(
        () -> {
          tree.write(organisation, request.servicePath(), record, out);
          return out;
        });
    return HttpAnswer.json(200, out.toBytes());
  }

  private StoredRecord existing(ObjectType type, String id) {
    StoredRecord record =
        organisation.read(
            () ->
                RecordId.parse(id)
                    .flatMap(organisation.table(type)::find)
                    .orElseThrow(ErrorBody::notFound));
    if (record.deleted()) {
      throw new Refusal(ErrorCode.ENTITY_IS_DELETED, "entity is deleted");
    }
    return record;
  }

  private static HttpAnswer created(SaveResult result, boolean upserted) {
    raise(result);
    JsonOutput out = new JsonOutput();
    ErrorBody.write(result, upserted, out);
    return HttpAnswer.json(upserted && !result.created() ? 200 : 201, out.toBytes());
  }

  private static void raise(SaveResult result) {
    result
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
