package touchstone.account;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.TreeMap;
import touchstone.connector.model.RecordType;
import touchstone.fit.TierOverride;
import touchstone.result.ResultAccounts;
import touchstone.result.ResultDirectory;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.RecordId;
import touchstone.value.fact.AccountPatch;

/**
 * The accounts by ordinal, in the order of their ids: those of a base, and beside them what is told
 * otherwise since. What is told of one is put together when it is asked for. Immutable and
 * thread-safe.
 */
final class AccountDirectory extends AbstractList<MirrorAccount>
    implements RandomAccess, ResultDirectory {

  /** How ids are ordered, whatever order a database has. */
  static final Comparator<String> ORDER = Comparator.naturalOrder();

  private final AccountNames base;
  private final AccountPatch patch;
  private final AccountNames changed;

  /** For each account of the base its ordinal of now, or -1. */
  private final int[] now;

  /** Whether nothing is told otherwise. */
  private final boolean isBase;

  /**
   * @param changed the accounts that the patch says changed, in their order
   */
  private AccountDirectory(AccountNames base, AccountPatch patch, AccountNames changed) {
    this.base = base;
    this.patch = patch;
    this.changed = changed;
    this.now = AccountPatch.inverse(patch.before(), base.size());
    this.isBase = patch.changed().length == 0 && patch.accounts() == base.size();
  }

  private static AccountDirectory of(AccountNames base) {
    return new AccountDirectory(base, AccountPatch.none(base.size()), AccountNames.none());
  }

  /** A directory of these accounts, in any order. */
  static AccountDirectory of(Collection<MirrorAccount> accounts) {
    if (accounts instanceof AccountDirectory directory) {
      return directory;
    }
    List<MirrorAccount> sorted = new ArrayList<>(accounts);
    sorted.sort(Comparator.comparing(MirrorAccount::id, ORDER));
    AccountNames.Builder names = new AccountNames.Builder();
    sorted.forEach(names::add);
    return of(names.build());
  }

  /**
   * The accounts after a change.
   *
   * @param before for each account of then its ordinal here, or -1
   * @param told what is told otherwise, by ordinals of then; new accounts are among it
   */
  AccountDirectory with(int[] before, Map<Integer, MirrorAccount> told) {
    boolean[] touched = new boolean[before.length];
    told.keySet().forEach(account -> touched[account] = true);
    AccountPatch next = patch.next(before, touched);
    AccountNames.Builder names = new AccountNames.Builder();
    for (int account : next.changed()) {
      if (touched[account]) {
        names.add(told.get(account));
      } else {
        int was = before[account];
        names.add(names(was), place(was), place(was) + 1);
      }
    }
    return new AccountDirectory(base, next, names.build());
  }

  /** The same accounts as a base of their own. */
  AccountDirectory rebased() {
    AccountNames.Builder names = new AccountNames.Builder();
    int account = 0;
    while (account < size()) {
      int end = endOfRun(account);
      int first = place(account);
      names.add(names(account), first, first + end - account);
      account = end;
    }
    return of(names.build());
  }

  @Override
  public ResultAccounts all() {
    // Not copied if nothing changed.
    return (isBase ? base : rebased().base).forResults();
  }

  /** Their ids, in their order. Not copied if nothing changed. */
  Texts ids() {
    if (isBase) {
      return base.ids();
    }
    Texts.Builder ids = new Texts.Builder();
    int account = 0;
    while (account < size()) {
      int end = endOfRun(account);
      int first = place(account);
      ids.add(names(account).ids(), first, first + end - account);
      account = end;
    }
    return ids.build();
  }

  @Override
  public ResultAccounts of(int[] accounts) {
    AccountNames.Builder some = new AccountNames.Builder();
    for (int account : accounts) {
      some.add(names(account), place(account), place(account) + 1);
    }
    return some.build().forResults();
  }

  @Override
  public Map<Integer, TierOverride> overrides() {
    Map<Integer, TierOverride> overrides = new TreeMap<>();
    base.overrides()
        .forEach(
            (was, word) -> {
              if (now[was] >= 0 && patch.slots()[now[was]] < 0) {
                overrides.put(now[was], word);
              }
            });
    changed.overrides().forEach((slot, word) -> overrides.put(patch.changed()[slot], word));
    return overrides;
  }

  /** Where the accounts end that lie side by side from one on. */
  private int endOfRun(int account) {
    int end = account + 1;
    while (end < size()
        && names(end) == names(account)
        && place(end) == place(account) + end - account) {
      end++;
    }
    return end;
  }

  private AccountNames names(int account) {
    return patch.slots()[account] >= 0 ? changed : base;
  }

  private int place(int account) {
    int slot = patch.slots()[account];
    return slot >= 0 ? slot : patch.before()[account];
  }

  @Override
  public MirrorAccount get(int account) {
    return names(account).get(place(account));
  }

  @Override
  public int size() {
    return patch.accounts();
  }

  /** The id of an account. */
  String id(int account) {
    return names(account).id(place(account));
  }

  /** A person's word on the tier of an account. */
  Optional<TierOverride> override(int account) {
    return names(account).override(place(account));
  }

  /** The account of an id, if there is one. */
  OptionalInt find(String id) {
    return find(RecordId.of(RecordType.ACCOUNT, id));
  }

  /** The account of the number of an id, if there is one. */
  OptionalInt find(long number) {
    OptionalInt known = base.find(number);
    if (isBase) {
      return known;
    }
    if (known.isPresent() && now[known.getAsInt()] >= 0) {
      return OptionalInt.of(now[known.getAsInt()]);
    }
    OptionalInt slot = changed.find(number);
    return slot.isPresent()
        ? OptionalInt.of(patch.changed()[slot.getAsInt()])
        : OptionalInt.empty();
  }

  /** The first account whose id does not come before this one; the number of accounts if none. */
  int firstFrom(String id) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ORDER.compare(id(middle), id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Which accounts are not as in the base. */
  AccountPatch patch() {
    return patch;
  }

  void writeBase(Columns columns) {
    base.write(columns);
  }

  void writeChanged(Columns columns) {
    changed.write(columns);
  }

  static AccountDirectory read(Columns columns) throws UnreadableFileException {
    return of(AccountNames.read(columns));
  }

  /** The same with what changed since, as it was written. */
  AccountDirectory readChanged(AccountPatch since, Columns columns) throws UnreadableFileException {
    return new AccountDirectory(base, since, AccountNames.read(columns));
  }
}
