package touchstone.icp;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How names of categories are compared: without regard to case and surrounding spaces. */
public final class Names {

  private Names() {}

  /** What two spellings of a name have in common. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Each name once, in the order of its key.
   *
   * @throws IllegalArgumentException if there is none, or a blank one
   */
  static List<String> distinct(Collection<String> names) {
    Map<String, String> byKey = new TreeMap<>();
    for (String name : names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A condition cannot list a blank name.");
      }
      byKey.putIfAbsent(key(name), name.strip());
    }
    if (byKey.isEmpty()) {
      throw new IllegalArgumentException("A condition on names must list at least one.");
    }
    return List.copyOf(byKey.values());
  }
}
