package touchstone.writeback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.CrmRecord;
import touchstone.result.AccountResult;
import touchstone.result.AccountResults;
import touchstone.store.Computation;
import touchstone.store.PushRow;
import touchstone.store.PushStore;

/** Compares what the fields should say with what the CRM holds, account by account. */
final class PushPlanner {

  private static final int PAGE = 1_000;

  private final PushStore pushes;

  PushPlanner(PushStore pushes) {
    this.pushes = pushes;
  }

  /**
   * The plan of a push of a computation; accounts deleted since are left out.
   *
   * @param all the results of the computation
   * @param counted the currency amounts were computed in
   */
  PushPlan plan(AccountResults all, Currency counted, FieldLengths lengths) {
    AccountResults results = all.forMany();
    Computation computation = results.computation();
    long connection = computation.connectionId();
    List<PushRow> rows = new ArrayList<>();
    long accounts = 0;
    long tierMoves = 0;
    for (int from = 0; from < results.accounts(); from += PAGE) {
      List<AccountResult> page = results.range(from, Math.min(results.accounts(), from + PAGE));
      Map<String, CrmRecord> held =
          pushes.accounts(connection, page.stream().map(AccountResult::accountId).toList());
      for (AccountResult result : page) {
        CrmRecord account = held.get(result.accountId());
        if (account == null) {
          continue;
        }
        accounts++;
        Optional<PushRow> row = row(account, result, computation.computedAt(), counted, lengths);
        row.ifPresent(rows::add);
        tierMoves += row.filter(PushPlanner::movesTier).isPresent() ? 1 : 0;
      }
    }
    return new PushPlan(accounts, tierMoves, rows);
  }

  private static Optional<PushRow> row(
      CrmRecord account,
      AccountResult result,
      Instant computedAt,
      Currency counted,
      FieldLengths lengths) {
    Map<TouchstoneField, String> wanted =
        AccountFields.of(account, result, computedAt, counted, lengths);
    Map<String, String> oldValues = new LinkedHashMap<>();
    Map<String, String> newValues = new LinkedHashMap<>();
    boolean changed = false;
    for (TouchstoneField field : TouchstoneField.values()) {
      Optional<String> held = field.in(account);
      Optional<String> next = Optional.ofNullable(wanted.get(field));
      if (field == TouchstoneField.SCORED_AT ? changed : !field.same(held, next)) {
        changed = true;
        held.ifPresent(text -> oldValues.put(field.apiName(), text));
        next.ifPresent(text -> newValues.put(field.apiName(), text));
      }
    }
    return changed
        ? Optional.of(PushRow.planned(account.id(), PushStore.name(account), oldValues, newValues))
        : Optional.empty();
  }

  private static boolean movesTier(PushRow row) {
    String tier = TouchstoneField.TIER.apiName();
    return row.oldValues().containsKey(tier);
  }
}
