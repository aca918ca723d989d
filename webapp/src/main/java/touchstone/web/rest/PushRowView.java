package touchstone.web.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.account.AccountId;
import touchstone.store.PushRow;
import touchstone.web.problem.Actors;
import touchstone.writeback.TouchstoneField;

/** One account of a push: every change, and what became of it. */
public record PushRowView(
    String accountId,
    String accountName,
    String state,
    List<ChangeView> changes,
    Optional<String> code,
    Optional<String> sentence,
    Optional<String> whoMustAct) {

  static PushRowView of(long connectionId, PushRow row) {
    Set<String> names = new LinkedHashSet<>();
    for (TouchstoneField field : TouchstoneField.values()) {
      names.add(field.apiName());
    }
    Set<String> changed = new LinkedHashSet<>(row.oldValues().keySet());
    changed.addAll(row.newValues().keySet());
    names.retainAll(changed);
    List<ChangeView> changes = new ArrayList<>();
    for (String name : names) {
      changes.add(
          new ChangeView(
              name,
              TouchstoneField.of(name).map(TouchstoneField::label).orElse(name),
              Optional.ofNullable(row.oldValues().get(name)),
              Optional.ofNullable(row.newValues().get(name))));
    }
    return new PushRowView(
        new AccountId(connectionId, row.accountId()).text(),
        row.accountName(),
        row.state().name(),
        changes,
        Inputs.given(row.code()),
        Inputs.given(row.sentence()),
        Actors.words(row.whoMustAct()));
  }

  /** A field's value in the CRM before and after; absent means empty. */
  public record ChangeView(
      String field, String label, Optional<String> oldValue, Optional<String> newValue) {}
}
