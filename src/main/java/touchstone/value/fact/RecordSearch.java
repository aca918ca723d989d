package touchstone.value.fact;

/**
 * Looks through the record numbers of one table of the facts of now, which is much faster than to
 * look up each wanted record would be. Thread-safe.
 */
final class RecordSearch {

  private final AccountPatch patch;
  private final int[] nowOfBase;
  private final GroupedRows base;
  private final GroupedRows changed;
  private final long[] baseRecords;
  private final long[] changedRecords;
  private final RecordFilter wanted;

  RecordSearch(OverlaidFacts facts, String table, RecordFilter wanted) {
    this.patch = facts.patch();
    this.nowOfBase = facts.nowOfBase();
    this.base = facts.base().tables().get(table);
    this.changed = facts.changed().tables().get(table);
    this.baseRecords = base.knownRecords();
    this.changedRecords = changed.knownRecords();
    this.wanted = wanted;
  }

  /**
   * Visits the wanted records of a range of accounts of the base that are still as they are there,
   * and the accounts of now they belong to.
   */
  void amongBase(int from, int to, RecordOwners.Visitor visitor) {
    visit(
        base,
        baseRecords,
        from,
        to,
        (record, account) -> {
          int now = nowOfBase[account];
          if (now >= 0 && patch.slots()[now] < 0) {
            visitor.visit(record, now);
          }
        });
  }

  /** Visits the wanted records of the changed accounts, and the accounts of now they belong to. */
  void amongChanged(RecordOwners.Visitor visitor) {
    visit(
        changed,
        changedRecords,
        0,
        changed.accounts(),
        (record, slot) -> visitor.visit(record, patch.changed()[slot]));
  }

  /** Visits the wanted records that belong to no account. */
  void amongLoose(boolean isChanged, RecordOwners.Visitor visitor) {
    GroupedRows rows = isChanged ? changed : base;
    visit(
        rows,
        isChanged ? changedRecords : baseRecords,
        rows.accounts(),
        rows.accounts() + 1,
        visitor);
  }

  /** Visits the wanted records of a range of buckets, in their order. */
  private void visit(
      GroupedRows rows, long[] records, int from, int to, RecordOwners.Visitor visitor) {
    int[] starts = rows.starts();
    int[] bucket = {from};
    wanted.among(
        records,
        starts[from],
        starts[to],
        row -> {
          while (starts[bucket[0] + 1] <= row) {
            bucket[0]++;
          }
          visitor.visit(records[row], bucket[0]);
        });
  }
}
