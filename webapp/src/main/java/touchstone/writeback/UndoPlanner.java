package touchstone.writeback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.model.CrmRecord;
import touchstone.store.PushRow;
import touchstone.store.PushRowState;
import touchstone.store.PushStore;
import touchstone.store.StoredPush;
import touchstone.store.WhoMustAct;

/**
 * Plans to put back what a push replaced. A field that no longer holds what the push wrote was
 * changed by somebody since and stays as it is.
 */
final class UndoPlanner {

  private static final int PAGE = 1_000;

  private final PushStore pushes;

  UndoPlanner(PushStore pushes) {
    this.pushes = pushes;
  }

  PushPlan plan(StoredPush undone) {
    List<PushRow> rows = new ArrayList<>();
    long accounts = 0;
    long tierMoves = 0;
    List<PushRow> page;
    long offset = 0;
    do {
      page = pushes.rows(undone.runId(), Optional.of(PushRowState.PUSHED), offset, PAGE);
      Map<String, CrmRecord> held =
          pushes.accounts(undone.connectionId(), page.stream().map(PushRow::accountId).toList());
      for (PushRow pushed : page) {
        accounts++;
        PushRow back = back(pushed, Optional.ofNullable(held.get(pushed.accountId())));
        rows.add(back);
        tierMoves += back.newValues().containsKey(TouchstoneField.TIER.apiName()) ? 1 : 0;
      }
      offset += page.size();
    } while (page.size() == PAGE);
    return new PushPlan(accounts, tierMoves, rows);
  }

  private static PushRow back(PushRow pushed, Optional<CrmRecord> held) {
    if (held.isEmpty()) {
      return PushRow.planned(pushed.accountId(), pushed.accountName(), Map.of(), Map.of())
          .became(PushRowState.SKIPPED, "", "The account was deleted since.", WhoMustAct.NOBODY);
    }
    Map<String, String> oldValues = new LinkedHashMap<>();
    Map<String, String> newValues = new LinkedHashMap<>();
    Set<String> changedSince = new LinkedHashSet<>();
    Set<String> written = new LinkedHashSet<>(pushed.oldValues().keySet());
    written.addAll(pushed.newValues().keySet());
    for (TouchstoneField field : TouchstoneField.values()) {
      String name = field.apiName();
      if (!written.contains(name)) {
        continue;
      }
      Optional<String> now = field.in(held.get());
      if (!field.same(now, Optional.ofNullable(pushed.newValues().get(name)))) {
        changedSince.add(field.label());
        continue;
      }
      now.ifPresent(text -> oldValues.put(name, text));
      Optional.ofNullable(pushed.oldValues().get(name))
          .ifPresent(text -> newValues.put(name, text));
    }
    if (!changesMoreThanTheMoment(oldValues, newValues)) {
      return PushRow.planned(pushed.accountId(), pushed.accountName(), Map.of(), Map.of())
          .became(PushRowState.SKIPPED, "", sentence(changedSince), WhoMustAct.NOBODY);
    }
    PushRow row = PushRow.planned(pushed.accountId(), pushed.accountName(), oldValues, newValues);
    return changedSince.isEmpty()
        ? row
        : row.became(PushRowState.PLANNED, "", sentence(changedSince), WhoMustAct.NOBODY);
  }

  private static boolean changesMoreThanTheMoment(
      Map<String, String> oldValues, Map<String, String> newValues) {
    Set<String> names = new LinkedHashSet<>(oldValues.keySet());
    names.addAll(newValues.keySet());
    names.remove(TouchstoneField.SCORED_AT.apiName());
    return !names.isEmpty();
  }

  private static String sentence(Set<String> changedSince) {
    return String.join(", ", changedSince) + " changed since the push and stay as they are.";
  }
}
