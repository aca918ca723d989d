package touchstone.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import touchstone.connector.model.RecordType;
import touchstone.store.RecordId;

/**
 * The ordinals of accounts by their ids; the ids of merged accounts lead to the account they were
 * merged into. Immutable after construction and thread-safe.
 */
final class AccountIndex {

  private final AccountDirectory accounts;
  private final Map<Long, Integer> merged = new HashMap<>();

  /**
   * @param accounts the accounts
   * @param mergedInto the account each deleted one was merged into, which may itself be merged
   */
  AccountIndex(AccountDirectory accounts, Map<String, String> mergedInto) {
    this.accounts = accounts;
    for (String id : mergedInto.keySet()) {
      if (accounts.find(id).isEmpty()) {
        survivor(id, mergedInto).ifPresent(survivor -> merged.put(number(id), survivor));
      }
    }
  }

  private OptionalInt survivor(String id, Map<String, String> mergedInto) {
    List<String> seen = new ArrayList<>();
    String current = id;
    while (mergedInto.containsKey(current) && !seen.contains(current)) {
      seen.add(current);
      current = mergedInto.get(current);
    }
    return accounts.find(current);
  }

  /** The number of accounts. */
  int size() {
    return accounts.size();
  }

  /** The id of an account. */
  String id(int ordinal) {
    return accounts.id(ordinal);
  }

  /** The account of an id; empty if there is none. */
  OptionalInt of(String id) {
    return of(number(id));
  }

  private static long number(String id) {
    return RecordId.of(RecordType.ACCOUNT, id);
  }

  /** The account of the number of an id; empty if there is none. */
  OptionalInt of(long number) {
    OptionalInt own = accounts.find(number);
    Integer survivor = own.isPresent() || merged.isEmpty() ? null : merged.get(number);
    return survivor == null ? own : OptionalInt.of(survivor);
  }
}
