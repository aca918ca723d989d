package touchstone.result;

import java.util.Optional;
import java.util.function.IntBinaryOperator;
import touchstone.snapshot.Texts;

/**
 * The accounts in an order by which lists are sorted; equals are in the order of their ids, and
 * what is unknown comes last, whatever the direction. Immutable and thread-safe.
 */
final class AccountOrder {

  private final int[] ordinals;
  private final Key key;
  private final boolean descending;
  private final Texts ids;

  /** What accounts are sorted by. */
  interface Key {

    /** Whether the key of an account is known. */
    boolean known(int account);

    /** Negative if the key of one is smaller; of known keys. */
    int compare(int one, int other);

    /** Compares a known key with one as text; negative if that of the account is smaller. */
    int compare(int account, String text);

    /** A known key as text. */
    String text(int account);
  }

  private AccountOrder(int[] ordinals, Key key, boolean descending, Texts ids) {
    this.ordinals = ordinals;
    this.key = key;
    this.descending = descending;
    this.ids = ids;
  }

  /** The smallest first. */
  static AccountOrder ascending(Key key, Texts ids) {
    IntBinaryOperator order =
        (one, other) -> {
          boolean known = key.known(one);
          if (known != key.known(other)) {
            return known ? -1 : 1;
          }
          return known ? key.compare(one, other) : 0;
        };
    return new AccountOrder(OrdinalSort.sorted(ids.size(), order), key, false, ids);
  }

  /** The greatest first, of an ascending order. */
  AccountOrder descending() {
    int[] turned = new int[ordinals.length];
    int known = ordinals.length;
    while (known > 0 && !key.known(ordinals[known - 1])) {
      known--;
      turned[known] = ordinals[known];
    }
    int next = 0;
    int end = known;
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && key.compare(ordinals[start - 1], ordinals[end - 1]) == 0) {
        start--;
      }
      System.arraycopy(ordinals, start, turned, next, end - start);
      next += end - start;
      end = start;
    }
    return new AccountOrder(turned, key, true, ids);
  }

  /** The account at a place. */
  int at(int place) {
    return ordinals[place];
  }

  /** The first place after a position, which need not be that of an account any more. */
  int after(AccountQuery.Position position) {
    int from = 0;
    int to = ordinals.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (compare(ordinals[middle], position) > 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private int compare(int account, AccountQuery.Position position) {
    boolean known = key.known(account);
    if (known != position.key().isPresent()) {
      return known ? -1 : 1;
    }
    int byKey = known ? key.compare(account, position.key().get()) : 0;
    if (byKey != 0) {
      return descending ? -byKey : byKey;
    }
    return ids.get(account).compareTo(position.accountId());
  }

  /** Where an account is, for who goes on after it. */
  AccountQuery.Position position(int account) {
    return new AccountQuery.Position(
        key.known(account) ? Optional.of(key.text(account)) : Optional.empty(), ids.get(account));
  }
}
