package touchstone.past;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import touchstone.account.AccountId;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.store.KeptAspect;
import touchstone.store.KeptDay;
import touchstone.store.KeptRow;
import touchstone.store.KeptStore;
import touchstone.store.LookBack;
import touchstone.store.LookBackStore;

/** Accounts as they were on a day, and one account over the days. Thread-safe. */
public final class PastAccounts {

  private final KeptStore kept;
  private final LookBackStore lookBacks;

  public PastAccounts(KeptStore kept, LookBackStore lookBacks) {
    this.kept = kept;
    this.lookBacks = lookBacks;
  }

  /**
   * A page of accounts of a day.
   *
   * @param items one an account, by id
   * @param next where the next page starts; empty on the last
   */
  public record Page(List<JsonObject> items, Optional<String> next) {}

  /** One account over the days: a point for each day on which something changed. */
  public JsonObject history(AccountId id) {
    List<KeptRow> rows = kept.history(id.connectionId(), id.sourceId());
    ContentJson contents = new ContentJson(kept.layouts(id.connectionId()));
    TreeSet<LocalDate> days = new TreeSet<>();
    rows.forEach(
        row -> {
          days.add(row.from());
          row.until().ifPresent(days::add);
        });
    JsonArrayBuilder points = JsonBuilders.array();
    for (LocalDate day : days) {
      JsonObjectBuilder point = JsonBuilders.object().add("day", day.toString());
      boolean customer = false;
      for (KeptRow row : rows) {
        if (!row.from().isAfter(day) && row.until().filter(u -> !u.isAfter(day)).isEmpty()) {
          contents.add(point, row.aspect(), row.content());
          customer |= row.aspect() == KeptAspect.VALUE;
        }
      }
      points.add(point.add("customer", customer));
    }
    JsonObjectBuilder json = JsonBuilders.object().add("id", id.text()).add("points", points);
    kept.first(id.connectionId()).ifPresent(day -> json.add("keptSince", day.day().toString()));
    kept.last(id.connectionId(), LocalDate.MAX.withYear(9_999))
        .ifPresent(day -> json.add("keptUntil", day.day().toString()));
    return json.add(
            "sentence",
            "Kept at each computation when it changed: mutual value and sides by 0.01, indicators"
                + " by 5 %, all else at all.")
        .build();
  }

  /**
   * A page of the accounts of a connection as they were on a day: as computed for it afterwards if
   * somebody had it computed, else as kept on it.
   *
   * @param after where the page starts; empty for the first
   * @throws NothingKeptException if nothing is kept of the day and nobody looked back to it
   */
  public Page on(long connectionId, LocalDate day, Optional<String> after, int limit)
      throws NothingKeptException {
    Optional<LookBack> lookedBack = lookBacks.find(connectionId, day);
    Optional<KeptDay> keptDay = kept.last(connectionId, day);
    if (lookedBack.isEmpty() && keptDay.isEmpty()) {
      throw new NothingKeptException(day, kept.first(connectionId).map(KeptDay::day));
    }
    List<KeptRow> rows =
        lookedBack.isPresent()
            ? lookBacks.page(connectionId, day, after, limit + 1)
            : kept.on(connectionId, keptDay.get().day(), after, limit + 1);
    ContentJson contents = new ContentJson(kept.layouts(connectionId));
    Map<String, Map<KeptAspect, String>> accounts = new LinkedHashMap<>();
    rows.forEach(
        row ->
            accounts
                .computeIfAbsent(row.accountId(), id -> new EnumMap<>(KeptAspect.class))
                .put(row.aspect(), row.content()));
    List<JsonObject> items = new ArrayList<>();
    Optional<String> next = Optional.empty();
    String last = "";
    for (Map.Entry<String, Map<KeptAspect, String>> account : accounts.entrySet()) {
      if (items.size() == limit) {
        next = Optional.of(last);
        break;
      }
      last = account.getKey();
      JsonObjectBuilder item =
          JsonBuilders.object()
              .add("id", new AccountId(connectionId, last).text())
              .add("source", lookedBack.isPresent() ? "LOOKED_BACK" : "KEPT")
              .add("day", (lookedBack.isPresent() ? day : keptDay.get().day()).toString())
              .add("customer", account.getValue().containsKey(KeptAspect.VALUE));
      account.getValue().forEach((aspect, content) -> contents.add(item, aspect, content));
      items.add(item.build());
    }
    return new Page(items, next);
  }

  /** What a look back to a day told about all accounts; empty if nobody had it computed. */
  public Optional<JsonObject> lookBack(long connectionId, LocalDate day) {
    return lookBacks.find(connectionId, day).map(LookBack::summary).map(JsonDocuments::object);
  }
}
