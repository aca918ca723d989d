package touchstone.value.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import touchstone.value.fact.RowGather.Loose;
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

  /** The accounts of the base that are gone or not as they were there. */
  private final int[] outdated;

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
    this.outdated = outdated(patch, base.parts().accounts());
  }

  private static int[] outdated(AccountPatch patch, int base) {
    int[] now = AccountPatch.inverse(patch.before(), base);
    return IntStream.range(0, base)
        .filter(was -> now[was] < 0 || patch.slots()[now[was]] >= 0)
        .toArray();
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
    int[] now = AccountPatch.inverse(change.before(), accounts());
    RecordFilter replaced = new RecordFilter(change.replaced());
    TouchedAccounts touched = new TouchedAccounts(this, change, now);
    touched.find(replaced, workers);
    AccountPatch next = patch.next(change.before(), touched.accounts());
    Set<String> looseNow = new TreeSet<>(loose);
    looseNow.addAll(touched.loose());
    int[] some = next.changed();
    int[] former = Arrays.stream(some).map(account -> change.before()[account]).toArray();
    FactParts then =
        gather(former, name -> looseNow.contains(name) ? looseFrom(name) : Loose.NONE, workers);
    OverlaidFacts fresh = of(change.fresh());
    FactParts freshSome = fresh.gather(some, name -> Loose.OF_BASE, workers);
    boolean[] own = new boolean[some.length];
    int[] before = new int[some.length];
    int[] lately = new int[some.length];
    for (int slot = 0; slot < some.length; slot++) {
      own[slot] = change.own()[some[slot]];
      before[slot] = former[slot] < 0 ? -1 : slot;
      boolean isTouched = former[slot] < 0 || touched.accounts()[some[slot]];
      lately[slot] = isTouched ? edition + 1 : editions[patch.slots()[former[slot]]];
    }
    FactParts merged =
        new FactChange(before, change.replaced(), own, freshSome).mergeWith(then, workers);
    return new OverlaidFacts(base, next, merged, looseNow, edition + 1, lately);
  }

  private Loose looseFrom(String table) {
    return loose.contains(table) ? Loose.OF_CHANGED : Loose.OF_BASE;
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
    NameUses uses = new NameUses(changed.dictionaries(), base.uses());
    uses.add(changed);
    for (int was : outdated) {
      uses.removeOwn(base(), was);
      for (GroupedRows rows : base().tables().values()) {
        uses.removeRows(rows, rows.starts()[was], rows.starts()[was + 1]);
      }
    }
    for (String table : loose) {
      GroupedRows rows = base().tables().get(table);
      uses.removeRows(rows, rows.unattachedFrom(), rows.rows());
    }
    return uses.areOfFirst(base().dictionaries());
  }

  /**
   * All facts of now, in {@link FactChange#canonical} form. Arrays of what did not change are
   * shared.
   */
  public FactParts whole(Workers workers) {
    return isBase()
        ? base()
        : CanonicalFacts.of(gather(AccountPatch.identity(accounts()), this::looseFrom, workers));
  }

  /** Says of each table which rows of no account are wanted. */
  private interface LooseRows {
    Loose of(String table);
  }

  /** The facts of some accounts; nothing of -1. */
  private FactParts gather(int[] accounts, LooseRows looseRows, Workers workers) {
    Map<String, FactColumn> own = new LinkedHashMap<>();
    base().own().forEach((name, column) -> own.put(name, own(name, column, accounts)));
    Map<String, GroupedRows> tables =
        FactTables.each(
            base().tables(),
            (name, rows) ->
                new RowGather(patch, rows, changed.tables().get(name))
                    .of(accounts, looseRows.of(name)),
            workers);
    return new FactParts(accounts.length, own, changed.dictionaries(), tables);
  }

  private FactColumn own(String name, FactColumn column, int[] accounts) {
    FactColumn some = FactColumns.unknown(column, accounts.length);
    Object ofBase = FactColumns.array(column);
    Object ofChanged = FactColumns.array(changed.own().get(name));
    Object target = FactColumns.array(some);
    for (int i = 0; i < accounts.length; i++) {
      if (accounts[i] >= 0) {
        int slot = patch.slots()[accounts[i]];
        Object from = slot >= 0 ? ofChanged : ofBase;
        System.arraycopy(from, slot >= 0 ? slot : patch.before()[accounts[i]], target, i, 1);
      }
    }
    return some;
  }

  /** Visits the rows of an account in a table whose records are wanted. */
  public void find(String table, RecordSet wanted, RecordOwners.Visitor visitor) {
    if (wanted.size() > 0) {
      int[] nowOfBase = AccountPatch.inverse(patch.before(), base().accounts());
      RecordSearch search = new RecordSearch(this, nowOfBase, table, new RecordFilter(wanted));
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
    for (int was : outdated) {
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
