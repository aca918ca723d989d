package touchstone.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.account.AccountCards;
import touchstone.account.AccountCsv;
import touchstone.account.AccountId;
import touchstone.account.AccountList;
import touchstone.connection.Connections;
import touchstone.connector.model.RecordType;
import touchstone.json.JsonBuilders;
import touchstone.past.NothingKeptException;
import touchstone.past.PastAccounts;
import touchstone.web.problem.RefusedException;

/** Accounts with their fit and their value, as the last computation left them. */
@Dependent
@Path("accounts")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "Accounts")
public class AccountsResource {

  private final Connections connections;
  private final AccountList list;
  private final AccountCards cards;
  private final AccountCsv csv;
  private final PastAccounts past;

  @Inject
  public AccountsResource(
      Connections connections,
      AccountList list,
      AccountCards cards,
      AccountCsv csv,
      PastAccounts past) {
    this.connections = connections;
    this.list = list;
    this.cards = cards;
    this.csv = csv;
    this.past = past;
  }

  @GET
  @Operation(
      operationId = "listAccounts",
      summary = "Accounts of a connection, filtered and sorted")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ListView.class)),
        @Content(mediaType = CsvAnswer.TYPE)
      })
  public Response list(
      @QueryParam("connection") Long connection,
      @QueryParam("tier") String tier,
      @QueryParam("q") String q,
      @QueryParam("sort") String sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @QueryParam("format") String format,
      @QueryParam("asOf") String asOf)
      throws NothingKeptException {
    long id = connections.require(Inputs.require(connection, "connection")).id();
    if (Inputs.given(asOf).isPresent()) {
      PastAccounts.Page then =
          past.on(id, Inputs.day(asOf, "asOf"), Inputs.given(cursor), Inputs.limit(limit));
      return Response.ok(new ListView<>(then.items(), then.next())).build();
    }
    AccountList.Page page =
        list.page(
            id,
            Inputs.given(tier),
            Inputs.given(q),
            Inputs.given(sort),
            Inputs.given(cursor),
            Inputs.limit(limit));
    if (Inputs.given(format).filter(name -> name.equalsIgnoreCase("csv")).isPresent()) {
      return csvOfAll(id, tier, q, sort);
    }
    return Response.ok(new ListView<>(page.items(), page.next())).build();
  }

  // Parameters were judged by the page above: after the first byte no refusal could be sent.
  private Response csvOfAll(long id, String tier, String q, String sort) {
    StreamingOutput lines =
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          csv.write(id, Inputs.given(tier), Inputs.given(q), Inputs.given(sort), writer);
          writer.flush();
        };
    return CsvAnswer.of(lines, "accounts.csv");
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAccount",
      summary = "The account card: facts, fit, value on both sides")
  public JsonObject card(@PathParam("id") String id) {
    AccountId account = accountId(id);
    JsonObject card = cards.card(account).orElseThrow(() -> unknown(id));
    return connections
        .recordPage(account.connectionId(), RecordType.ACCOUNT, account.sourceId())
        .map(page -> JsonBuilders.object(card).add("crmUrl", page.toString()).build())
        .orElse(card);
  }

  @GET
  @Path("{id}/fit")
  @Operation(operationId = "getFit", summary = "Score, tier, range, coverage and every reason")
  public JsonObject fit(@PathParam("id") String id) {
    AccountId account = accountId(id);
    return cards
        .fit(account)
        .orElseThrow(
            () ->
                cards.card(account).isEmpty()
                    ? unknown(id)
                    : RefusedException.notFound(
                        "The account has no fit yet: publish a profile, then compute."));
  }

  @GET
  @Path("{id}/value")
  @Operation(operationId = "getValue", summary = "Every indicator of both sides")
  public JsonObject value(@PathParam("id") String id) {
    AccountId account = accountId(id);
    return cards
        .value(account)
        .orElseThrow(
            () ->
                cards.card(account).isEmpty()
                    ? unknown(id)
                    : RefusedException.notFound(
                        "The account's value is not computed yet: start a run of the kind"
                            + " COMPUTE."));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      operationId = "getHistory",
      summary = "Value, tier, score and attributes over the days since the first computation")
  public JsonObject history(@PathParam("id") String id) {
    AccountId account = accountId(id);
    if (cards.card(account).isEmpty()) {
      throw unknown(id);
    }
    return past.history(account);
  }

  private static AccountId accountId(String text) {
    return AccountId.parse(text).orElseThrow(() -> unknown(text));
  }

  private static RefusedException unknown(String id) {
    return RefusedException.notFound("There is no account " + id + ".");
  }
}
