package touchstone.connector.salesforce.sandbox.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.testkit.http.HttpAnswer;
import touchstone.connector.testkit.http.HttpHandler;
import touchstone.connector.testkit.http.HttpRequest;

/** Answers every request to the organisation. Thread-safe. */
public final class SalesforceApi implements HttpHandler {

  private static final int LONGEST_ADDRESS = 16_384;
  private static final String DATA = "/services/data";

  private final SandboxOrganisation organisation;
  private final Sessions sessions;
  private final Allowance allowance = new Allowance();
  private final TokenEndpoint tokens;
  private final IdentityEndpoint identity;
  private final QueryEndpoint queries;
  private final RowEndpoint rows;
  private final CollectionsEndpoint collections;
  private final LimitsEndpoint limits;
  private final CompositeEndpoint composite;
  private final ToolingEndpoint tooling;

  /** The interface of an organisation. */
  public SalesforceApi(SandboxOrganisation organisation) {
    this.organisation = organisation;
    this.sessions = new Sessions(organisation.organisationId());
    this.tokens = new TokenEndpoint(organisation, sessions);
    this.identity = new IdentityEndpoint(organisation);
    this.queries = new QueryEndpoint(organisation);
    Resources resources = new Resources(organisation);
    this.rows = new RowEndpoint(organisation, resources);
    this.collections = new CollectionsEndpoint(organisation, resources);
    this.limits = new LimitsEndpoint(allowance);
    this.composite = new CompositeEndpoint(organisation, allowance, this::uncounted);
    this.tooling = new ToolingEndpoint(organisation, resources);
  }

  /** The tokens given out. */
  public Sessions sessions() {
    return sessions;
  }

  /** The calls there are and how many are used. */
  public Allowance allowance() {
    return allowance;
  }

  /** Makes pages no larger than this; Salesforce may always send fewer rows than asked for. */
  public void mostRowsPerPage(int rowCount) {
    queries.mostRows(rowCount);
  }

  /** Makes the next pages of all running queries unavailable. */
  public void expireQueryLocators() {
    queries.expireCursors();
  }

  @Override
  public HttpAnswer answer(HttpRequest sent) {
    HttpRequest request = sent.parameter("_HttpMethod").map(sent::withMethod).orElse(sent);
    if (request.target().length() > LONGEST_ADDRESS) {
      return HttpAnswer.html(414, "<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>");
    }
    int headerBytes =
        request.headers().entrySet().stream()
            .mapToInt(header -> header.getKey().length() + header.getValue().length() + 4)
            .sum();
    if (request.target().length() + headerBytes > LONGEST_ADDRESS) {
      return HttpAnswer.html(
          431, "<h1>Bad Message 431</h1><pre>reason: Request Header Fields Too Large</pre>");
    }
    try {
      return route(request);
    } catch (Refusal refusal) {
      return ErrorBody.of(refusal);
    } catch (ClassCastException unexpectedJson) {
      return ErrorBody.of(
          new Refusal(
              ErrorCode.JSON_PARSER_ERROR, "The request body is not of the expected structure"));
    }
  }

  private HttpAnswer route(HttpRequest request) {
    String path = request.path();
    if (path.equals("/services/oauth2/token")) {
      return tokens.token(request, address(request));
    }
    if (path.equals("/services/oauth2/revoke")) {
      return tokens.revoke(request);
    }
    if (path.equals(DATA)) {
      return HttpAnswer.json(200, ApiVersions.list());
    }
    if (path.equals("/services/oauth2/userinfo")) {
      admit(request);
      return identity.userInfo(address(request));
    }
    if (path.startsWith("/id/")) {
      admit(request);
      return identity.identity(path, address(request));
    }
    if (path.startsWith(DATA + "/v")) {
      return data(request);
    }
    throw ErrorBody.notFound();
  }

  private HttpAnswer data(HttpRequest request) {
    admit(request);
    String version = versionIn(request.path());
    if (ApiVersions.retired(version)) {
      throw new Refusal(ErrorCode.UNSUPPORTED_API_VERSION, "Invalid Api version specified on URL");
    }
    if (!ApiVersions.serves(version)) {
      throw ErrorBody.notFound();
    }
    if (!allowance.take(1)) {
      return counted(
          ErrorBody.of(
              new Refusal(ErrorCode.REQUEST_LIMIT_EXCEEDED, "TotalRequests Limit exceeded.")));
    }
    try {
      return counted(resource(apiRequest(request, version)));
    } catch (Refusal refusal) {
      return counted(ErrorBody.of(refusal));
    }
  }

  private static ApiRequest apiRequest(HttpRequest request, String version) {
    String rest = request.path().substring((DATA + "/v" + version).length());
    List<String> segments = Stream.of(rest.split("/")).filter(part -> !part.isEmpty()).toList();
    return new ApiRequest(request, version, segments);
  }

  private HttpAnswer resource(ApiRequest request) {
    if (request.segments().isEmpty()) {
      return index(request);
    }
    return switch (request.segment(0)) {
      case "query", "queryAll" -> queries.answer(request);
      case "sobjects" -> rows.answer(request);
      case "limits" -> limits.answer();
      case "composite" -> composite(request.below());
      case "tooling" -> tooling.answer(request.below());
      default -> throw ErrorBody.notFound();
    };
  }

  private HttpAnswer composite(ApiRequest request) {
    String kind = request.segments().isEmpty() ? "" : request.segment(0);
    if (kind.equals("sobjects")) {
      return collections.answer(request);
    }
    if (!request.method().equals("POST")) {
      throw ErrorBody.methodNotAllowed(request.method());
    }
    return switch (kind) {
      case "" -> composite.composite(request);
      case "graph" -> composite.graph(request);
      case "batch" -> composite.batch(request);
      default -> throw ErrorBody.notFound();
    };
  }

  /** A request inside another: already admitted, and not a call of its own. */
  private HttpAnswer uncounted(HttpRequest request) {
    String path = request.path();
    if (!path.startsWith(DATA + "/v")) {
      throw ErrorBody.notFound();
    }
    ApiRequest inner = apiRequest(request, versionIn(path));
    boolean nested =
        !inner.segments().isEmpty()
            && inner.segment(0).equals("composite")
            && !inner.isAt(2, "composite", "sobjects")
            && inner.segments().size() < 3;
    if (nested) {
      throw new Refusal(
          ErrorCode.BAD_REQUEST, "A composite request cannot hold another composite request");
    }
    return resource(inner);
  }

  private static String versionIn(String path) {
    return path.substring(DATA.length() + 2).split("/", 2)[0];
  }

  private HttpAnswer index(ApiRequest request) {
    JsonOutput out = new JsonOutput().beginObject();
    for (String resource :
        List.of("sobjects", "query", "queryAll", "composite", "limits", "tooling")) {
      out.key(resource).value(request.servicePath() + "/" + resource);
    }
    out.key("identity")
        .value(
            address(request.http())
                + "/id/"
                + organisation.organisationId()
                + "/"
                + organisation.userId());
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  private void admit(HttpRequest request) {
    if (!sessions.admits(request)) {
      throw new Refusal(ErrorCode.INVALID_SESSION_ID, "Session expired or invalid");
    }
  }

  private HttpAnswer counted(HttpAnswer answer) {
    return answer.with("Sforce-Limit-Info", allowance.header());
  }

  private static String address(HttpRequest request) {
    return "http://" + Optional.ofNullable(request.headers().get("host")).orElse("127.0.0.1");
  }
}
