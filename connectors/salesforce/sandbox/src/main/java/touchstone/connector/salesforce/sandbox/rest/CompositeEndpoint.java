package touchstone.connector.salesforce.sandbox.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.testkit.http.HttpAnswer;
import touchstone.connector.testkit.http.HttpRequest;

/**
 * {@code /composite}, {@code /composite/graph} and {@code /composite/batch}: several requests in
 * one. The first two count as one call, however many requests they hold; each of a batch counts.
 */
final class CompositeEndpoint {

  private static final int MOST_REQUESTS = 25;
  private static final int MOST_QUERIES_AND_COLLECTIONS = 5;
  private static final int MOST_GRAPH_NODES = 500;
  private static final int MOST_GRAPHS = 75;

  private final SandboxOrganisation organisation;
  private final Allowance allowance;
  private final Function<HttpRequest, HttpAnswer> uncounted;

  /**
   * @param uncounted answers a nested request without counting it as a call
   */
  CompositeEndpoint(
      SandboxOrganisation organisation,
      Allowance allowance,
      Function<HttpRequest, HttpAnswer> uncounted) {
    this.organisation = organisation;
    this.allowance = allowance;
    this.uncounted = uncounted;
  }

  HttpAnswer composite(ApiRequest request) {
    JsonObject body = request.object();
    List<JsonObject> parts = parts(body, "compositeRequest", MOST_REQUESTS);
    long heavy = parts.stream().filter(CompositeEndpoint::isQueryOrCollection).count();
    if (heavy > MOST_QUERIES_AND_COLLECTIONS) {
      throw new Refusal(
          ErrorCode.LIMIT_EXCEEDED,
          "Cannot have more than "
              + MOST_QUERIES_AND_COLLECTIONS
              + " query and sObject Collections subrequests in one composite request");
    }
    JsonOutput out = new JsonOutput(65_536).beginObject();
    out.key("compositeResponse");
    write(run(parts, body.getBoolean("allOrNone", false)), out);
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  HttpAnswer graph(ApiRequest request) {
    List<JsonObject> graphs = parts(request.object(), "graphs", MOST_GRAPHS);
    int nodes =
        graphs.stream().mapToInt(graph -> graph.getJsonArray("compositeRequest").size()).sum();
    if (nodes > MOST_GRAPH_NODES) {
      throw new Refusal(
          ErrorCode.LIMIT_EXCEEDED,
          "Cannot have more than " + MOST_GRAPH_NODES + " nodes in one payload");
    }
    JsonOutput out = new JsonOutput(65_536).beginObject().key("graphs").beginArray();
    for (JsonObject graph : graphs) {
      List<Part> done = run(parts(graph, "compositeRequest", MOST_GRAPH_NODES), true);
      out.beginObject();
      out.key("graphId").value(graph.getString("graphId", ""));
      out.key("graphResponse").beginObject().key("compositeResponse");
      write(done, out);
      out.endObject();
      out.key("isSuccessful").value(done.stream().noneMatch(Part::failed));
      out.endObject();
    }
    return HttpAnswer.json(200, out.endArray().endObject().toBytes());
  }

  HttpAnswer batch(ApiRequest request) {
    JsonObject body = request.object();
    List<JsonObject> parts = parts(body, "batchRequests", MOST_REQUESTS);
    if (!allowance.take(Math.max(0, parts.size() - 1))) {
      throw new Refusal(ErrorCode.REQUEST_LIMIT_EXCEEDED, "TotalRequests Limit exceeded.");
    }
    boolean halts = body.getBoolean("haltOnError", false);
    boolean failed = false;
    JsonOutput results = new JsonOutput(65_536).beginArray();
    for (JsonObject part : parts) {
      HttpAnswer answer =
          failed && halts
              ? halted("Batch processing halted per request.")
              : send(
                  part.getString("method", "GET"),
                  "/services/data/" + part.getString("url", "").replaceFirst("^/", ""),
                  Optional.ofNullable(part.get("richInput")));
      failed |= answer.status() >= 400;
      results.beginObject().key("statusCode").value(answer.status()).key("result");
      writeBody(answer, results);
      results.endObject();
    }
    JsonOutput out = new JsonOutput(65_536).beginObject().key("hasErrors").value(failed);
    out.key("results").json(results.endArray().toBytes());
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  private List<Part> run(List<JsonObject> parts, boolean allOrNone) {
    if (!allOrNone) {
      return runEach(parts);
    }
    List<Part> done =
        organisation.writeUnless(
            results -> results.stream().anyMatch(Part::failed), () -> runEach(parts));
    if (done.stream().noneMatch(Part::failed)) {
      return done;
    }
    HttpAnswer rolledBack =
        halted(
            "The transaction was rolled back since another operation in the same transaction"
                + " failed.");
    return done.stream()
        .map(part -> part.failed() ? part : new Part(part.referenceId(), rolledBack))
        .toList();
  }

  private List<Part> runEach(List<JsonObject> parts) {
    List<Part> done = new ArrayList<>();
    Map<String, JsonValue> results = new HashMap<>();
    for (JsonObject part : parts) {
      String reference = part.getString("referenceId", "");
      HttpAnswer answer;
      try {
        References references = new References(results);
        answer =
            send(
                part.getString("method", "GET"),
                references.inText(part.getString("url", "")),
                Optional.ofNullable(part.get("body")).map(references::inJson));
      } catch (Refusal unresolved) {
        answer = ErrorBody.of(unresolved);
      }
      if (answer.status() < 400 && answer.body().length > 0) {
        results.put(reference, References.parsed(answer.text()));
      }
      done.add(new Part(reference, answer));
    }
    return done;
  }

  private HttpAnswer send(String method, String url, Optional<JsonValue> body) {
    byte[] bytes = body.map(JsonValue::toString).orElse("").getBytes(StandardCharsets.UTF_8);
    try {
      return uncounted.apply(HttpRequest.of(method, url, Map.of(), bytes));
    } catch (Refusal refusal) {
      return ErrorBody.of(refusal);
    }
  }

  private static List<JsonObject> parts(JsonObject body, String member, int most) {
    JsonArray parts = body.getJsonArray(member);
    if (parts == null || parts.isEmpty()) {
      throw new Refusal(ErrorCode.MISSING_ARGUMENT, "Required argument is missing: " + member);
    }
    if (parts.size() > most) {
      throw new Refusal(
          ErrorCode.LIMIT_EXCEEDED,
          member
              + " cannot hold more than "
              + most
              + " subrequests, this one holds "
              + parts.size());
    }
    return parts.getValuesAs(JsonObject.class);
  }

  private static boolean isQueryOrCollection(JsonObject part) {
    String url = part.getString("url", "");
    return url.contains("/query") || url.contains("/composite/sobjects");
  }

  private static HttpAnswer halted(String why) {
    return ErrorBody.of(new Refusal(ErrorCode.PROCESSING_HALTED, why));
  }

  private static void write(List<Part> parts, JsonOutput out) {
    out.beginArray();
    for (Part part : parts) {
      out.beginObject().key("body");
      writeBody(part.answer(), out);
      out.key("httpHeaders").beginObject().endObject();
      out.key("httpStatusCode").value(part.answer().status());
      out.key("referenceId").value(part.referenceId());
      out.endObject();
    }
    out.endArray();
  }

  private static void writeBody(HttpAnswer answer, JsonOutput out) {
    if (answer.body().length == 0) {
      out.nothing();
    } else {
      out.json(answer.body());
    }
  }

  private record Part(String referenceId, HttpAnswer answer) {
    boolean failed() {
      return answer.status() >= 400 || rowsFailed();
    }

    /** A collections request is answered with 200 even when its rows were refused. */
    private boolean rowsFailed() {
      return answer.body().length > 0
          && References.parsed(answer.text()) instanceof JsonArray rows
          && rows.stream()
              .anyMatch(row -> row instanceof JsonObject each && !each.getBoolean("success", true));
    }
  }

  static String textOf(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
