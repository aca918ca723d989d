package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import touchstone.reporting.CsvText;

/** The list of accounts as CSV, all pages of it, written page by page. Thread-safe. */
public final class AccountCsv {

  private final AccountList list;

  public AccountCsv(AccountList list) {
    this.list = list;
  }

  /**
   * Writes the list.
   *
   * @param out stays open
   * @throws InvalidQueryException naming the parameter that is wrong; nothing is written then
   */
  public void write(
      long connectionId,
      Optional<String> tier,
      Optional<String> q,
      Optional<String> sort,
      Writer out) {
    AccountList.Page page =
        list.page(connectionId, tier, q, sort, Optional.empty(), AccountList.MOST);
    CsvText csv =
        new CsvText(
            out,
            List.of(
                "id",
                "name",
                "customer",
                "country",
                "industry",
                "tier",
                "score",
                "low",
                "high",
                "coverage",
                "profile",
                "mutualValue",
                "channel",
                "channelClass",
                "reasons"));
    page.items().forEach(item -> line(csv, item));
    while (page.next().isPresent()) {
      page = list.page(connectionId, tier, q, sort, page.next(), AccountList.MOST);
      page.items().forEach(item -> line(csv, item));
    }
  }

  private static void line(CsvText csv, JsonObject item) {
    csv.text(item.getString("id"))
        .text(item.getString("name"))
        .text(item.getBoolean("customer") ? "yes" : "no")
        .text(item.getString("country", ""))
        .text(item.getString("industry", ""))
        .text(item.getString("tier", ""))
        .member(item, "score")
        .member(item, "low")
        .member(item, "high")
        .member(item, "coverage")
        .text(item.getString("profile", ""))
        .known(item.getJsonObject("mutualValue"))
        .text(item.getJsonObject("channel").getString("label"))
        .text(item.getJsonObject("channel").getString("channelClass"))
        .text(
            item.getJsonArray("reasons").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining("; ")))
        .end();
  }
}
