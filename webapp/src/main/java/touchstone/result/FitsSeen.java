package touchstone.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.fit.FitParts;
import touchstone.fit.FitTable;
import touchstone.fit.ProfileFits;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;
import touchstone.profile.ProfileText;

/**
 * How accounts fit and what the fits looked at, to be compared with that of another computation:
 * what is read into an attribute may change with the values of other accounts.
 *
 * @param fits one a profile
 * @param asked the attributes the profiles ask for
 */
record FitsSeen(List<FitTable> fits, List<AttributeColumn> asked) {

  /** Whether two accounts differ, by their places of now and before. */
  private interface Difference {
    boolean at(int now, int before);
  }

  static FitsSeen of(ComputedResults computed) {
    List<FitTable> fits = computed.fits().map(ProfileFits::tables).orElse(List.of());
    AttributeTable attributes = computed.attributes();
    return new FitsSeen(
        fits,
        AskedAttributes.keys(fits.stream().map(FitTable::profile).toList()).stream()
            .flatMap(key -> attributes.find(key).stream())
            .toList());
  }

  /**
   * Which accounts are not as they were.
   *
   * @param before for each account of now its ordinal before, or -1
   * @return whether each that was there differs; empty if they were fitted to other profiles
   */
  Optional<boolean[]> differences(FitsSeen then, int[] before) {
    if (!profiles().equals(then.profiles()) || asked.size() != then.asked.size()) {
      return Optional.empty();
    }
    boolean[] differing = new boolean[before.length];
    for (int i = 0; i < fits.size(); i++) {
      mark(differing, before, difference(fits.get(i).parts(), then.fits.get(i).parts()));
    }
    for (int i = 0; i < asked.size(); i++) {
      if (!asked.get(i).attribute().equals(then.asked.get(i).attribute())) {
        return Optional.empty();
      }
      mark(differing, before, difference(asked.get(i), then.asked.get(i)));
    }
    return Optional.of(differing);
  }

  private List<String> profiles() {
    return fits.stream().map(table -> ProfileText.of(table.profile())).toList();
  }

  private static void mark(boolean[] differing, int[] before, Difference difference) {
    for (int account = 0; account < before.length; account++) {
      differing[account] |= before[account] >= 0 && difference.at(account, before[account]);
    }
  }

  private static Difference difference(FitParts now, FitParts then) {
    int words = now.words();
    return (one, other) -> {
      boolean same =
          now.score()[one] == then.score()[other]
              && now.lowest()[one] == then.lowest()[other]
              && now.highest()[one] == then.highest()[other]
              && now.knownWidth()[one] == then.knownWidth()[other]
              && now.tier()[one] == then.tier()[other];
      for (int word = 0; word < words; word++) {
        same &=
            now.met()[one * words + word] == then.met()[other * words + word]
                && now.unknown()[one * words + word] == then.unknown()[other * words + word];
      }
      return !same;
    };
  }

  private static Difference difference(AttributeColumn now, AttributeColumn then) {
    if (now instanceof CategoryColumn one && then instanceof CategoryColumn other) {
      int[] codes = codes(one.names(), other.names());
      return (account, before) -> code(codes, one.codes()[account]) != other.codes()[before];
    }
    if (now instanceof CategorySetColumn one && then instanceof CategorySetColumn other) {
      int[] codes = codes(one.names(), other.names());
      return (account, before) -> differ(one, account, other, before, codes);
    }
    double[] one = ((NumberColumn) now).values();
    double[] other = ((NumberColumn) then).values();
    return (account, before) ->
        Double.doubleToLongBits(one[account]) != Double.doubleToLongBits(other[before]);
  }

  private static boolean differ(
      CategorySetColumn now, int account, CategorySetColumn then, int before, int[] codes) {
    int first = now.starts()[account];
    int firstThen = then.starts()[before];
    int size = now.starts()[account + 1] - first;
    boolean same = size == then.starts()[before + 1] - firstThen;
    for (int i = 0; same && i < size; i++) {
      same = code(codes, now.codes()[first + i]) == then.codes()[firstThen + i];
    }
    return !same;
  }

  /** The former code of each name; none of a name that was not there. */
  private static int[] codes(List<String> names, List<String> then) {
    Map<String, Integer> former = new HashMap<>();
    for (int code = 0; code < then.size(); code++) {
      former.put(then.get(code), code);
    }
    int[] codes = new int[names.size()];
    for (int code = 0; code < codes.length; code++) {
      codes[code] = former.getOrDefault(names.get(code), Integer.MIN_VALUE);
    }
    return codes;
  }

  private static int code(int[] codes, int code) {
    return code == CategoryColumn.UNKNOWN ? code : codes[code];
  }
}
