package touchstone.value.fact;

import java.util.Arrays;

/**
 * Some of the accounts, so that what is told of few of a million is held for those few only; here
 * is one number for each account, which leads to its place among them. Immutable and thread-safe.
 */
public final class SomeAccounts {

  private final int[] ordinals;

  /** For each account its place among these; of others it means nothing. */
  private final int[] places;

  private SomeAccounts(int[] ordinals, int[] places) {
    this.ordinals = ordinals;
    this.places = places;
  }

  /** All of so many. */
  static SomeAccounts all(int accounts) {
    int[] same = AccountPatch.identity(accounts);
    return new SomeAccounts(same, same);
  }

  /**
   * Those that are marked.
   *
   * @param marked for each account whether it is one of them
   */
  public static SomeAccounts marked(boolean[] marked) {
    int[] ordinals = new int[64];
    int[] places = new int[marked.length];
    int size = 0;
    for (int account = 0; account < marked.length; account++) {
      if (marked[account]) {
        if (size == ordinals.length) {
          ordinals = Arrays.copyOf(ordinals, 2 * size);
        }
        places[account] = size;
        ordinals[size++] = account;
      }
    }
    return new SomeAccounts(Arrays.copyOf(ordinals, size), places);
  }

  /** How many they are. */
  public int size() {
    return ordinals.length;
  }

  /** The account at a place; they ascend. */
  public int ordinal(int place) {
    return ordinals[place];
  }

  /** The place of one of them. */
  public int place(int account) {
    return places[account];
  }

  /** Their values of a column of all accounts; nothing if that holds nothing. */
  int[] of(int[] column) {
    return column.length == 0
        ? column
        : Arrays.stream(ordinals).map(account -> column[account]).toArray();
  }

  /** Which of some accounts are marked. */
  public boolean[] of(boolean[] marks) {
    boolean[] theirs = new boolean[ordinals.length];
    for (int place = 0; place < theirs.length; place++) {
      theirs[place] = marks[ordinals[place]];
    }
    return theirs;
  }
}
