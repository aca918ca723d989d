package touchstone.value.fact;

import touchstone.work.Workers;

/**
 * Whose the records of one kind are, for records that name only those: not facts themselves, but
 * kept beside them in the same form, so that they are merged the same way.
 */
public final class RecordOwners {

  /** Takes a record and the ordinal of its account. */
  @FunctionalInterface
  public interface Visitor {
    void visit(long record, int account);
  }

  private RecordOwners() {}

  /** Collects records and their accounts. Not thread-safe. */
  public static final class Builder {

    private final RecordMark mark = new RecordMark();
    private final FactRows rows;

    /** For so many accounts. */
    public Builder(int accounts) {
      rows = new FactRows(accounts, mark);
    }

    /** Adds a record of an account. */
    public void add(long record, int account) {
      mark.set(record);
      rows.add(account);
    }

    /** How many there are. */
    public int size() {
      return rows.last() + 1;
    }

    /** Visits those from the n-th on, in the order they were added. */
    public void visit(int from, Visitor visitor) {
      rows.visit(from, visitor);
    }

    /** Marks the accounts that have any. */
    public void mark(boolean[] having) {
      rows.mark(having);
    }

    /** Lets some accounts, among which are all that have any, be all from now on. */
    public void only(SomeAccounts some) {
      rows.only(some);
    }

    /** The rows, grouped by account. The builder is used up. */
    public GroupedRows build() {
      return build(Workers.caller());
    }

    /** The rows, grouped by account by several threads. The builder is used up. */
    public GroupedRows build(Workers workers) {
      return rows.group(workers);
    }
  }
}
