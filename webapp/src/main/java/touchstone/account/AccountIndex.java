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
  private final OrdinalMap ordinals;

  /**
   * @param accounts the accounts
   * @param mergedInto the account each deleted one was merged into, which may itself be merged
   */
  AccountIndex(AccountDirectory accounts, Map<String, String> mergedInto) {
    this.accounts = accounts;
    ordinals = new OrdinalMap(accounts.size());
    for (int ordinal = 0; ordinal < accounts.size(); ordinal++) {
      ordinals.put(RecordId.of(RecordType.ACCOUNT, accounts.id(ordinal)), ordinal);
    }
    Map<String, Integer> merged = new HashMap<>();
    for (String id : mergedInto.keySet()) {
      OptionalInt survivor = survivor(id, mergedInto);
      if (of(id).isEmpty() && survivor.isPresent()) {
        merged.put(id, survivor.getAsInt());
      }
    }
    merged.forEach((id, ordinal) -> ordinals.put(RecordId.of(RecordType.ACCOUNT, id), ordinal));
  }

  private OptionalInt survivor(String id, Map<String, String> mergedInto) {
    List<String> seen = new ArrayList<>();
    String current = id;
    while (mergedInto.containsKey(current) && !seen.contains(current)) {
      seen.add(current);
      current = mergedInto.get(current);
    }
    return of(current);
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
    return ordinals.find(RecordId.of(RecordType.ACCOUNT, id));
  }
}
