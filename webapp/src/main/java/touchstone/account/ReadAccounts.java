package touchstone.account;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import touchstone.connector.model.CrmRecord;

/** The accounts that were read again, without those that are gone; by their ordinals of now. */
final class ReadAccounts {

  /** Takes an account, and which of those that were read again it is. */
  @FunctionalInterface
  interface Visitor {
    void visit(int ordinal, int row, CrmRecord account);
  }

  private final int accounts;
  private final Map<Integer, CrmRecord> records = new TreeMap<>();

  private ReadAccounts(int accounts) {
    this.accounts = accounts;
  }

  static ReadAccounts of(AccountIndex index, Collection<CrmRecord> changed) {
    ReadAccounts read = new ReadAccounts(index.size());
    for (CrmRecord account : changed) {
      if (!account.deleted()) {
        read.records.put(index.of(account.id()).orElseThrow(), account);
      }
    }
    return read;
  }

  int size() {
    return records.size();
  }

  /** Their ordinals, ascending. */
  int[] ordinals() {
    return records.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** For each account of now whether it is one of them. */
  boolean[] among() {
    boolean[] among = new boolean[accounts];
    records.keySet().forEach(ordinal -> among[ordinal] = true);
    return among;
  }

  /** Visits them by ordinal. */
  void forEach(Visitor visitor) {
    int row = 0;
    for (Map.Entry<Integer, CrmRecord> record : records.entrySet()) {
      visitor.visit(record.getKey(), row++, record.getValue());
    }
  }
}
