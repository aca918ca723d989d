package touchstone.account;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import touchstone.icp.Tier;
import touchstone.json.JsonDocuments;
import touchstone.store.AccountQuery;
import touchstone.store.AccountResult;
import touchstone.store.ResultStore;

/** Lists the accounts of a connection as the last computation left them. Thread-safe. */
public final class AccountList {

  /** The longest page. */
  public static final int MOST = 500;

  /**
   * A page of the list.
   *
   * @param items in the form docs/api.md shows
   * @param next what to pass to go on; empty on the last page
   */
  public record Page(List<JsonObject> items, Optional<String> next) {}

  private final ResultStore results;

  public AccountList(ResultStore results) {
    this.results = results;
  }

  /**
   * A page.
   *
   * @param connectionId of this connection
   * @param tier only of this tier, if given
   * @param q only those whose name contains it, if given
   * @param sort {@code name}, {@code score} or {@code mutualValue}, with a hyphen in front for the
   *     greatest first; by name if not given
   * @param cursor what the page before said, if there was one
   * @param limit at most so many, 1 to {@value #MOST}
   * @throws InvalidQueryException naming the parameter that is wrong
   */
  public Page page(
      long connectionId,
      Optional<String> tier,
      Optional<String> q,
      Optional<String> sort,
      Optional<String> cursor,
      int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidQueryException("limit", "A page has 1 to " + MOST + " accounts.");
    }
    String order = sort.filter(text -> !text.isBlank()).orElse("name");
    boolean descending = order.startsWith("-");
    AccountQuery query =
        new AccountQuery(
            connectionId,
            tier.filter(text -> !text.isBlank()).map(AccountList::tier),
            q.orElse(""),
            order(descending ? order.substring(1) : order),
            descending,
            cursor.map(text -> position(order, text)),
            limit + 1);
    List<AccountResult> found = results.page(query);
    boolean more = found.size() > limit;
    List<AccountResult> shown = more ? found.subList(0, limit) : found;
    List<JsonObject> items = new ArrayList<>();
    shown.forEach(account -> items.add(JsonDocuments.object(account.listItem())));
    return new Page(
        items,
        more ? Optional.of(cursor(order, query.order(), shown.get(limit - 1))) : Optional.empty());
  }

  private static String tier(String text) {
    try {
      return Tier.valueOf(text.strip().toUpperCase(Locale.ROOT)).name();
    } catch (IllegalArgumentException e) {
      throw new InvalidQueryException("tier", "A tier is A, B, C, NOT_ICP or INSUFFICIENT_DATA.");
    }
  }

  private static AccountQuery.Order order(String name) {
    return switch (name) {
      case "name" -> AccountQuery.Order.NAME;
      case "score" -> AccountQuery.Order.SCORE;
      case "mutualValue" -> AccountQuery.Order.MUTUAL_VALUE;
      default ->
          throw new InvalidQueryException(
              "sort",
              "Accounts are sorted by name, score or mutualValue, -score for the best first.");
    };
  }

  // The sort is part of it: a place in one order is no place in another.
  private static String cursor(String sort, AccountQuery.Order order, AccountResult last) {
    String key =
        switch (order) {
          case NAME -> last.nameKey();
          case SCORE -> text(last.score());
          case MUTUAL_VALUE -> text(last.mutualValue());
        };
    String place = sort + " " + last.accountId().length() + ":" + last.accountId() + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
  }

  private static AccountQuery.Position position(String sort, String cursor) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int start = sort.length() + 1;
      int colon = place.indexOf(':', start);
      int end = colon + 1 + Integer.parseInt(place.substring(start, colon));
      String key = place.substring(end);
      boolean number = !sort.endsWith("name") && !key.isEmpty();
      if (!place.startsWith(sort + " ") || (number && Double.isNaN(Double.parseDouble(key)))) {
        throw new IllegalArgumentException(cursor);
      }
      return new AccountQuery.Position(key, place.substring(colon + 1, end));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidQueryException(
          "cursor", "Pass the \"next\" of the page before, unchanged, or none to start.");
    }
  }
}
