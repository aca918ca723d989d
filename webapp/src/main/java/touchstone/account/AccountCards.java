package touchstone.account;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.icp.Attribute;
import touchstone.json.JsonBuilders;
import touchstone.result.AccountResult;
import touchstone.result.ResultFiles;
import touchstone.store.AttributeMapping;
import touchstone.store.MappingStore;
import touchstone.store.MergeStore;
import touchstone.store.MirrorRecord;
import touchstone.store.MirrorStore;

/** One account with all that is known of it. Thread-safe. */
public final class AccountCards {

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final MappingStore mappings;
  private final ResultFiles results;

  public AccountCards(
      MirrorStore mirror, MergeStore merges, MappingStore mappings, ResultFiles results) {
    this.mirror = mirror;
    this.merges = merges;
    this.mappings = mappings;
    this.results = results;
  }

  /**
   * The account card: attributes, deals, cases, channel, value and fit; empty if it is not there.
   */
  public Optional<JsonObject> card(AccountId id) {
    return mirrored(id).map(account -> card(id, account));
  }

  /** The fit with every reason; empty if the account is not there or nothing was scored. */
  public Optional<JsonObject> fit(AccountId id) {
    return result(id).flatMap(AccountResult::fit);
  }

  /** Both sides of the value; empty if the account is not there or nothing was computed. */
  public Optional<JsonObject> value(AccountId id) {
    return result(id).map(AccountResult::value);
  }

  private Optional<CrmRecord> mirrored(AccountId id) {
    return mirror
        .find(id.connectionId(), RecordType.ACCOUNT, id.sourceId())
        .filter(account -> !account.deleted());
  }

  private Optional<AccountResult> result(AccountId id) {
    return mirrored(id).flatMap(account -> computed(id));
  }

  private Optional<AccountResult> computed(AccountId id) {
    return results.of(id.connectionId()).flatMap(file -> file.find(id.sourceId()));
  }

  private JsonObject card(AccountId id, CrmRecord account) {
    Optional<AccountResult> result = computed(id);
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("id", id.text())
            .add("name", account.get(Account.NAME).orElse(id.sourceId()));
    account.get(Account.WEBSITE).ifPresent(website -> json.add("website", website));
    List<CrmRecord> deals = records(id, RecordType.DEAL);
    json.add(
        "customer",
        result
            .map(known -> known.listItem().getBoolean("customer"))
            .orElseGet(() -> deals.stream().anyMatch(d -> d.get(Deal.WON).orElse(false))));
    account.get(Account.CREATED_AT).ifPresent(at -> json.add("createdAt", at.toString()));
    result
        .map(AccountResult::listItem)
        .ifPresent(item -> json.add("channel", item.getJsonObject("channel")));
    json.add("attributes", attributes(id, account)).add("deals", deals(deals));
    json.add("cases", cases(records(id, RecordType.SUPPORT_CASE)));
    result.flatMap(AccountResult::fit).ifPresent(fit -> json.add("fit", fit));
    result.map(AccountResult::value).ifPresent(value -> json.add("value", value));
    return json.build();
  }

  /** The records of an account and of those that were merged into it. */
  private List<CrmRecord> records(AccountId id, RecordType type) {
    List<CrmRecord> records = new ArrayList<>();
    List<String> accounts = new ArrayList<>(List.of(id.sourceId()));
    for (int i = 0; i < accounts.size(); i++) {
      records.addAll(mirror.ofAccount(id.connectionId(), type, accounts.get(i)));
      merges.mergedFrom(id.connectionId(), accounts.get(i)).stream()
          .filter(merged -> !accounts.contains(merged))
          .forEach(accounts::add);
    }
    return records;
  }

  private JsonArrayBuilder attributes(AccountId id, CrmRecord account) {
    JsonArrayBuilder array = JsonBuilders.array();
    for (AttributeMapping mapping : mappings.attributes(id.connectionId())) {
      Attribute attribute = mapping.attribute();
      JsonObjectBuilder json =
          JsonBuilders.object()
              .add("key", attribute.key())
              .add("label", attribute.label())
              .add("family", attribute.family().name())
              .add("role", attribute.role().name());
      mapping.source().in(account).ifPresent(value -> json.add("value", value));
      array.add(json);
    }
    return array;
  }

  private static JsonArrayBuilder deals(List<CrmRecord> deals) {
    JsonArrayBuilder array = JsonBuilders.array();
    deals.stream()
        .sorted(
            Comparator.comparing(
                    (CrmRecord deal) -> deal.get(Deal.CLOSE_DATE),
                    Comparator.comparing(
                        date -> date.orElse(java.time.LocalDate.MIN), Comparator.reverseOrder()))
                .thenComparing(CrmRecord::id))
        .forEach(deal -> array.add(deal(deal)));
    return array;
  }

  private static JsonObjectBuilder deal(CrmRecord deal) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("id", deal.id())
            .add("name", deal.get(Deal.NAME).orElse(deal.id()))
            .add("status", SalesFacts.status(MirrorRecord.of(deal)).name());
    deal.get(Deal.STAGE).ifPresent(stage -> json.add("stage", stage));
    deal.get(Deal.AMOUNT).ifPresent(amount -> json.add("amount", amount));
    deal.get(Deal.CURRENCY).ifPresent(currency -> json.add("currency", currency));
    deal.get(Deal.CLOSE_DATE).ifPresent(day -> json.add("closeDate", day.toString()));
    return json;
  }

  private static JsonObjectBuilder cases(List<CrmRecord> cases) {
    long open =
        cases.stream().filter(request -> !request.get(SupportCase.CLOSED).orElse(false)).count();
    return JsonBuilders.object().add("total", cases.size()).add("open", open);
  }
}
