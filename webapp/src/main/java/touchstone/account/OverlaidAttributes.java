package touchstone.account;

import java.util.Arrays;
import touchstone.icp.AttributeChange;
import touchstone.icp.AttributeTable;
import touchstone.value.fact.AccountPatch;

/**
 * The definition attributes of now as a base that stays as it is, and those of the accounts that
 * were read again since. Immutable and thread-safe.
 *
 * @param base the attributes of all accounts of then, in canonical form
 * @param patch which accounts of now are not as in the base
 * @param changed the attributes of these alone, in their order
 */
record OverlaidAttributes(AttributeTable base, AccountPatch patch, AttributeTable changed) {

  /** Attributes of which nothing changed yet. */
  static OverlaidAttributes of(AttributeTable base) {
    return new OverlaidAttributes(base, AccountPatch.none(base.rows()), base.at(new int[0]));
  }

  /**
   * The attributes after a change.
   *
   * @param next which accounts of then are not as in the base
   * @param before for each account of then its ordinal here, or -1
   * @param read the accounts of then that were read again, ascending
   * @param fresh their attributes
   * @throws IllegalArgumentException if they are of other attributes: read all anew
   */
  OverlaidAttributes with(AccountPatch next, int[] before, int[] read, AttributeTable fresh) {
    int[] some = next.changed();
    int[] former = Arrays.stream(some).map(account -> before[account]).toArray();
    int[] slots =
        Arrays.stream(some)
            .map(account -> Math.max(-1, Arrays.binarySearch(read, account)))
            .toArray();
    int[] places = AccountPatch.identity(some.length);
    AttributeTable then = some(former);
    return new OverlaidAttributes(
        base, next, new AttributeChange(places, slots, fresh).applyTo(then));
  }

  /** The attributes of all accounts of now, in canonical form. */
  AttributeTable whole() {
    return patch.changed().length == 0 && patch.accounts() == base.rows()
        ? base
        : some(AccountPatch.identity(patch.accounts()));
  }

  /** The attributes of some accounts; unknown of -1. */
  private AttributeTable some(int[] accounts) {
    int[] slots = pick(patch.slots(), accounts);
    int[] before = pick(patch.before(), accounts);
    return new AttributeChange(before, slots, changed).applyTo(base);
  }

  private static int[] pick(int[] values, int[] accounts) {
    return Arrays.stream(accounts).map(account -> account < 0 ? -1 : values[account]).toArray();
  }
}
