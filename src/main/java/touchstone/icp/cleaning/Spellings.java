package touchstone.icp.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import touchstone.icp.Names;

/** Which names are the same but for case and surrounding spaces, and which look alike. */
final class Spellings {

  /** Names shorter than this differ by a letter for good reason: "SA" and "SAS". */
  private static final int SHORTEST_LOOK_ALIKE = 6;

  private static final int MOST_IN_GROUP = 50;
  private static final int MOST_PAIRS = 200;

  private Spellings() {}

  /**
   * Groups the indices of names that are equal but for case and surrounding spaces; in order of
   * first use.
   */
  static List<List<Integer>> sameButForCase(List<String> names) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      groups.computeIfAbsent(Names.key(names.get(i)), unused -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /**
   * Pairs of names that differ by accents, punctuation, or one letter added, left out or changed;
   * each pair as {@code "one" and "other"}, sorted; some two hundred at most.
   */
  static List<String> lookAlikes(List<String> names) {
    TreeSet<String> pairs = new TreeSet<>();
    Map<String, List<Integer>> byTrace = new HashMap<>();
    List<String> bare = names.stream().map(Spellings::bare).toList();
    for (int i = 0; i < names.size(); i++) {
      for (String trace : traces(bare.get(i))) {
        byTrace.computeIfAbsent(trace, unused -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> group : byTrace.values()) {
      int compared = Math.min(group.size(), MOST_IN_GROUP);
      for (int i = 0; i < compared && pairs.size() < MOST_PAIRS; i++) {
        for (int j = i + 1; j < compared; j++) {
          int first = group.get(i);
          int second = group.get(j);
          if (first != second && withinOneEdit(bare.get(first), bare.get(second))) {
            pairs.add("\"" + names.get(first) + "\" and \"" + names.get(second) + "\"");
          }
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static String bare(String name) {
    return Placeholders.plain(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The name itself and, if it is long enough, the name with each letter left out. */
  private static List<String> traces(String bare) {
    List<String> traces = new ArrayList<>();
    traces.add(bare);
    if (bare.length() >= SHORTEST_LOOK_ALIKE && bare.length() <= 60) {
      for (int i = 0; i < bare.length(); i++) {
        String trace = bare.substring(0, i) + bare.substring(i + 1);
        if (!traces.contains(trace)) {
          traces.add(trace);
        }
      }
    }
    return traces;
  }

  private static boolean withinOneEdit(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || differOnlyInDigits(one, other)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }

  /** "Region 1" and "Region 2" are two regions, not two spellings. */
  private static boolean differOnlyInDigits(String one, String other) {
    return !one.equals(other)
        && one.replaceAll("\\p{N}", "").equals(other.replaceAll("\\p{N}", ""));
  }
}
