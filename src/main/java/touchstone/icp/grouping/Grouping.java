package touchstone.icp.grouping;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import touchstone.icp.Attribute;
import touchstone.icp.Names;
import touchstone.icp.cleaning.Placeholders;

/**
 * How the names of one attribute are put into groups: what a person says of a name comes first,
 * then what a person says of beginnings, then the built-in map. A name that no map knows has no
 * group, which is unknown and not a group of its own. Immutable.
 *
 * @param source the key of the attribute whose names are grouped
 * @param key the key of the attribute the groups are
 * @param label what people read
 * @param builtIn the map that comes with the program
 * @param codes how industry codes are meant
 * @param names a name's group, by the name as it is compared; a blank group for none
 * @param prefixes the group of names that begin so, the longest first; a code's first digits, say
 */
public record Grouping(
    String source,
    String key,
    String label,
    BuiltInMap builtIn,
    IndustryCodes codes,
    Map<String, String> names,
    Map<String, String> prefixes) {

  /**
   * @throws IllegalArgumentException if a key is malformed, the label is blank, or a name is blank
   */
  public Grouping {
    Attribute.requireWellFormed(source, label);
    Attribute.requireWellFormed(key, label);
    if (source.equals(key)) {
      throw new IllegalArgumentException(
          "The groups of \"" + source + "\" need a key of their own.");
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("The groups \"" + key + "\" need a label.");
    }
    names = compared(names);
    prefixes = compared(prefixes);
  }

  private static Map<String, String> compared(Map<String, String> sent) {
    Map<String, String> byKey =
        new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(text -> text));
    sent.forEach(
        (name, group) -> {
          if (name.isBlank()) {
            throw new IllegalArgumentException("A blank name cannot be put into a group.");
          }
          byKey.put(Names.key(name), group.strip());
        });
    return Collections.unmodifiableMap(byKey);
  }

  /** A built-in map as it comes. */
  public static Grouping builtIn(String source, String key, String label, BuiltInMap map) {
    return new Grouping(source, key, label, map, IndustryCodes.AUTO, Map.of(), Map.of());
  }

  /** The group of a name; empty if there is none, or a person says that it has none. */
  public Optional<String> group(String name) {
    String compared = Names.key(name);
    Optional<String> said =
        Optional.ofNullable(names.get(compared))
            .or(
                () ->
                    prefixes.entrySet().stream()
                        .filter(prefix -> compared.startsWith(prefix.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    return said.or(() -> builtIn.group(name, codes))
        .filter(group -> !group.isBlank() && !Placeholders.certain(group));
  }
}
