package touchstone.value.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import touchstone.value.fact.NameDictionary;

/**
 * Measures of outcomes that nobody described, each with a key of its own. Names that differ only in
 * signs a key cannot have, are of another script, or are longer than a key would share one: the
 * first of them by the alphabet keeps it, the key of any other ends with a number made of its name.
 * So no key depends on the order in which names came.
 */
final class UndescribedOutcomes {

  private UndescribedOutcomes() {}

  /**
   * One measure a name, in their order: the higher the better, as recorded.
   *
   * @param names that differ by more than case
   * @param described the keys that others have
   */
  static List<OutcomeMeasure> of(List<String> names, Set<String> described) {
    Map<String, OutcomeMeasure> sorted = new TreeMap<>();
    names.forEach(
        name -> sorted.put(NameDictionary.key(name), OutcomeMeasure.undescribed(name, "")));
    Set<String> taken = new HashSet<>(described);
    sorted.replaceAll((key, measure) -> withOwnKey(measure, key.hashCode(), taken));
    return names.stream().map(name -> sorted.get(NameDictionary.key(name))).toList();
  }

  private static OutcomeMeasure withOwnKey(OutcomeMeasure measure, int number, Set<String> taken) {
    OutcomeMeasure own = measure;
    for (int next = number; !taken.add(own.key()); next++) {
      own = OutcomeMeasure.undescribed(measure.label(), "_" + Integer.toHexString(next));
    }
    return own;
  }
}
