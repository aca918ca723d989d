package touchstone.connector.salesforce.sandbox.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.RecordId;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.soql.QueryResult;
import touchstone.connector.testkit.http.HttpAnswer;

/** {@code /query}, {@code /queryAll} and their following pages. Thread-safe. */
final class QueryEndpoint {

  private static final Pattern BATCH_SIZE =
      Pattern.compile("batchSize\\s*=\\s*(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final int SMALLEST_PAGE = 200;
  private static final int LARGEST_PAGE = 2_000;
  private static final int OPEN_CURSORS = 10;
  private static final int BYTES_A_ROW = 600;

  private final SandboxOrganisation organisation;
  private final AtomicLong number = new AtomicLong();
  private final Map<String, QueryResult> cursors = new LinkedHashMap<>();
  private volatile int mostRows = LARGEST_PAGE;

  QueryEndpoint(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  /** Pages get no larger than this, whatever is asked: Salesforce may always send fewer. */
  void mostRows(int rows) {
    mostRows = rows;
  }

  void expireCursors() {
    synchronized (cursors) {
      cursors.clear();
    }
  }

  HttpAnswer answer(ApiRequest request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      throw ErrorBody.methodNotAllowed(request.method());
    }
    boolean includeDeleted = request.segment(0).equalsIgnoreCase("queryAll");
    if (request.segments().size() > 1) {
      return nextPage(request);
    }
    String soql =
        request
            .http()
            .parameter("q")
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () -> new Refusal(ErrorCode.MALFORMED_QUERY, "A query string has to be specified"));
    QueryResult result = QueryResult.of(organisation, soql, includeDeleted);
    if (request.http().parameter("columns").map("true"::equalsIgnoreCase).orElse(false)) {
      return HttpAnswer.json(200, ColumnMetadata.of(result));
    }
    return page(request, result, "", 0);
  }

  private HttpAnswer nextPage(ApiRequest request) {
    String locator = request.segment(1);
    int dash = locator.lastIndexOf('-');
    QueryResult result;
    synchronized (cursors) {
      result = dash < 0 ? null : cursors.get(locator.substring(0, dash));
    }
    if (result == null) {
      throw invalidLocator();
    }
    int from;
    try {
      from = Integer.parseInt(locator.substring(dash + 1));
    } catch (NumberFormatException noNumber) {
      throw invalidLocator();
    }
    if (from > result.rows()) {
      throw invalidLocator();
    }
    return page(request, result, locator.substring(0, dash), from);
  }

  private HttpAnswer page(ApiRequest request, QueryResult result, String cursor, int from) {
    int to = Math.min(result.rows(), from + pageSize(request, result));
    boolean done = to == result.rows();
    if (!done && result.grouped()) {
      throw new Refusal(
          ErrorCode.EXCEEDED_ID_LIMIT,
          "Aggregate query does not support queryMore(), use LIMIT to restrict the results to a"
              + " single batch");
    }
    JsonOutput out = new JsonOutput((to - from) * BYTES_A_ROW).beginObject();
    out.key("totalSize").value(result.totalSize());
    out.key("done").value(done);
    if (!done) {
      String open = cursor.isEmpty() ? remember(result) : cursor;
      out.key("nextRecordsUrl").value(request.servicePath() + "/query/" + open + "-" + to);
    }
    out.key("records");
    organisation.read(
        () -> {
          result.write(out, from, to, request.servicePath());
          return out;
        });
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  private int pageSize(ApiRequest request, QueryResult result) {
    int asked = LARGEST_PAGE;
    Matcher batch = BATCH_SIZE.matcher(request.http().header("Sforce-Query-Options").orElse(""));
    if (batch.find()) {
      asked = Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, Integer.parseInt(batch.group(1))));
    }
    int allowed = result.longCustomTexts() >= 2 ? SMALLEST_PAGE : LARGEST_PAGE;
    return Math.min(Math.min(asked, allowed), mostRows);
  }

  private String remember(QueryResult result) {
    String cursor = RecordId.of("01g", number.incrementAndGet());
    synchronized (cursors) {
      cursors.put(cursor, result);
      if (cursors.size() > OPEN_CURSORS) {
        cursors.remove(cursors.keySet().iterator().next());
      }
    }
    return cursor;
  }

  private static Refusal invalidLocator() {
    return new Refusal(ErrorCode.INVALID_QUERY_LOCATOR, "invalid query locator");
  }
}
