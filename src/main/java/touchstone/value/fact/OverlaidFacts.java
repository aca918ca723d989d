package touchstone.value.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import touchstone.work.Workers;

/**
 * The facts of now as a base that stays as it is, and all facts of the accounts that are not as
 * they are there: a change copies the rows of changed accounts only. Immutable and thread-safe.
 */
public final class OverlaidFacts {

  private final FactBase base;
  private final AccountPatch patch;
  private final FactParts changed;
  private final Set<String> loose;
  private final int edition;
  private final int[] editions;

  /** The accounts of the base that are gone or not as they were there; found when asked for. */
  private int[] outdated;

  /** Found when asked for: several tables are searched for one change. */
  private int[] nowOfBase;

  /** How often each name is used, if that was counted. */
  private NameUses uses;

  private OverlaidFacts(
      FactBase base,
      AccountPatch patch,
      FactParts changed,
      Set<String> loose,
      int edition,
      int[] editions) {
    this.base = base;
    this.patch = patch;
    this.changed = changed;
    this.loose = Set.copyOf(loose);
    this.edition = edition;
    this.editions = editions;
  }

  private synchronized int[] outdated() {
    if (outdated == null) {
      outdated = patch.outdated(base().accounts());
    }
    return outdated;
  }

  /** For each account of the base its ordinal of now, or -1. */
  synchronized int[] nowOfBase() {
    if (nowOfBase == null) {
      nowOfBase = AccountPatch.inverse(patch.before(), base().accounts());
    }
    return nowOfBase;
  }

  /**
   * Facts of which nothing changed yet.
   *
   * @param base the facts of all accounts, in {@link FactChange#canonical} form
   */
  public static OverlaidFacts of(FactParts base) {
    AccountPatch none = AccountPatch.none(base.accounts());
    FactParts nothing = FactParts.of(AccountFacts.builder(0).build());
    Map<String, GroupedRows> tables = new LinkedHashMap<>();
    GroupedRows empty = new GroupedRows(new int[2], java.util.List.of());
    base.tables().keySet().forEach(name -> tables.put(name, empty));
    FactParts changed = new FactParts(0, nothing.own(), base.dictionaries(), tables);
    return of(base, none, changed, Set.of());
  }

  /**
   * Facts of which something changed, put together of what {@link #base}, {@link #patch}, {@link
   * #changed} and {@link #loose} gave.
   */
  public static OverlaidFacts of(
      FactParts base, AccountPatch patch, FactParts changed, Set<String> loose) {
    return new OverlaidFacts(
        new FactBase(base), patch, changed, loose, 0, new int[patch.changed().length]);
  }

  /** The facts of all accounts of then, in {@link FactChange#canonical} form. */
  public FactParts base() {
    return base.parts();
  }

  /** Which accounts of now are not as in the base. */
  public AccountPatch patch() {
    return patch;
  }

  /**
   * All facts of the accounts that are not as in the base, in their order. Its dictionaries begin
   * with those of the base, so that codes mean the same in both.
   */
  public FactParts changed() {
    return changed;
  }

  /** The tables whose rows of no account are among the changed, not those of the base. */
  public Set<String> loose() {
    return loose;
  }

  /** The number of accounts of now. */
  public int accounts() {
    return patch.accounts();
  }

  /** Whether there is nothing but the base. */
  public boolean isBase() {
    return patch.changed().length == 0 && loose.isEmpty() && patch.accounts() == base().accounts();
  }

  /**
   * The facts after a change.
   *
   * @param change its {@code before} are accounts of these facts
   * @throws IllegalArgumentException if rows are not known by records, or a row would be left of an
   *     account that is gone: rebuild the facts
   */
  public OverlaidFacts with(FactChange change, Workers workers) {
    OverlayMerge merge = new OverlayMerge(this, change, workers);
    FactParts now = merge.changed(workers);
    OverlaidFacts after =
        new OverlaidFacts(
            base,
            merge.patch(),
            now,
            merge.loose(),
            edition + 1,
            merge.editions(edition + 1, editions));
    after.uses = merge.uses(now);
    return after;
  }

  /** In which of {@link OverlaidRows#tables} the rows of no account are. */
  int looseTable(String table) {
    return loose.contains(table) ? OverlaidRows.CHANGED : OverlaidRows.BASE;
  }

  /** Which facts these are, to be told later what changed since. */
  public FactsEdition edition() {
    FactParts then = base.parts();
    FactParts some =
        new FactParts(changed.accounts(), changed.own(), then.dictionaries(), changed.tables());
    return new FactsEdition(
        base.token(), then.accounts(), patch, some, edition, editions, hasNamesOfBase());
  }

  /** Whether the names in use are those of the base: then codes are the same from scratch. */
  private boolean hasNamesOfBase() {
    if (isBase()) {
      return true;
    }
    return uses().areOfFirst(base().dictionaries());
  }

  /** How often each name is used. */
  synchronized NameUses uses() {
    if (uses == null) {
      NameUses counted = new NameUses(changed.dictionaries(), base.uses());
      counted.add(changed);
      for (int was : outdated()) {
        counted.countOwn(base(), was, -1);
      }
      for (String table : base().tables().keySet()) {
        GroupedRows rows = base().tables().get(table);
        NameUses.OfTable ofTable = counted.of(rows);
        for (int was : outdated()) {
          ofTable.count(rows.starts()[was], rows.starts()[was + 1], -1);
        }
        if (loose.contains(table)) {
          ofTable.countLoose(rows, -1);
        }
      }
      uses = counted;
    }
    return uses;
  }

  /** Counts what an account says itself, or takes it back. */
  void countOwn(int account, NameUses counted, int step) {
    int slot = patch.slots()[account];
    counted.countOwn(
        slot >= 0 ? changed : base(), slot >= 0 ? slot : patch.before()[account], step);
  }

  /**
   * All facts of now, in {@link FactChange#canonical} form. Arrays of what did not change are
   * shared.
   */
  public FactParts whole(Workers workers) {
    return isBase() ? base() : CanonicalFacts.of(gathered(workers), workers);
  }

  private FactParts gathered(Workers workers) {
    Map<String, FactColumn> own = new LinkedHashMap<>();
    base().own().forEach((name, column) -> own.put(name, own(name, column)));
    Map<String, GroupedRows> tables =
        FactTables.each(
            base().tables(),
            (name, rows) ->
                new RowGather(new OverlaidRows(this, name)).whole(accounts(), looseTable(name)),
            workers);
    return new FactParts(accounts(), own, changed.dictionaries(), tables);
  }

  private FactColumn own(String name, FactColumn column) {
    FactColumn all = FactColumns.unknown(column, accounts());
    Object ofBase = FactColumns.array(column);
    Object ofChanged = FactColumns.array(changed.own().get(name));
    Object target = FactColumns.array(all);
    for (int account = 0; account < accounts(); account++) {
      int slot = patch.slots()[account];
      Object from = slot >= 0 ? ofChanged : ofBase;
      System.arraycopy(from, slot >= 0 ? slot : patch.before()[account], target, account, 1);
    }
    return all;
  }

  /** Visits the rows of an account in a table whose records are wanted. */
  public void find(String table, RecordSet wanted, RecordOwners.Visitor visitor) {
    if (wanted.size() > 0) {
      RecordSearch search = new RecordSearch(this, table, new RecordFilter(wanted));
      search.amongBase(0, base().accounts(), visitor);
      search.amongChanged(visitor);
    }
  }

  /** How many rows there are. */
  public long rows() {
    long rows = 0;
    for (String table : base().tables().keySet()) {
      rows += rows(table);
    }
    return rows;
  }

  /** How many rows a table has. */
  public int rows(String table) {
    GroupedRows then = base().tables().get(table);
    int rows = then.rows() + changed.tables().get(table).rows();
    for (int was : outdated()) {
      rows -= then.starts()[was + 1] - then.starts()[was];
    }
    return loose.contains(table) ? rows - then.rows() + then.unattachedFrom() : rows;
  }

  /** How many rows are not in the base. */
  public long changedRows() {
    return changed.tables().values().stream().mapToLong(GroupedRows::rows).sum();
  }

  /** How many rows the base has. */
  public long baseRows() {
    return base().tables().values().stream().mapToLong(GroupedRows::rows).sum();
  }
}
