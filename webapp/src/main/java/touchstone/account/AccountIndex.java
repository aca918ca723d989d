package touchstone.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The ordinals of accounts by their ids; the ids of merged accounts lead to the account they were
 * merged into. Immutable after construction and thread-safe.
 */
final class AccountIndex {

  private final List<String> ids;
  private final Map<String, Integer> ordinals = new HashMap<>();

  /**
   * @param ids the accounts; the place is the ordinal
   * @param mergedInto the account each deleted one was merged into, which may itself be merged
   */
  AccountIndex(List<String> ids, Map<String, String> mergedInto) {
    this.ids = List.copyOf(ids);
    for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
      ordinals.put(ids.get(ordinal), ordinal);
    }
    Map<String, Integer> merged = new HashMap<>();
    for (String id : mergedInto.keySet()) {
      survivor(id, mergedInto).ifPresent(ordinal -> merged.put(id, ordinal));
    }
    merged.forEach(ordinals::putIfAbsent);
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
    return ids.size();
  }

  /** The id of an account. */
  String id(int ordinal) {
    return ids.get(ordinal);
  }

  /** The account of an id; empty if there is none. */
  OptionalInt of(String id) {
    Integer ordinal = ordinals.get(id);
    return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }
}
