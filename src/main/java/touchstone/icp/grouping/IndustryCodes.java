package touchstone.icp.grouping;

import static touchstone.icp.grouping.IndustryGroup.AGRICULTURE;
import static touchstone.icp.grouping.IndustryGroup.BUSINESS;
import static touchstone.icp.grouping.IndustryGroup.CONSTRUCTION;
import static touchstone.icp.grouping.IndustryGroup.EDUCATION;
import static touchstone.icp.grouping.IndustryGroup.ENERGY;
import static touchstone.icp.grouping.IndustryGroup.EXTRACTION;
import static touchstone.icp.grouping.IndustryGroup.FINANCE;
import static touchstone.icp.grouping.IndustryGroup.FOOD;
import static touchstone.icp.grouping.IndustryGroup.HEALTH;
import static touchstone.icp.grouping.IndustryGroup.HOSPITALITY;
import static touchstone.icp.grouping.IndustryGroup.LIFE_SCIENCES;
import static touchstone.icp.grouping.IndustryGroup.MACHINERY;
import static touchstone.icp.grouping.IndustryGroup.MANUFACTURING;
import static touchstone.icp.grouping.IndustryGroup.MEDIA;
import static touchstone.icp.grouping.IndustryGroup.PROFESSIONAL;
import static touchstone.icp.grouping.IndustryGroup.PUBLIC;
import static touchstone.icp.grouping.IndustryGroup.SOFTWARE;
import static touchstone.icp.grouping.IndustryGroup.TEXTILES;
import static touchstone.icp.grouping.IndustryGroup.TRADE;
import static touchstone.icp.grouping.IndustryGroup.TRANSPORT;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How industry codes are meant. Codes group by their first digits: NAF rev. 2 and NACE rev. 2 share
 * their divisions (INSEE, Eurostat), NAICS has its own sectors (US Census Bureau).
 */
public enum IndustryCodes {
  /**
   * By their form: a point or a letter makes it NAF or NACE, six digits NAICS; fewer digits alone
   * could be either and stay without a group.
   */
  AUTO {
    @Override
    Optional<String> group(String name) {
      return NAF_FORM.matcher(name.strip()).matches()
          ? NAF.group(name)
          : SIX_DIGITS.matcher(name.strip()).lookingAt() ? NAICS.group(name) : Optional.empty();
    }
  },
  /** NAF or NACE, as in "49.41A", "4941A" or "49". */
  NAF {
    @Override
    Optional<String> group(String name) {
      return byPrefix(name, NAF_GROUPS, 2);
    }
  },
  /** NAICS, two to six digits. */
  NAICS {
    @Override
    Optional<String> group(String name) {
      return byPrefix(name, NAICS_GROUPS, 4);
    }
  };

  // "49.41", "49.41A", "4941A", each with its text behind it or not.
  private static final Pattern NAF_FORM =
      Pattern.compile("\\d{2}\\.\\d{1,2}[A-Za-z]?(\\D.*)?|\\d{4}[A-Za-z](\\W.*)?");
  private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}(?!\\d)");
  private static final Pattern DIGITS = Pattern.compile("(\\d{2})\\.?(\\d{0,4})");

  private static final Map<String, IndustryGroup> NAF_GROUPS = naf();
  private static final Map<String, IndustryGroup> NAICS_GROUPS = naics();

  /** The group of a code; empty if it is none. */
  abstract Optional<String> group(String name);

  private static Optional<String> byPrefix(
      String name, Map<String, IndustryGroup> groups, int longest) {
    Matcher matcher = DIGITS.matcher(name.strip());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String digits = matcher.group(1) + matcher.group(2);
    for (int length = Math.min(longest, digits.length()); length >= 2; length--) {
      IndustryGroup group = groups.get(digits.substring(0, length));
      if (group != null) {
        return Optional.of(group.label());
      }
    }
    return Optional.empty();
  }

  private static Map<String, IndustryGroup> naf() {
    Map<String, IndustryGroup> groups = new HashMap<>();
    put(groups, 1, 3, AGRICULTURE);
    put(groups, 5, 9, EXTRACTION);
    put(groups, 10, 12, FOOD);
    put(groups, 13, 15, TEXTILES);
    put(groups, 16, 19, MANUFACTURING);
    put(groups, 20, 21, LIFE_SCIENCES);
    put(groups, 22, 25, MANUFACTURING);
    put(groups, 26, 30, MACHINERY);
    put(groups, 31, 33, MANUFACTURING);
    put(groups, 35, 39, ENERGY);
    put(groups, 41, 43, CONSTRUCTION);
    put(groups, 45, 47, TRADE);
    put(groups, 49, 53, TRANSPORT);
    put(groups, 55, 56, HOSPITALITY);
    put(groups, 58, 61, MEDIA);
    put(groups, 62, 63, SOFTWARE);
    put(groups, 64, 66, FINANCE);
    put(groups, 68, 68, CONSTRUCTION);
    put(groups, 69, 75, PROFESSIONAL);
    put(groups, 77, 82, BUSINESS);
    put(groups, 84, 84, PUBLIC);
    put(groups, 85, 85, EDUCATION);
    put(groups, 86, 88, HEALTH);
    put(groups, 90, 93, HOSPITALITY);
    put(groups, 94, 94, PUBLIC);
    put(groups, 95, 96, BUSINESS);
    put(groups, 99, 99, PUBLIC);
    return Map.copyOf(groups);
  }

  private static Map<String, IndustryGroup> naics() {
    Map<String, IndustryGroup> groups = new HashMap<>();
    put(groups, 11, 11, AGRICULTURE);
    put(groups, 21, 21, EXTRACTION);
    put(groups, 22, 22, ENERGY);
    put(groups, 23, 23, CONSTRUCTION);
    put(groups, 31, 33, MANUFACTURING);
    put(groups, 311, 312, FOOD);
    put(groups, 313, 316, TEXTILES);
    put(groups, 325, 325, LIFE_SCIENCES);
    put(groups, 333, 336, MACHINERY);
    put(groups, 42, 42, TRADE);
    put(groups, 44, 45, TRADE);
    put(groups, 48, 49, TRANSPORT);
    put(groups, 51, 51, MEDIA);
    put(groups, 5112, 5112, SOFTWARE);
    put(groups, 5132, 5132, SOFTWARE);
    put(groups, 518, 519, SOFTWARE);
    put(groups, 52, 52, FINANCE);
    put(groups, 53, 53, CONSTRUCTION);
    put(groups, 54, 54, PROFESSIONAL);
    put(groups, 5415, 5415, SOFTWARE);
    put(groups, 55, 56, BUSINESS);
    put(groups, 61, 61, EDUCATION);
    put(groups, 62, 62, HEALTH);
    put(groups, 71, 72, HOSPITALITY);
    put(groups, 81, 81, BUSINESS);
    put(groups, 813, 813, PUBLIC);
    put(groups, 92, 92, PUBLIC);
    return Map.copyOf(groups);
  }

  private static void put(
      Map<String, IndustryGroup> groups, int first, int last, IndustryGroup group) {
    for (int code = first; code <= last; code++) {
      groups.put(code < 10 ? "0" + code : Integer.toString(code), group);
    }
  }
}
