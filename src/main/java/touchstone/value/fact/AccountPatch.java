package touchstone.value.fact;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which accounts of now are not as they are in a base: everything of the others is taken from
 * there. Immutable and thread-safe; its arrays are read only.
 */
public final class AccountPatch {

  private static final int NONE = -1;

  private final int[] before;
  private final int[] changed;
  private final int[] slots;

  /**
   * @param before for each account of now its ordinal in the base, or -1; ascending where it is not
   * @param changed the accounts of now that are not as in the base, ascending
   * @throws IllegalArgumentException if that does not fit, or a new account is not among them
   */
  public AccountPatch(int[] before, int[] changed) {
    this.before = before;
    this.changed = changed;
    slots = new int[before.length];
    Arrays.fill(slots, NONE);
    for (int slot = 0; slot < changed.length; slot++) {
      int account = changed[slot];
      if (account < 0 || account >= slots.length || (slot > 0 && account <= changed[slot - 1])) {
        throw new IllegalArgumentException("The changed accounts do not fit those of now.");
      }
      slots[account] = slot;
    }
    int last = NONE;
    for (int account = 0; account < before.length; account++) {
      int was = before[account];
      if (was == NONE ? slots[account] == NONE : was <= last) {
        throw new IllegalArgumentException("Account " + account + " does not fit the base.");
      }
      last = Math.max(last, was);
    }
  }

  /** Nothing changed yet. */
  public static AccountPatch none(int accounts) {
    return new AccountPatch(identity(accounts), new int[0]);
  }

  /** For each of so many accounts its own ordinal. */
  public static int[] identity(int accounts) {
    int[] ordinals = new int[accounts];
    Arrays.setAll(ordinals, account -> account);
    return ordinals;
  }

  /** For each of so many former accounts its ordinal of now, or -1 if it is gone. */
  public static int[] inverse(int[] before, int former) {
    if (isSame(before, former)) {
      return before;
    }
    int[] now = new int[former];
    Arrays.fill(now, NONE);
    for (int account = 0; account < before.length; account++) {
      if (before[account] != NONE) {
        now[before[account]] = account;
      }
    }
    return now;
  }

  /** Whether the accounts are those of before. They ascend, so there is one way only. */
  private static boolean isSame(int[] before, int former) {
    boolean same = before.length == former;
    for (int account = 0; same && account < former; account++) {
      same = before[account] == account;
    }
    return same;
  }

  /**
   * The accounts of the base that are gone or not as they were there, ascending.
   *
   * @param former how many accounts the base has
   */
  public int[] outdated(int former) {
    int[] now = inverse(before, former);
    return IntStream.range(0, former)
        .filter(was -> now[was] == NONE || slots[now[was]] != NONE)
        .toArray();
  }

  /** The number of accounts of now. */
  public int accounts() {
    return before.length;
  }

  /** For each account of now its ordinal in the base, or -1. */
  public int[] before() {
    return before;
  }

  /** The accounts of now that are not as in the base, ascending. */
  public int[] changed() {
    return changed;
  }

  /** For each account of now its place among the changed ones, or -1 if it is as in the base. */
  public int[] slots() {
    return slots;
  }

  /**
   * What is changed after another change.
   *
   * @param former for each account of then its ordinal of now, or -1
   * @param touched the accounts of then that this change changed; new ones are, told or not
   */
  public AccountPatch next(int[] former, boolean[] touched) {
    boolean same = isSame(former, before.length);
    int[] since = same ? before : new int[former.length];
    int[] more = new int[former.length];
    int count = 0;
    for (int account = 0; account < former.length; account++) {
      int was = former[account];
      if (!same) {
        since[account] = was == NONE ? NONE : before[was];
      }
      if (was == NONE || touched[account] || slots[was] != NONE) {
        more[count++] = account;
      }
    }
    return new AccountPatch(since, Arrays.copyOf(more, count));
  }
}
