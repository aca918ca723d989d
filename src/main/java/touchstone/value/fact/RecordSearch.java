package touchstone.value.fact;

/** Looks through the records of one table of the facts of now, by account. Thread-safe. */
final class RecordSearch {

  private final OverlaidFacts facts;
  private final GroupedRows base;
  private final GroupedRows changed;
  private final long[] baseRecords;
  private final long[] changedRecords;
  private final RecordFilter wanted;

  RecordSearch(OverlaidFacts facts, String table, RecordFilter wanted) {
    this.facts = facts;
    this.base = facts.base().tables().get(table);
    this.changed = facts.changed().tables().get(table);
    this.baseRecords = base.knownRecords();
    this.changedRecords = changed.knownRecords();
    this.wanted = wanted;
  }

  /** Visits the wanted records of a range of accounts, and the accounts they belong to. */
  void among(int from, int to, RecordOwners.Visitor visitor) {
    AccountPatch patch = facts.patch();
    for (int account = from; account < to; account++) {
      int slot = patch.slots()[account];
      boolean isChanged = slot >= 0;
      int bucket = isChanged ? slot : patch.before()[account];
      int[] starts = isChanged ? changed.starts() : base.starts();
      visit(
          isChanged ? changedRecords : baseRecords,
          starts[bucket],
          starts[bucket + 1],
          account,
          visitor);
    }
  }

  /**
   * Visits the wanted records that belong to no account.
   *
   * @param isChanged whether these are among the changed rows
   * @param account what the visitor is told as their account
   */
  void amongLoose(boolean isChanged, int account, RecordOwners.Visitor visitor) {
    GroupedRows rows = isChanged ? changed : base;
    long[] records = isChanged ? changedRecords : baseRecords;
    visit(records, rows.unattachedFrom(), rows.rows(), account, visitor);
  }

  private void visit(long[] records, int from, int to, int account, RecordOwners.Visitor visitor) {
    for (int row = from; row < to; row++) {
      if (wanted.contains(records[row])) {
        visitor.visit(records[row], account);
      }
    }
  }

  /** Whether every record of an account is wanted. */
  boolean all(int account) {
    int[] found = {0};
    among(account, account + 1, (record, of) -> found[0]++);
    int slot = facts.patch().slots()[account];
    int bucket = slot >= 0 ? slot : facts.patch().before()[account];
    int[] starts = slot >= 0 ? changed.starts() : base.starts();
    return found[0] == starts[bucket + 1] - starts[bucket];
  }
}
