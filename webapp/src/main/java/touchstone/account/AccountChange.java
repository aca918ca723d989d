package touchstone.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;

/**
 * What became of the accounts since a snapshot.
 *
 * @param directory the accounts of now
 * @param merges which account was merged into which, now
 * @param index the accounts of now by their ids
 * @param before for each account of now its ordinal before, or -1
 * @param now for each account before its ordinal of now, or -1
 * @param otherwise the ids that lead to another account now, or to none, or did to none: what names
 *     them has to be read again
 */
record AccountChange(
    AccountDirectory directory,
    Map<String, String> merges,
    AccountIndex index,
    int[] before,
    int[] now,
    Set<String> otherwise) {

  /**
   * @param changed the accounts that were changed, deleted ones too
   */
  static AccountChange of(FactsSnapshot snapshot, Map<String, CrmRecord> changed) {
    AccountDirectory former = snapshot.accounts();
    AccountIndex formerIndex = new AccountIndex(former, snapshot.merges());
    Map<String, String> merges = new TreeMap<>(snapshot.merges());
    TreeMap<String, CrmRecord> live = new TreeMap<>(AccountDirectory.ORDER);
    boolean[] gone = new boolean[former.size()];
    changed.forEach(
        (id, account) -> {
          own(former, formerIndex, id).ifPresent(ordinal -> gone[ordinal] = true);
          merges.remove(id);
          if (account.deleted()) {
            account.get(Account.MERGED_INTO_ID).ifPresent(into -> merges.put(id, into));
          } else {
            live.put(id, account);
          }
        });
    AccountDirectory.Builder builder = new AccountDirectory.Builder();
    int[] before = new int[former.size() + live.size()];
    int[] now = new int[former.size()];
    Arrays.fill(now, -1);
    int size = 0;
    for (int ordinal = 0; ordinal < former.size(); ordinal++) {
      if (live.isEmpty() && !gone[ordinal]) {
        now[ordinal] = size;
        before[size++] = ordinal;
        builder.add(former, ordinal);
        continue;
      }
      String id = former.id(ordinal);
      while (!live.isEmpty() && AccountDirectory.ORDER.compare(live.firstKey(), id) < 0) {
        before[size++] = -1;
        builder.add(MirrorAccount.of(live.pollFirstEntry().getValue()));
      }
      if (!live.isEmpty() && live.firstKey().equals(id)) {
        now[ordinal] = size;
        before[size++] = ordinal;
        builder.add(MirrorAccount.of(live.pollFirstEntry().getValue()));
      } else if (!gone[ordinal]) {
        now[ordinal] = size;
        before[size++] = ordinal;
        builder.add(former, ordinal);
      }
    }
    while (!live.isEmpty()) {
      before[size++] = -1;
      builder.add(MirrorAccount.of(live.pollFirstEntry().getValue()));
    }
    AccountDirectory directory = builder.build();
    Map<String, String> ordered = new LinkedHashMap<>(merges);
    AccountIndex index = new AccountIndex(directory, ordered);
    return new AccountChange(
        directory,
        ordered,
        index,
        Arrays.copyOf(before, size),
        now,
        otherwise(snapshot, changed.keySet(), merges.keySet(), formerIndex, index));
  }

  /** The ordinal of an account itself, not of the one it was merged into. */
  private static OptionalInt own(AccountDirectory directory, AccountIndex index, String id) {
    OptionalInt ordinal = index.of(id);
    return ordinal.isPresent() && directory.id(ordinal.getAsInt()).equals(id)
        ? ordinal
        : OptionalInt.empty();
  }

  private static Set<String> otherwise(
      FactsSnapshot snapshot,
      Set<String> changed,
      Set<String> merged,
      AccountIndex former,
      AccountIndex index) {
    Set<String> ids = new TreeSet<>(changed);
    ids.addAll(merged);
    ids.addAll(snapshot.merges().keySet());
    ids.removeIf(id -> name(former, id).equals(name(index, id)));
    return ids;
  }

  /** The id of the account an id leads to; blank if there is none. */
  static String name(AccountIndex index, String id) {
    OptionalInt ordinal = index.of(id);
    return ordinal.isPresent() ? index.id(ordinal.getAsInt()) : "";
  }
}
