package touchstone.past;

import java.util.BitSet;
import java.util.List;

/**
 * The numbers of the values that hold, beside those that were computed. Used once; not thread-safe.
 */
final class KeptNumbers {

  private final AccountContents contents;

  /** Of each account of which there is a value its place among those, else -1. */
  private final int[] places;

  private final int[] accounts;

  /** What holds, one column a number; where nothing comparable holds anything. */
  private final int[][] kept;

  /** The places of which something holds in the layout of now. */
  private final BitSet comparable = new BitSet();

  KeptNumbers(AccountContents contents) {
    this.contents = contents;
    places = new int[contents.accounts()];
    int count = 0;
    for (int account = 0; account < places.length; account++) {
      places[account] = contents.hasValue(account) ? count++ : -1;
    }
    accounts = new int[count];
    for (int account = 0; account < places.length; account++) {
      if (places[account] >= 0) {
        accounts[places[account]] = account;
      }
    }
    kept = new int[contents.numbers()][];
  }

  int[] places() {
    return places;
  }

  /** Takes over what is remembered, of the same layout. */
  void carryOver(Holding former, int[] before) {
    int[] formerly = new int[accounts.length];
    for (int place = 0; place < accounts.length; place++) {
      int was = before[accounts[place]];
      formerly[place] = was < 0 ? -1 : former.places()[was];
      comparable.set(place, formerly[place] >= 0);
    }
    for (int number = 0; number < kept.length; number++) {
      kept[number] = new int[accounts.length];
      for (int place = 0; place < accounts.length; place++) {
        if (formerly[place] >= 0) {
          kept[number][place] = former.numbers()[number][formerly[place]];
        }
      }
    }
  }

  /** Takes over what was read of an account. */
  void take(int account, String content) {
    int place = places[account];
    List<String> parts = ContentText.parts(content);
    if (place < 0
        || parts.size() != kept.length + 1
        || !parts.get(0).equals(Integer.toString(contents.valueLayout()))) {
      return;
    }
    comparable.set(place);
    for (int number = 0; number < kept.length; number++) {
      if (kept[number] == null) {
        kept[number] = new int[accounts.length];
      }
      kept[number][place] = FourDigits.parse(parts.get(number + 1));
    }
  }

  /** Marks the accounts whose value still says what was computed. */
  void compare(BitSet same) {
    BitSet close = (BitSet) comparable.clone();
    for (int number = 0; number < kept.length && !close.isEmpty(); number++) {
      double[] computed = contents.number(number);
      int[] before = kept[number];
      for (int place = close.nextSetBit(0); place >= 0; place = close.nextSetBit(place + 1)) {
        if (!Closeness.same(number, before[place], computed[accounts[place]])) {
          close.clear(place);
        }
      }
    }
    for (int place = close.nextSetBit(0); place >= 0; place = close.nextSetBit(place + 1)) {
      same.set(accounts[place]);
    }
  }

  /**
   * What holds once those that are not the same are written anew, one column a number.
   *
   * @param same as {@link #compare} marked them
   */
  int[][] written(BitSet same) {
    for (int number = 0; number < kept.length; number++) {
      double[] computed = contents.number(number);
      int[] column = kept[number] == null ? new int[accounts.length] : kept[number];
      for (int place = 0; place < accounts.length; place++) {
        if (!same.get(accounts[place])) {
          column[place] = FourDigits.of(computed[accounts[place]]);
        }
      }
      kept[number] = column;
    }
    return kept;
  }
}
