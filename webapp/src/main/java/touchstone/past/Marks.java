package touchstone.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.fit.FitTable;
import touchstone.fit.ProfileFits;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;

/**
 * One number for what fit or attributes say of each account, by which it is seen whether they say
 * the same later. Two fits never share a number, two sets of attributes with a chance of 2^-63.
 */
final class Marks {

  /** Of an account of which nothing is said. */
  static final long NONE = 0;

  private static final int PROFILES = 1 << 16;

  private Marks() {}

  /**
   * The marks of fits.
   *
   * @param profiles the profiles met so far, by their place; those that are new are added
   */
  static long[] ofFits(AccountContents contents, List<String> profiles) {
    long[] marks = new long[contents.accounts()];
    Optional<ProfileFits> fits = contents.fits();
    if (fits.isEmpty()) {
      return marks;
    }
    ProfileFits all = fits.get();
    int[] places = all.tables().stream().mapToInt(table -> place(table, profiles)).toArray();
    for (int account = 0; account < marks.length; account++) {
      int best = all.best(account);
      int tier = contents.tier(all, account).ordinal();
      int score = all.tables().get(best).score(account).hundredths();
      marks[account] = ((long) score * PROFILES + places[best]) * 8 + tier + 1;
    }
    return marks;
  }

  private static int place(FitTable table, List<String> profiles) {
    String name = table.profile().profile() + "\n" + table.profile().number();
    int place = profiles.indexOf(name);
    if (place >= 0) {
      return place;
    }
    if (profiles.size() == PROFILES) {
      throw new IllegalStateException("There are too many profile versions.");
    }
    profiles.add(name);
    return profiles.size() - 1;
  }

  /** The marks of attributes. */
  static long[] ofAttributes(AccountContents contents) {
    AttributeTable attributes = contents.attributes();
    long[] marks = new long[contents.accounts()];
    boolean[] any = new boolean[marks.length];
    Arrays.fill(marks, mixed(contents.attributeLayout()));
    for (AttributeColumn column : attributes.columns()) {
      long[] names = names(column);
      for (int account = 0; account < marks.length; account++) {
        boolean known = column.known(account);
        any[account] |= known;
        marks[account] = mixed(marks[account] * 31 + (known ? mark(column, names, account) : 1));
      }
    }
    for (int account = 0; account < marks.length; account++) {
      marks[account] = any[account] ? marks[account] | 1 : NONE;
    }
    return marks;
  }

  private static long[] names(AttributeColumn column) {
    List<String> names = new ArrayList<>();
    if (column instanceof CategoryColumn categories) {
      names = categories.names();
    } else if (column instanceof CategorySetColumn sets) {
      names = sets.names();
    }
    return names.stream().mapToLong(Marks::mark).toArray();
  }

  private static long mark(AttributeColumn column, long[] names, int account) {
    if (column instanceof CategoryColumn categories) {
      return names[categories.codes()[account]];
    }
    if (column instanceof NumberColumn numbers) {
      return mixed(Double.doubleToLongBits(numbers.values()[account] + 0.0));
    }
    CategorySetColumn sets = (CategorySetColumn) column;
    long sum = 0;
    for (int i = sets.starts()[account]; i < sets.starts()[account + 1]; i++) {
      // In whatever order they come.
      sum += names[sets.codes()[i]];
    }
    return sum;
  }

  private static long mark(String name) {
    long mark = name.length();
    for (int i = 0; i < name.length(); i++) {
      mark = (mark ^ name.charAt(i)) * 0x100000001b3L;
    }
    return mixed(mark);
  }

  private static long mixed(long value) {
    long hash = value + 0x9e3779b97f4a7c15L;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
