package touchstone.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import touchstone.account.MirrorAccount;

/** The ids of accounts by ordinal, and back. Immutable. */
final class AccountIds {

  private final List<MirrorAccount> accounts;
  private final Map<String, Integer> ordinals;

  AccountIds(List<MirrorAccount> accounts) {
    this.accounts = accounts;
    ordinals = new HashMap<>(accounts.size() * 2);
    for (int ordinal = 0; ordinal < accounts.size(); ordinal++) {
      ordinals.put(accounts.get(ordinal).id(), ordinal);
    }
  }

  int size() {
    return accounts.size();
  }

  String id(int account) {
    return accounts.get(account).id();
  }

  OptionalInt find(String id) {
    Integer ordinal = ordinals.get(id);
    return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }
}
