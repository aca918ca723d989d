package touchstone.value.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import touchstone.value.fact.NameDictionary;

/**
 * Measures of outcomes that nobody described, each with a key of its own. Names that differ only in
 * signs a key cannot have, or are of another script, would share one: the first of them by the
 * alphabet keeps it, the key of any other ends with a number made of its name. So no key depends on
 * the order in which names came.
 */
final class UndescribedOutcomes {

  private UndescribedOutcomes() {}

  /** One measure a name, in their order: the higher the better, as recorded. */
  static List<OutcomeMeasure> of(List<String> names) {
    Map<String, String> firsts = new HashMap<>();
    TreeMap<String, String> sorted = new TreeMap<>();
    names.forEach(name -> sorted.put(NameDictionary.key(name), name));
    sorted.forEach((key, name) -> firsts.putIfAbsent(OutcomeMeasure.keyOf(name), key));
    return names.stream().map(name -> measure(name, firsts)).toList();
  }

  private static OutcomeMeasure measure(String name, Map<String, String> firsts) {
    String key = NameDictionary.key(name);
    return firsts.get(OutcomeMeasure.keyOf(name)).equals(key)
        ? OutcomeMeasure.named(name, "")
        : OutcomeMeasure.named(name, "_" + Integer.toHexString(key.hashCode()));
  }
}
