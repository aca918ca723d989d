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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import touchstone.account.AccountCards;
import touchstone.account.AccountId;
import touchstone.account.AccountList;
import touchstone.connection.Connections;
import touchstone.web.problem.RefusedException;

/** Accounts with their fit and their value, as the last computation left them. */
@Dependent
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountsResource {

  private final Connections connections;
  private final AccountList list;
  private final AccountCards cards;

  @Inject
  public AccountsResource(Connections connections, AccountList list, AccountCards cards) {
    this.connections = connections;
    this.list = list;
    this.cards = cards;
  }

  @GET
  @Operation(
      operationId = "listAccounts",
      summary = "Accounts of a connection, filtered and sorted")
  public ListView<JsonObject> list(
      @QueryParam("connection") Long connection,
      @QueryParam("tier") String tier,
      @QueryParam("q") String q,
      @QueryParam("sort") String sort,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    long id = Inputs.require(connection, "connection");
    if (connections.find(id).isEmpty()) {
      throw RefusedException.notFound("There is no connection " + id + ".");
    }
    AccountList.Page page =
        list.page(
            id,
            Inputs.given(tier),
            Inputs.given(q),
            Inputs.given(sort),
            Inputs.given(cursor),
            Inputs.limit(limit));
    return new ListView<>(page.items(), page.next());
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAccount",
      summary = "The account card: facts, fit, value on both sides")
  public JsonObject card(@PathParam("id") String id) {
    return cards.card(accountId(id)).orElseThrow(() -> unknown(id));
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

  private static AccountId accountId(String text) {
    return AccountId.parse(text).orElseThrow(() -> unknown(text));
  }

  private static RefusedException unknown(String id) {
    return RefusedException.notFound("There is no account " + id + ".");
  }
}
