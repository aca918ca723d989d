package touchstone.account;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.value.fact.AccountPatch;

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
    Map<String, String> merges = new TreeMap<>(snapshot.merges());
    Map<Integer, CrmRecord> again = new HashMap<>();
    TreeMap<String, CrmRecord> came = new TreeMap<>(AccountDirectory.ORDER);
    boolean[] gone = new boolean[former.size()];
    Set<String> leading = new TreeSet<>();
    changed.forEach(
        (id, account) -> {
          OptionalInt ordinal = former.find(id);
          merges.remove(id);
          // An account that is still there is led to by its id as before.
          if (account.deleted() || ordinal.isEmpty()) {
            leading.add(id);
          }
          if (account.deleted()) {
            account.get(Account.MERGED_INTO_ID).ifPresent(into -> merges.put(id, into));
            ordinal.ifPresent(was -> gone[was] = true);
          } else if (ordinal.isPresent()) {
            again.put(ordinal.getAsInt(), account);
          } else {
            came.put(id, account);
          }
        });
    int[] before = before(former, gone, came);
    int[] now = AccountPatch.inverse(before, former.size());
    Map<Integer, MirrorAccount> told = new HashMap<>();
    again.forEach((was, account) -> told.put(now[was], MirrorAccount.of(account)));
    Iterator<CrmRecord> next = came.values().iterator();
    for (int account = 0; account < before.length; account++) {
      if (before[account] < 0) {
        told.put(account, MirrorAccount.of(next.next()));
      }
    }
    AccountDirectory directory = former.with(before, told);
    Map<String, String> ordered = new LinkedHashMap<>(merges);
    AccountIndex index = new AccountIndex(directory, ordered);
    return new AccountChange(
        directory,
        ordered,
        index,
        before,
        now,
        otherwise(snapshot, leading, merges.keySet(), index));
  }

  /** For each account of now its former ordinal, or -1: ordinals follow the ids. */
  private static int[] before(
      AccountDirectory former, boolean[] gone, TreeMap<String, CrmRecord> came) {
    int left = 0;
    for (boolean isGone : gone) {
      left += isGone ? 0 : 1;
    }
    int[] before = new int[left + came.size()];
    int size = 0;
    int next = 0;
    for (String id : came.keySet()) {
      int place = former.firstFrom(id);
      size = fill(before, size, gone, next, place);
      before[size++] = -1;
      next = place;
    }
    fill(before, size, gone, next, former.size());
    return before;
  }

  private static int fill(int[] before, int from, boolean[] gone, int first, int end) {
    int size = from;
    for (int ordinal = first; ordinal < end; ordinal++) {
      if (!gone[ordinal]) {
        before[size++] = ordinal;
      }
    }
    return size;
  }

  private static Set<String> otherwise(
      FactsSnapshot snapshot, Set<String> leading, Set<String> merged, AccountIndex index) {
    AccountIndex former = new AccountIndex(snapshot.accounts(), snapshot.merges());
    Set<String> ids = new TreeSet<>(leading);
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
