package touchstone.account;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import touchstone.icp.Tier;
import touchstone.result.AccountQuery;
import touchstone.result.ListPage;
import touchstone.result.ResultFile;
import touchstone.result.ResultFiles;

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

  private final ResultFiles results;

  public AccountList(ResultFiles results) {
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
   * @throws touchstone.result.ResultsUnreadableException if the results cannot be read
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
            tier.filter(text -> !text.isBlank()).map(AccountList::tier),
            q.orElse(""),
            order(descending ? order.substring(1) : order),
            descending,
            cursor.map(text -> position(order, text)),
            limit);
    Optional<ResultFile> file = results.of(connectionId);
    if (file.isEmpty()) {
      return new Page(List.of(), Optional.empty());
    }
    ListPage found = file.get().page(query);
    return new Page(found.items(), found.next().map(last -> cursor(order, last)));
  }

  private static Tier tier(String text) {
    try {
      return Tier.valueOf(text.strip().toUpperCase(Locale.ROOT));
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
  private static String cursor(String sort, AccountQuery.Position last) {
    String place =
        sort + " " + last.accountId().length() + ":" + last.accountId() + last.key().orElse("");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static AccountQuery.Position position(String sort, String cursor) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int start = sort.length() + 1;
      int colon = place.indexOf(':', start);
      int end = colon + 1 + Integer.parseInt(place.substring(start, colon));
      String key = place.substring(end);
      boolean name = sort.endsWith("name");
      boolean number = !name && !key.isEmpty();
      if (!place.startsWith(sort + " ") || (number && Double.isNaN(Double.parseDouble(key)))) {
        throw new IllegalArgumentException(cursor);
      }
      return new AccountQuery.Position(
          Optional.of(key).filter(known -> name || number), place.substring(colon + 1, end));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidQueryException(
          "cursor", "Pass the \"next\" of the page before, unchanged, or none to start.");
    }
  }
}
